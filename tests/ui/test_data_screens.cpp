// Pictures of the dialogs for data in and out, in every look, written to screens/ in the build folder: nothing is cut
// off, nothing is left in English. Other scale factors are run as a child process, because Qt reads them at its start.
#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>

#include "tests/exporters/export_shop.h"
#include "tests/exporters/import_fixture.h"
#include "tests/ui/theme_names.h"
#include "tests/ui/translation_files.h"
#include "tests/ui/window_tools.h"
#include "ui/annotate/annotate_page.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/export_dialog.h"
#include "ui/data/export_form.h"
#include "ui/data/export_preview_view.h"
#include "ui/data/export_target.h"
#include "ui/data/format_editor.h"
#include "ui/data/format_list.h"
#include "ui/data/preview_feed.h"
#include "ui/data/split_field.h"
#include "ui/project/column_mapping.h"
#include "ui/project/import_dialog.h"
#include "ui/project/import_form.h"
#include "ui/project/import_preview_pane.h"
#include "ui/project/task_preview.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatienceMs = 60'000;
constexpr auto kScaleVariable = "QT_SCALE_FACTOR";
constexpr QSize kSmallScreen(1326, 728);  // what 1366 x 768 leaves of a dialog

// Rankings with everything that makes an option count.
Shop fullShop() {
  Shop shop(4, 6, [](ProjectInfo& info) {
    info.answer = AnswerForm::Rank;
    info.task.axes = {"helpful", "harmless"};
    info.task.tags = {"unclear", "factual"};
  });
  join(*shop.store, "Bert");
  waitFor<AnnotatorId>([&](auto done) { shop.store->writer().ensureAnnotator("oracle", true, std::move(done)); });
  for (std::size_t i = 0; i < 5; ++i) shop.give(shop.says(i % 2 ? "3>2=1>0" : "0>1>2>3", i));
  Comparison flagged = shop.says("1>0>2>3", 5);
  flagged.parts.flag = "broken";
  shop.give(flagged);
  return shop;
}

QString faultsOf(const QWidget& root) {
  QStringList faults;
  for (const QLabel* label : root.findChildren<QLabel*>()) {
    if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ElidedLabel*>(label)) continue;
    const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
    if (!label->wordWrap() && label->width() < label->sizeHint().width() - 1) faults << label->text();
    if (label->height() < wanted - 1) faults << QStringLiteral("below: ") + label->text();
  }
  for (const auto* button : root.findChildren<QAbstractButton*>())
    if (button->isVisible() && !button->text().isEmpty() && button->width() < button->minimumSizeHint().width())
      faults << button->text();
  for (const QComboBox* box : root.findChildren<QComboBox*>())
    if (box->isVisible() && box->width() < box->minimumSizeHint().width()) faults << box->currentText();
  for (const QScrollArea* area : root.findChildren<QScrollArea*>())
    if (area->isVisible() && area->widget() && area->widget()->minimumSizeHint().width() > area->viewport()->width())
      faults << QStringLiteral("wider than its scroll area");
  return faults.join(u'\n');
}

}  // namespace

