// Formats that people describe, in the window: typed and mended with the preview beside it, kept, and used again.
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>

#include "exporters/custom/format_folders.h"
#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/common/dialogs.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/export_dialog.h"
#include "ui/data/export_preview_view.h"
#include "ui/data/export_target.h"
#include "ui/data/format_editor.h"
#include "ui/data/format_list.h"
#include "ui/data/preview_feed.h"
#include "ui/project/column_mapping.h"
#include "ui/project/import_dialog.h"
#include "ui/project/import_form.h"
#include "ui/project/import_preview_pane.h"
#include "ui/project/task_preview.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr auto kOdd = "colour,taste\nred,sweet\ngreen,sour\n";

// By its words in the list, as a person does.
void choose(const ImportDialog& dialog, const QString& title) {
  auto* box = dialog.findChild<ImportForm*>()->findChild<QComboBox*>();
  QTRY_VERIFY_WITH_TIMEOUT(box->findText(title) >= 0, kPatienceMs);
  box->setCurrentIndex(box->findText(title));
  Q_EMIT box->activated(box->currentIndex());
}

void replace(const FormatEditor& editor, const QString& words, const QString& by) {
  const QString text = editor.text()->toPlainText();
  QVERIFY2(text.contains(words), qPrintable(text));
  editor.text()->setPlainText(QString(text).replace(words, by));
}

QPushButton* keepButton(const QWidget& root) { return root.findChild<QPushButton*>(QStringLiteral("keepFormat")); }

}  // namespace

