// Importing in the window: where to, stopping, the rows that were kept out, files that are dropped or come later.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTest>
#include <QTimer>

#include "exporters/formats.h"
#include "fake_learner.h"
#include "tests/exporters/import_fixture.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/annotate/item_content.h"
#include "ui/common/dialogs.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/project/folder_files.h"
#include "ui/project/import_dialog.h"
#include "ui/project/import_list.h"
#include "ui/project/import_preview_pane.h"
#include "ui/project/import_titles.h"
#include "ui/project/task_preview.h"
#include "ui/shell/main_window.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr auto kPairs = "prompt,chosen,rejected\nA prime?,7,8\nAnother?,11\nA third?,13,14\n";

// Waits until an import can begin, and begins it.
void begin(const ImportDialog& dialog) {
  auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
  QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), kPatienceMs);
  QTest::mouseClick(go, Qt::LeftButton);
}

// The window's own button says so; the page in its preview has buttons of the same words.
bool isDone(const ImportDialog& dialog) {
  return dialog.findChild<QPushButton*>(QStringLiteral("go"))->text() == QLatin1String("Done");
}

// Says no, and then yes; keeps what was asked.
class NoThenYes : public Dialogs {
 public:
  explicit NoThenYes(QStringList& questions) : m_questions(questions) {}
  bool confirm(QWidget*, const QString&, const QString& message, const QString&) override {
    m_questions += message;
    return m_questions.size() % 2 == 0;
  }

 private:
  QStringList& m_questions;
};

// Chooses a folder.
class FolderChooser : public Dialogs {
 public:
  explicit FolderChooser(QString folder) : m_folder(std::move(folder)) {}
  QString openFolder(QWidget*, const QString&) override { return m_folder; }

 private:
  QString m_folder;
};

}  // namespace

class TestImportDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(QString::fromStdString(m_settings.path("")), "import");
    applyTheme(*qApp);
    Settings::instance().setAnnotatorName(QStringLiteral("Ada"));
  }

  void aNewProjectIsMadeAndTheRowsKeptOutAreListed() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)), {});
    dialog.show();
    QVERIFY(dialog.findChildren<QRadioButton*>().front()->isHidden());  // no project is open
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(dialog, "Open the project") != nullptr, kPatienceMs);
    const auto* table = dialog.findChild<QTableWidget*>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, 0)->text(), QStringLiteral("3"));
    QCOMPARE(table->item(0, 1)->text(), QStringLiteral("has 2 cells, and the header has 3"));
    QVERIFY(dialog.findChild<MessageLine*>()->message().contains(QStringLiteral("Imported queries: 2")));
    QTest::mouseClick(titled<QPushButton>(dialog, "Open the project"), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QCOMPARE(dialog.newProject().toStdString(), folder.path("pairs.podium"));
    QCOMPARE(queriesOf(*ProjectStore::open(folder.path("pairs.podium")).value()).size(), std::size_t(2));
  }

  void aFolderOfFilesOffersThem() {
    const ImportFolder folder;
    folder.write("shelf/a.csv", kPairs);
    folder.write("shelf/b.csv", "prompt,chosen,rejected\nA prime?,7,8\n");
    ImportDialog dialog(QString::fromStdString(folder.path("shelf")), {});
    dialog.show();
    auto* files = dialog.findChild<FolderFiles*>();
    QVERIFY(!files->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(files->isVisible(), kPatienceMs);
    const auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
    QVERIFY(!go->isEnabled());
    QVERIFY(titled<TextLabel>(dialog, "Choose one of the files in the folder.") != nullptr);
    auto* box = files->findChild<QComboBox*>();
    QCOMPARE(box->count(), 2);
    QVERIFY(box->itemText(1).startsWith(QStringLiteral("b.csv (")));
    QTest::keyClick(box, Qt::Key_End);
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(dialog, "Open the project") != nullptr, kPatienceMs);
    QCOMPARE(queriesOf(*ProjectStore::open(folder.path("shelf/b.podium")).value()).size(), std::size_t(1));
  }

  void theOpenProjectTakesTheRowsAndTheirAnswers() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)), {store, QStringLiteral("Mine")});
    dialog.show();
    QTest::mouseClick(dialog.findChild<QCheckBox*>(), Qt::LeftButton);
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
    QTest::keyClick(&dialog, Qt::Key_Escape);  // the rows are in, whatever closes the dialog
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(dialog.newProject().isEmpty());
    QCOMPARE(queriesOf(*store).size(), std::size_t(2));
    QCOMPARE(answersOf(*store).size(), std::size_t(2));
  }

  void anImportCanBeTakenBackAtOnce() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)),
                        {store, QStringLiteral("Mine"), "Lea"});
    dialog.show();
    QVERIFY(!titled<QPushButton>(dialog, "Undo import")->isVisible());
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(dialog, "Undo import")->isVisible(), kPatienceMs);
    QCOMPARE(store->newReader()->counts().queries, 2);
    QTest::mouseClick(titled<QPushButton>(dialog, "Undo import"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(dialog.takenBack(), kPatienceMs);
    QVERIFY(!titled<QPushButton>(dialog, "Undo import")->isVisible());
    QVERIFY(dialog.findChild<MessageLine*>()->message().contains(QStringLiteral("was taken back")));
    const auto imports = store->newReader()->imports();
    QCOMPARE(imports.size(), std::size_t(1));
    QVERIFY(imports[0].round.withdrawn && imports[0].round.by == "Lea" && imports[0].last->by == "Lea");
    QCOMPARE(store->newReader()->counts().queries, 0);
  }

  void theListTakesBackAndPutsBackAndAsksForPeoplesAnswers() {
    const ImportFolder folder;
    ProjectSession session;
    session.store = emptyProject(folder.path("p.podium"));
    session.annotator = {waitFor<AnnotatorId>([&](auto done) {
                           session.store->writer().ensureAnnotator("Ada", false, std::move(done));
                         }),
                         "Ada"};
    importFile(*session.store, folder.write("pairs.csv", kPairs)).value();
    ImportList list(session);
    list.show();
    QSignalSpy loaded(&list, &ImportList::loaded);
    list.refresh();
    QVERIFY(loaded.wait(kPatienceMs));
    auto* table = list.findChild<QTableWidget*>();
    QCOMPARE(table->rowCount(), 1);
    QCOMPARE(table->item(0, ImportList::FileColumn)->text(), QStringLiteral("pairs.csv"));
    QCOMPARE(table->item(0, ImportList::QueriesColumn)->text(), QStringLiteral("2"));
    const auto queries = [&] { return session.store->newReader()->counts().queries; };
    QStringList questions;
    setDialogs(std::make_unique<NoThenYes>(questions));
    QTest::mouseClick(titled<QPushButton>(list, "Take back"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(questions.size(), 1, kPatienceMs);
    QVERIFY2(questions.front().contains(QStringLiteral("pairs.csv brought in queries: 2, answers of the file: 0.")),
             qPrintable(questions.front()));
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(list, "Take back")->isEnabled(), kPatienceMs);
    QCOMPARE(queries(), 2);  // the answer was no
    QTest::mouseClick(titled<QPushButton>(list, "Take back"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        titled<QPushButton>(list, "Put back") && titled<QPushButton>(list, "Put back")->isEnabled(), kPatienceMs);
    QCOMPARE(queries(), 0);
    QVERIFY(table->item(0, ImportList::StateColumn)->text().startsWith(QStringLiteral("taken back by Ada")));
    QTest::mouseClick(titled<QPushButton>(list, "Put back"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        titled<QPushButton>(list, "Take back") && titled<QPushButton>(list, "Take back")->isEnabled(), kPatienceMs);
    QCOMPARE(queries(), 2);

    const Query query = session.store->newReader()->query(QueryId{1}).value();
    Comparison given;
    given.query = query.id;
    given.annotator = session.annotator.id;
    given.ranking.tiers = {{0}, {1}};
    given.shownOrder = {0, 1};
    waitFor<ComparisonId>([&](auto done) { session.store->writer().addComparison(given, std::move(done)); });
    questions.clear();
    QTest::mouseClick(titled<QPushButton>(list, "Take back"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(questions.size(), 1, kPatienceMs);
    QVERIFY(questions.front().contains(QStringLiteral("given 1 answers")));
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(list, "Take back")->isEnabled(), kPatienceMs);
    QCOMPARE(queries(), 2);  // the answer was no
    QTest::mouseClick(titled<QPushButton>(list, "Take back"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(
        titled<QPushButton>(list, "Put back") && titled<QPushButton>(list, "Put back")->isEnabled(), kPatienceMs);
    QCOMPARE(session.store->newReader()->counts().withdrawn, 1);
    setDialogs(nullptr);
  }

  void theFirstQueriesAreShownAsAnnotatorsWillSeeThem() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)), {});
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    const auto* format = named<QComboBox>(dialog, "Format");
    QVERIFY(format->currentText().startsWith(QStringLiteral("Preference pairs")));
    QVERIFY(format->currentText().contains(QStringLiteral("100")));
    QCOMPARE(format->count(), int(importFormats().size()) + 2);  // and columns by hand, and a description as text
    QTRY_VERIFY_WITH_TIMEOUT(
        pane->task().page() && pane->task().page()->model().phase() == AnnotateModel::Phase::Asking, kPatienceMs);
    const auto* model = &pane->task().page()->model();
    QCOMPARE(model->cards(), 2);
    const auto* rows = dialog.findChild<QTableWidget*>(QStringLiteral("rows"));
    QCOMPARE(rows->horizontalHeaderItem(rows->columnCount() - 1)->text(), QStringLiteral("rejected"));
    QCOMPARE(rows->rowCount(), 2);                                                 // the third has a cell too few
    QVERIFY(!QFile::exists(QString::fromStdString(folder.path("pairs.podium"))));  // nothing was written
  }

  void everyFormatHasATitle() {
    for (const ImportFormat& format : importFormats())
      QVERIFY2(hasImportTitle(format.name), (format.name + " in ui/project/import_titles.cpp").c_str());
  }

  // Where no format fits: columns and a template, with what annotators will see of them, then the import.
  void columnsAreMappedByHand() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write(
                            "frage.csv", "frage,eins,zwei,sieger\nA prime?,7,8,eins\nAnother?,9,11,zwei\n")),
                        {store, QStringLiteral("Mine")});
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    auto* format = named<QComboBox>(dialog, "Format");
    format->setFocus();
    QTest::keyClick(format, Qt::Key_End);
    QTest::keyClick(format, Qt::Key_Up);
    Q_EMIT format->activated(format->currentIndex());  // offscreen, a key alone does not open and choose
    QCOMPARE(format->currentText(), QStringLiteral("Columns by hand"));
    const std::pair<const char*, const char*> typed[] = {{"Prompt", "Frage: {{frage}}"},
                                                         {"Items", "eins, zwei"},
                                                         {"The better one", "sieger"},
                                                         {"Its words", "eins:first, zwei:second"}};
    for (const auto& [title, text] : typed) {
      auto* field = named<QLineEdit>(dialog, title);
      QTRY_VERIFY(field->isVisible());
      field->setFocus();
      field->selectAll();
      QTest::keyClicks(field, QString::fromLatin1(text));
      QTest::keyClick(field, Qt::Key_Tab);
    }
    named<QLineEdit>(dialog, "Made by")->clear();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(
        pane->task().page() && pane->task().page()->model().phase() == AnnotateModel::Phase::Asking, kPatienceMs);
    QTest::mouseClick(titled<QCheckBox>(dialog, "Take the file's preferences as answers"), Qt::LeftButton);
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(queriesOf(*store).size(), 2u, kPatienceMs);
    const auto asked = queriesOf(*store);
    QCOMPARE(asked[0].prompt->content.body, std::string("Frage: A prime?"));
    QCOMPARE(asked[1].bodies(), (std::vector<std::string>{"9", "11"}));
    const auto events = store->newReader()->eventsAfter({}, 10);
    QCOMPARE(events.comparisons.size(), 2u);
    QCOMPARE(toText(events.comparisons[1].ranking), std::string("1>0"));
  }

  void aFileOfNoKnownShapeShowsItsRows() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("odd.csv", "colour\nred\n")), {});
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    const auto* rows = dialog.findChild<QTableWidget*>(QStringLiteral("rows"));
    QVERIFY(rows->isVisible());
    QCOMPARE(rows->item(0, 0)->text(), QStringLiteral("red"));
    QVERIFY(pane->findChild<MessageLine*>()->message().contains(QStringLiteral("of no known shape")));
  }

  void optionsAreThoseOfTheImport() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)), {store, QStringLiteral("Mine")});
    dialog.show();
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<ImportPreviewPane*>()->isReading(), kPatienceMs);
    auto* answers = named<QSpinBox>(dialog, "Answers per query");
    answers->setFocus();
    QTest::keyClick(answers, Qt::Key_Up);
    QTest::keyClick(answers, Qt::Key_Up);
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
    for (const Asked& asked : queriesOf(*store)) QCOMPARE(asked.query.answersWanted, 2);
    QTest::mouseClick(titled<QPushButton>(dialog, "Copy all"), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("3\thas 2 cells, and the header has 3\n"));
  }

  void knownAnswersMakeATutorial() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("pairs.csv", kPairs)), {store, QStringLiteral("Mine")});
    dialog.show();
    auto* purpose = named<QComboBox>(dialog, "Queries");
    purpose->setFocus();
    QTest::keyClick(purpose, Qt::Key_Down);
    begin(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
    QCOMPARE(store->newReader()->guidedQueries(QueryPurpose::Tutorial).size(), std::size_t(2));
  }

  void whatCannotBeImportedIsToldBesideTheButton() {
    const ImportFolder folder;
    ImportDialog dialog(QString::fromStdString(folder.write("odd.csv", "colour\nred\n")), {});
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    QVERIFY(pane->findChild<MessageLine*>()->message().contains(QStringLiteral("colour")));
    QVERIFY(!titled<QPushButton>(dialog, "Import")->isEnabled());
    QVERIFY(titled<TextLabel>(dialog, "Nothing of the file can be imported as it is read now."));
    QTest::mouseClick(titled<QPushButton>(dialog, "Cancel"), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
  }

  void allLinesOfAMessageAreSeen() {
    const ImportFolder folder;
    QByteArray header;
    for (int i = 0; i < 60; ++i) header += "column" + QByteArray::number(i) + (i < 59 ? "," : "\n");
    ImportDialog dialog(QString::fromStdString(folder.write("odd.csv", header + header)), {});
    dialog.show();
    auto* line = dialog.findChild<ImportPreviewPane*>()->findChild<MessageLine*>();
    QTRY_VERIFY_WITH_TIMEOUT(line->message().contains(QStringLiteral("column59")), kPatienceMs);
    const TextLabel* words = line->findChild<TextLabel*>();
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
    QVERIFY(words->height() > 3 * words->fontMetrics().lineSpacing());
  }

  void aFolderIsChosenAndWhatIsThereIsLeftOutUnlessAsked() {
    const ImportFolder folder;
    for (int i = 0; i < 2; ++i) folder.write(("in/" + std::to_string(i) + ".md").c_str(), QByteArray::number(i));
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    setDialogs(std::make_unique<FolderChooser>(QString::fromStdString(folder.path("in"))));
    for (const bool again : {false, false, true}) {
      ImportDialog dialog(QString::fromStdString(folder.path("nothing.csv")), {store, QStringLiteral("Mine")});
      dialog.show();
      QTest::mouseClick(titled<QPushButton>(dialog, "Choose a folder..."), Qt::LeftButton);
      if (again) QTest::mouseClick(dialog.findChildren<QCheckBox*>().at(1), Qt::LeftButton);
      const std::int64_t before = store->newReader()->counts().queries;
      begin(dialog);
      QTRY_VERIFY_WITH_TIMEOUT(isDone(dialog), kPatienceMs);
      const QString message = dialog.findChild<MessageLine*>()->message();
      const bool left = before == 1 && !again;
      QCOMPARE(store->newReader()->counts().queries, before + (left ? 0 : 1));
      QVERIFY2(message.contains(QStringLiteral("was there already. Queries: 1")) == left, qPrintable(message));
    }
    setDialogs(nullptr);
  }

  void stoppingLeavesNoNewFile() {
    const ImportFolder folder;
    QByteArray rows("prompt,chosen,rejected\n");
    for (int i = 0; i < 200'000; ++i) rows += "p" + QByteArray::number(i) + ",7,8\n";
    ImportDialog dialog(QString::fromStdString(folder.write("big.csv", rows)), {});
    dialog.show();
    begin(dialog);
    QVERIFY(titled<QPushButton>(dialog, "Stop"));
    QTest::mouseClick(titled<QPushButton>(dialog, "Stop"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(titled<QPushButton>(dialog, "Cancel") != nullptr, kPatienceMs);
    QCOMPARE(dialog.findChild<MessageLine*>()->message(),
             QStringLiteral("The import was stopped. Nothing was imported, and no project was made."));
    QVERIFY(dialog.isVisible() && titled<QPushButton>(dialog, "Import")->isEnabled());  // it can begin again
    QTest::mouseClick(titled<QPushButton>(dialog, "Cancel"), Qt::LeftButton);
    QCOMPARE(dialog.result(), int(QDialog::Rejected));
    QCOMPARE(QDir(QString::fromStdString(folder.path(""))).entryList(QDir::Files),
             QStringList{QStringLiteral("big.csv")});
  }

  void aDroppedFileOpensTheDialog() {
    const ImportFolder folder;
    AppServices services;
    services.makeLearner = [](ProjectSession&, QObject* parent) { return new FakeLearner(parent); };
    MainWindow window(services);
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(QString::fromStdString(folder.write("pairs.csv", kPairs)))});
    QDragEnterEvent enter(QPoint(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(9, 9), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QString path;
    QTimer look;  // the dialog is modal: its own loop serves this timer
    connect(&look, &QTimer::timeout, this, [&window, &path] {
      if (auto* dialog = window.findChild<ImportDialog*>()) {
        path = dialog->findChild<QLineEdit*>()->text();
        dialog->reject();
      }
    });
    look.start(20);
    QTRY_COMPARE_WITH_TIMEOUT(path.toStdString(), folder.path("pairs.podium"), kPatienceMs);
  }

  void filesOfLinksAreShownOnceTheyAreThere() {
    const ImportFolder folder;
    const auto store = emptyProject(folder.path("p.podium"), ItemKind::Image);
    const std::string input =
        folder.write("a.jsonl", "{\"images\":[\"lost/b.png\",\"https://example.org/c.png?x=1\"]}");
    importFile(*store, input).value();
    const auto reader = store->newReader();
    const LoadOptions options{.looks = {}, .items = 1, .mediaFolder = folder.path("p.podium-media"), .stop = {}};
    const auto load = [&](int item) {
      return loadItemContent(*reader, ItemKind::Image, queriesOf(*store).at(0).items[std::size_t(item)].id, options);
    };
    const char* files[] = {"p.podium-media/lost/b.png", "p.podium-media/example.org/c.png"};
    for (int item = 0; item < 2; ++item) {
      const QString said = load(item)->missing;
      QVERIFY2(said.endsWith(QString::fromStdString(folder.path(files[item]))), qPrintable(said));
      folder.write(files[item], pngImage(3, 2));
      const auto image = std::dynamic_pointer_cast<const ImageContent>(load(item));
      QVERIFY(image && image->image && image->missing.isEmpty());
    }
  }

 private:
  ImportFolder m_settings;
};

QTEST_MAIN(TestImportDialog)
#include "test_import_dialog.moc"