class TestDataScreens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "data-screens");
    QVERIFY(speakTestLanguage());
    applyTheme(*qApp);
  }
  void cleanup() { Theme::instance().setChoice(ThemeChoice::Light); }

  void exportIsWhole_data() {
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("theme");
    for (const char* screen : {"rows", "table", "split", "archive", "own", "fault", "result"})
      for (const char* theme : {"light", "dark", "contrast"})
        QTest::addRow("%s %s", screen, theme) << QString::fromLatin1(screen) << QString::fromLatin1(theme);
  }
  void exportIsWhole() {
    QFETCH(QString, screen);
    QFETCH(QString, theme);
    Theme::instance().setChoice(themeNamed(theme));
    const Shop shop = fullShop();
    ExportDialog dialog(shop.store);
    dialog.resize(kSmallScreen);
    dialog.show();
    const QString format = screen == QLatin1String("table")     ? QStringLiteral("pairs")
                           : screen == QLatin1String("archive") ? QStringLiteral("podium-jsonl")
                           : screen == QLatin1String("own")     ? QString::fromUtf8(kOwnFormat)
                                                                : QStringLiteral("trl");
    dialog.findChild<FormatList*>()->choose(format.toStdString());
    if (screen == QLatin1String("split")) {
      auto* parts = qobject_cast<QComboBox*>(dialog.findChild<SplitField*>()->focusProxy());
      QTest::keyClick(parts, Qt::Key_End);
      dialog.findChild<ExportTarget*>()->setOut(QString::fromStdString(shop.folder.path("data/")));
      for (auto* area : dialog.findChildren<QScrollArea*>()) area->ensureWidgetVisible(dialog.findChild<SplitField*>());
    }
    if (screen == QLatin1String("fault"))
      dialog.findChild<ExportTarget*>()->setOut(QString::fromStdString(shop.folder.path("nowhere/a.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<PreviewFeed*>()->isRunning(), kPatienceMs);
    if (screen == QLatin1String("result")) {
      QTRY_VERIFY_WITH_TIMEOUT(dialog.findChild<QPushButton*>(QStringLiteral("go"))->isEnabled(), kPatienceMs);
      dialog.findChild<QPushButton*>(QStringLiteral("go"))->click();
      QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<ExportForm*>()->isVisible(), kPatienceMs);
    }
    finish(dialog, QStringLiteral("export-") + screen + u'-' + theme);
  }

  void importIsWhole_data() {
    QTest::addColumn<QString>("screen");
    QTest::addColumn<QString>("theme");
    for (const char* screen : {"cards", "rows", "unknown", "mapping", "text", "result"})
      for (const char* theme : {"light", "dark", "contrast"})
        QTest::addRow("%s %s", screen, theme) << QString::fromLatin1(screen) << QString::fromLatin1(theme);
  }
  void importIsWhole() {
    QFETCH(QString, screen);
    QFETCH(QString, theme);
    Theme::instance().setChoice(themeNamed(theme));
    const ImportFolder folder;
    const std::shared_ptr<ProjectStore> store = emptyProject(folder.path("p.podium"));
    const bool mapped = screen == QLatin1String("mapping"), described = screen == QLatin1String("text");
    const bool odd = mapped || described || screen == QLatin1String("unknown");
    const std::string input = odd ? folder.write("odd.csv", "colour,taste\nred,sweet\ngreen,sour\n")
                                  : folder.write("pairs.csv",
                                                 "prompt,chosen,rejected\nName a prime.,Seven is one.,Eight.\n"
                                                 "Another?,11\nA third?,13,14\n");
    ImportDialog dialog(QString::fromStdString(input), {store, QStringLiteral("Primes")});
    dialog.resize(kSmallScreen);
    dialog.show();
    auto* pane = dialog.findChild<ImportPreviewPane*>();
    QTRY_VERIFY_WITH_TIMEOUT(!pane->isReading(), kPatienceMs);
    if (mapped || described) mapColumns(dialog, described);
    if (screen != QLatin1String("unknown"))
      QTRY_VERIFY_WITH_TIMEOUT(
          pane->task().page() && pane->task().page()->model().phase() == AnnotateModel::Phase::Asking, kPatienceMs);
    if (screen == QLatin1String("rows")) pane->findChild<QTabBar*>()->setCurrentIndex(1);
    if (screen == QLatin1String("result")) {
      dialog.findChild<QPushButton*>(QStringLiteral("go"))->click();
      QTRY_VERIFY_WITH_TIMEOUT(!dialog.findChild<MessageLine*>()->message().isEmpty(), kPatienceMs);
    }
    finish(dialog, QStringLiteral("import-") + screen + u'-' + theme);
  }

  void doubleScaleIsRight() {
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QLatin1String(kScaleVariable), QStringLiteral("2"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(),
                {QStringLiteral("exportIsWhole:rows light"), QStringLiteral("exportIsWhole:table dark"),
                 QStringLiteral("importIsWhole:cards light"), QStringLiteral("importIsWhole:mapping dark"),
                 QStringLiteral("importIsWhole:text light"), QStringLiteral("exportIsWhole:own dark")});
    QVERIFY(child.waitForFinished(100'000));
    QVERIFY2(child.exitCode() == 0, child.readAll().constData());
  }

  // German is the longest of the languages, Chinese has signs of its own.
  void otherLanguagesAreWhole_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "zh_CN"}) QTest::newRow(language) << QString::fromLatin1(language);
  }
  void otherLanguagesAreWhole() {
    QFETCH(QString, language);
    QStringList rows;
    for (const char* screen : {"rows", "table", "split", "archive", "own", "fault", "result"})
      rows << QStringLiteral("exportIsWhole:%1 light").arg(QLatin1String(screen));
    for (const char* screen : {"cards", "rows", "unknown", "mapping", "text", "result"})
      rows << QStringLiteral("importIsWhole:%1 light").arg(QLatin1String(screen));
    const QString fault = runInLanguage(language, rows);
    QVERIFY2(fault.isEmpty(), qPrintable(fault));
  }

 private:
  // Chosen by hand: the columns, and from them the text.
  static void mapColumns(const ImportDialog& dialog, bool asText) {
    auto* box = dialog.findChild<ImportForm*>()->findChild<QComboBox*>();
    box->setCurrentIndex(box->findData(QStringLiteral("columns")));
    Q_EMIT box->activated(box->currentIndex());
    const auto fields = dialog.findChild<ColumnMapping*>()->findChildren<QLineEdit*>();
    fields[0]->setText(QStringLiteral("What is {{colour}}?"));
    fields[1]->setText(QStringLiteral("colour, taste"));
    Q_EMIT fields[1]->editingFinished();
    if (asText) dialog.findChild<QPushButton*>(QStringLiteral("asText"))->click();
  }
  static void finish(QWidget& shown, const QString& name) {
    QTest::qWait(100);
    const QString scale = qEnvironmentVariable(kScaleVariable, QStringLiteral("1"));
    const QString folder = QStringLiteral(PODIUM_BINARY_DIR "/screens");
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(shown.grab().save(QStringLiteral("%1/%2-%3x%4.png").arg(folder, name, scale, testLanguage())));
    QVERIFY2(faultsOf(shown).isEmpty(), qPrintable(faultsOf(shown)));
    QVERIFY2(englishLeft(shown).isEmpty(), qPrintable(englishLeft(shown).join(u'\n')));
  }

  QTemporaryDir m_settings;
};

QTEST_MAIN(TestDataScreens)
#include "test_data_screens.moc"