class TestFormatEditor : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(QString::fromStdString(m_settings.path("")), "formats");
    qputenv("XDG_CONFIG_HOME", QByteArray::fromStdString(m_settings.path("config")));
    applyTheme(*qApp);
  }

  void columnsBecomeATextThatIsKeptAndOfferedAgain() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    const QString input = QString::fromStdString(folder.write("odd.csv", kOdd));
    {
      ImportDialog dialog(input, {store, QStringLiteral("Mine")});
      dialog.show();
      auto* pane = dialog.findChild<ImportPreviewPane*>();
      auto* editor = dialog.findChild<FormatEditor*>();
      auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
      choose(dialog, QStringLiteral("Columns by hand"));
      const auto fields = dialog.findChild<ColumnMapping*>()->findChildren<QLineEdit*>();
      fields[1]->setText(QStringLiteral("colour, taste"));
      Q_EMIT fields[1]->editingFinished();
      QTest::mouseClick(dialog.findChild<QPushButton*>(QStringLiteral("asText")), Qt::LeftButton);
      QVERIFY(editor->isVisible() && !dialog.findChild<ColumnMapping*>()->isVisible());
      QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading() && pane->task().isVisible(), kPatienceMs);
      QVERIFY(go->isEnabled());

      replace(*editor, QStringLiteral("\"taste\""), QStringLiteral("taste"));  // no JSON any more
      QTRY_VERIFY_WITH_TIMEOUT(!go->isEnabled(), kPatienceMs);
      QVERIFY(!editor->description() && !keepButton(dialog)->isEnabled());
      replace(*editor, QStringLiteral("taste"), QStringLiteral("\"taste\""));
      replace(*editor, QLatin1String(kOwnFormat), QStringLiteral("meals"));
      QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled(), kPatienceMs);
      QTest::mouseClick(keepButton(dialog), Qt::LeftButton);
      QVERIFY(editor->isKept());
      QVERIFY(loadFormat("meals", store->path()).value() == *editor->description());
      QVERIFY(QFile::exists(QString::fromStdString(projectFormatsFolder(store->path()) + "/meals.json")));
    }
    ImportDialog again(input, {store, QStringLiteral("Mine")});
    again.show();
    choose(again, QStringLiteral("meals (described, fits)"));
    auto* pane = again.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading() && pane->task().isVisible(), kPatienceMs);
    QVERIFY(again.findChild<FormatEditor*>()->isVisible());
    auto* go = again.findChild<QPushButton*>(QStringLiteral("go"));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(go->text(), QStringLiteral("Done"), kPatienceMs);
    QCOMPARE(store->newReader()->counts().queries, 2);
    QCOMPARE(store->newReader()->counts().items, 4);
  }

  void thePreviewLeavesTheKeyboardWhereItIs() {
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    ImportDialog dialog(QString::fromStdString(folder.write("odd.csv", kOdd)), {store, QStringLiteral("Mine")});
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    choose(dialog, QStringLiteral("Columns by hand"));
    auto* items = dialog.findChild<ColumnMapping*>()->findChildren<QLineEdit*>()[1];
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    items->setFocus();
    QTest::keyClicks(items, QStringLiteral("colour, taste"));
    // The cards come while somebody is still typing.
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading() && pane->task().page() && pane->task().page()->isVisible() &&
                                 pane->task().page()->model().phase() == AnnotateModel::Phase::Asking,
                             kPatienceMs);
    QTest::qWait(100);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(items));
    QCOMPARE(items->text(), QStringLiteral("colour, taste"));
  }

  void aFormatOfOnesOwnIsWritten() {
    const Shop shop(2, 2);
    shop.give(shop.says("1>0", 0));
    ExportDialog dialog(shop.store);
    dialog.show();
    auto* editor = dialog.findChild<FormatEditor*>();
    auto* feed = dialog.findChild<PreviewFeed*>();
    auto* command = named<QLineEdit>(dialog, "The same as a command");
    QVERIFY(!editor->isVisible());  // of a format that is built in
    dialog.findChild<FormatList*>()->choose(kOwnFormat);
    QVERIFY(editor->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!feed->isRunning(), kPatienceMs);
    QVERIFY(command->text().startsWith(QStringLiteral("Save the description")));

    replace(*editor, QStringLiteral("\"name\": \"chosen\""), QStringLiteral("\"name\": \"winner\", \"name\": 3"));
    auto* go = dialog.findChild<QPushButton*>(QStringLiteral("go"));
    QTRY_VERIFY_WITH_TIMEOUT(!go->isEnabled(), kPatienceMs);
    replace(*editor, QStringLiteral(", \"name\": 3"), QString());
    replace(*editor, QLatin1String(kOwnFormat), QStringLiteral("winners"));
    QTRY_VERIFY_WITH_TIMEOUT(go->isEnabled() && !feed->isRunning(), kPatienceMs);
    QTest::mouseClick(keepButton(dialog), Qt::LeftButton);
    QVERIFY2(command->text().contains(QStringLiteral("--format winners")), qPrintable(command->text()));
    const std::string out = shop.folder.path("out.jsonl");
    dialog.findChild<ExportTarget*>()->setOut(QString::fromStdString(out));
    QTest::mouseClick(go, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(go->text(), QStringLiteral("Done"), kPatienceMs);
    const auto rows = linesOf(out);
    QCOMPARE(rows.size(), std::size_t(1));
    QVERIFY(rows[0].contains("winner") && !rows[0].contains("chosen"));
  }

  void anotherDescriptionIsNotReplacedUnasked() {
    class Refusing : public Dialogs {
     public:
      bool confirm(QWidget*, const QString&, const QString&, const QString&) override { return false; }
    };
    const std::string project = m_settings.path("q.podium");
    FormatDescription first = descriptionOfPairs();
    const std::string path = saveFormat(first, projectFormatsFolder(project)).value();
    const std::string before = contentOf(path);
    setDialogs(std::make_unique<Refusing>());
    FormatEditor editor;
    editor.setProject(QString::fromStdString(project));
    editor.setDescription(first);
    QVERIFY(editor.isKept());
    replace(editor, QStringLiteral("\"winner\""), QStringLiteral("\"loser\""));
    QTest::mouseClick(keepButton(editor), Qt::LeftButton);
    setDialogs(nullptr);
    QCOMPARE(contentOf(path), before);
    QVERIFY(!editor.isKept());
  }

 private:
  static FormatDescription descriptionOfPairs() {
    ReadMapping reads{.prompt = "question", .items = {.columns = {"a", "b"}}};
    reads.preference.best = "winner";
    return {.name = "mine", .title = {}, .reads = reads, .writes = {}};
  }
  ProjectFolder m_settings;
};

QTEST_MAIN(TestFormatEditor)
#include "test_format_editor.moc"
