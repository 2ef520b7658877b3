// The import window with a file that brings answers, with one that nobody has described, and with one that somebody
// has.
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include "exporters/custom/column_map.h"
#include "exporters/custom/format_folders.h"
#include "tests/exporters/import_fixture.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/item_card.h"
#include "ui/common/dialogs.h"
#include "ui/common/fault_messages.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/project/import_dialog.h"
#include "ui/project/import_list.h"
#include "ui/project/import_preview_pane.h"
#include "ui/project/task_preview.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr auto kBattles = "frage,eins,zwei,sieger\nA prime?,7,8,eins\nAnother?,9,11,zwei\n";

// The window's own button says so; the page in its preview has buttons of the same words.
bool isDone(const ImportDialog& dialog) {
  return dialog.findChild<QPushButton*>(QStringLiteral("go"))->text() == QLatin1String("Done");
}

// Whether what was filled in may go; counts how often it was asked.
class Keeper : public Dialogs {
 public:
  Keeper(bool discards, int& asked) : m_discards(discards), m_asked(asked) {}
  bool discard(QWidget*, const QString&, const QString&) override {
    ++m_asked;
    return m_discards;
  }

 private:
  bool m_discards;
  int& m_asked;
};

}  // namespace

class TestImportWindow : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(QString::fromStdString(m_settings.path("")), "import");
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(m_settings.path("config")));
    applyTheme(*qApp);
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
  }
  void cleanup() { setDialogs(nullptr); }

  void theAnswersOfTheFileStandOverTheCardsAndOnThem() {
    const ImportFolder folder;
    ImportDialog dialog(
        QString::fromStdString(folder.write(
            "a.csv", "prompt,output_1,output_2,preference,annotator\nA prime?,7,8,2,Bob\nAnother?,9,11,tie,Eve\n")),
        {});
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    const auto* said = pane->findChild<TextLabel*>(QStringLiteral("fileAnswers"));
    const auto isAsking = [pane] {
      return !pane->isReading() && pane->task().page() &&
             pane->task().page()->model().phase() == AnnotateModel::Phase::Asking;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isAsking(), kPatienceMs);
    QVERIFY(!said->isVisible());  // they are not to be taken
    QTest::mouseClick(titled<QCheckBox>(dialog, "Take the file's preferences as answers"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(said->isVisible() && isAsking(), kPatienceMs);
    AnnotateModel& model = pane->task().page()->model();
    // The second item is better, whatever letter it has on this screen.
    const std::vector<int>& shown = model.current().shownOrder;
    const bool secondIsA = shown.front() == 1;
    QCOMPARE(said->text(), QStringLiteral("Answer of import:Bob: ") +
                               (secondIsA ? QStringLiteral("A > B") : QStringLiteral("B > A")));
    QVERIFY(!model.draft().isEmpty());
    QCOMPARE(model.draft().ranking().ranking(shown).tiers.front(), std::vector<int>{1});
    save(dialog, "import-answers");
    model.notePainted();
    model.skip();
    QTRY_VERIFY_WITH_TIMEOUT(said->text() == QStringLiteral("Answer of import:Eve: A = B"), kPatienceMs);
  }

  void columnsByHandAreOfferedWhereNoFormatFits() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("b.csv", kBattles)), {});
    dialog.show();
    const auto* pane = dialog.findChild<ImportPreviewPane*>();
    auto* offer = dialog.findChild<QPushButton*>(QStringLiteral("byHand"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kPatienceMs);
    const QString message = pane->findChild<MessageLine*>()->message();
    QVERIFY2(message.contains(QStringLiteral("its first row has \"frage\", \"eins\", \"zwei\", \"sieger\"")),
             qPrintable(message));
    QVERIFY2(!message.contains(QStringLiteral("--")) && !message.contains(u'`'), qPrintable(message));
    const auto* rows = dialog.findChild<QTableWidget*>(QStringLiteral("rows"));
    QCOMPARE(rows->verticalHeaderItem(0)->text(), QStringLiteral("2"));  // as messages name it: the header is row 1
    save(dialog, "import-no-format");
    QTest::mouseClick(offer, Qt::LeftButton);
    QVERIFY(!offer->isVisible());
    QCOMPARE(named<QComboBox>(dialog, "Format")->currentText(), QStringLiteral("Columns by hand"));
    // Nothing is said yet of where things stand, and what was said before is settled.
    QVERIFY(named<QLineEdit>(dialog, "Prompt")->isVisible());
    QVERIFY(pane->findChild<MessageLine*>()->message().isEmpty());
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("go"))->isEnabled());
    QVERIFY(titled<TextLabel>(dialog, "Say first where things stand in the file."));
    save(dialog, "import-by-hand");
  }

  void aHalfFilledMappingIsNotDroppedUnasked() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("b.csv", kBattles)), {});
    beginByHand(dialog);
    int asked = 0;
    setDialogs(std::make_unique<Keeper>(false, asked));
    QTest::keyClicks(named<QLineEdit>(dialog, "Prompt"), QStringLiteral("fra"));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(asked, 1);
    QVERIFY(dialog.isVisible());
    QCOMPARE(named<QLineEdit>(dialog, "Prompt")->text(), QStringLiteral("fra"));
    setDialogs(std::make_unique<Keeper>(true, asked));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(asked, 2);
    QVERIFY(!dialog.isVisible());
  }

  void whereNothingWasFilledInNothingIsAsked() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("b.csv", kBattles)), {});
    beginByHand(dialog);
    int asked = 0;
    setDialogs(std::make_unique<Keeper>(false, asked));
    QTest::keyClick(&dialog, Qt::Key_Escape);
    QCOMPARE(asked, 0);
    QVERIFY(!dialog.isVisible());
  }

  void aSavedDescriptionIsRecognised() {
    const ImportFolder folder;
    FormatDescription ours =
        formatOfMap({"prompt=frage", "items=eins,zwei", "best=sieger", "values=eins:first,zwei:second"}).value();
    ours.name = "our-battles";
    ours.title = "Our battles";
    QVERIFY(saveFormat(ours, userFormatsFolder()).ok());
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("b.csv", kBattles)), {store, QStringLiteral("Mine")});
    dialog.show();
    auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), kPatienceMs);
    QCOMPARE(named<QComboBox>(dialog, "Format")->currentText(), QStringLiteral("Our battles (described, fits)"));
    QVERIFY(!dialog.findChild<QPushButton*>(QStringLiteral("byHand"))->isVisible());
    QTest::mouseClick(titled<QCheckBox>(dialog, "Take the file's preferences as answers"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<ImportPreviewPane*>()->isReading(), kPatienceMs);
    save(dialog, "import-recognised");
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
    QCOMPARE(answersOf(*store).size(), std::size_t(2));
    QVERIFY(QFile::remove(QString::fromStdString(userFormatsFolder()) + QStringLiteral("/our-battles.json")));
  }

  void aProjectThatIsThereIsSaidBeforeTheImport() {
    const ImportFolder folder;
    folder.write("b.podium", "x");
    ImportDialog dialog(QString::fromStdString(folder.write("b.csv", "prompt,chosen,rejected\np,7,8\n")), {});
    dialog.show();
    const auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
    QTRY_VERIFY_WITH_TIMEOUT(titled<TextLabel>(dialog, "b.podium exists already: choose another name."), kPatienceMs);
    QVERIFY(!go->isEnabled());
    auto* path = named<QLineEdit>(dialog, "File of the new project");
    path->setText(QString::fromStdString(folder.path("c.podium")));
    QVERIFY(go->isEnabled());
    path->clear();
    QVERIFY(!go->isEnabled());
  }

  void theNewestImportIsSelected() {
    const ImportFolder folder;
    ProjectSession session;
    session.store = emptyProject(folder.path("p.podium"));
    ImportList list(session);
    list.show();
    QSignalSpy loaded(&list, &ImportList::loaded);
    const auto* table = list.findChild<QTableWidget*>();
    for (const char* name : {"one.csv", "two.csv"}) {
      importFile(*session.store, folder.write(name, QByteArray("prompt,chosen,rejected\n") + name + ",7,8\n")).value();
      list.refresh();
      QVERIFY(loaded.wait(kPatienceMs));
      QCOMPARE(table->item(table->currentRow(), ImportList::FileColumn)->text(), QString::fromLatin1(name));
    }
    list.findChild<QTableWidget*>()->selectRow(1);
    list.refresh();
    QVERIFY(loaded.wait(kPatienceMs));
    QCOMPARE(table->currentRow(), 1);  // nothing new came: what a person selected stays
  }

  // What the command line advises is said in the words of the window.
  void noWordsOfTheCommandLineStandInTheWindow() {
    const ImportFolder folder;
    const std::string input = folder.write("z.csv", "prompt,response_a,response_b,label\nq1,x,y,0\nq2,x,y,1\n");
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Text, AnswerForm::Pair, 2);
    ImportOptions options;
    options.withAnswers = true;
    const QString said = faultMessage(importFile(*store, input, options).error());
    QVERIFY2(said.contains(QStringLiteral("under \"Its words\": 0:first")), qPrintable(said));
    QVERIFY2(!said.contains(QStringLiteral("--")), qPrintable(said));
    const QString counted = faultMessage(
        "row 2 has \"1\" for the best one, which can be counted from 0 or from 1: say so, with position0 or position1");
    QVERIFY2(counted.contains(QStringLiteral("\"Its words\"")), qPrintable(counted));
  }

 private:
  static void beginByHand(ImportDialog& dialog) {
    dialog.show();
    auto* offer = dialog.findChild<QPushButton*>(QStringLiteral("byHand"));
    QTRY_VERIFY_WITH_TIMEOUT(offer->isVisible(), kPatienceMs);
    QTest::mouseClick(offer, Qt::LeftButton);
  }
  static void save(QWidget& shown, const char* name) {
    QTest::qWait(150);
    QVERIFY(shown.grab().save(screenshotFolder() + u'/' + QString::fromLatin1(name) + QStringLiteral(".png")));
  }

  ImportFolder m_settings;
};

QTEST_MAIN(TestImportWindow)
#include "test_import_window.moc"
