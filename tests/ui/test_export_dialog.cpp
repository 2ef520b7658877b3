// Exporting in the window, by keys and mouse: what is chosen, what the preview shows, what stands in the file.
#include <QCheckBox>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QThreadPool>

#include "exporters/formats.h"
#include "tests/exporters/import_fixture.h"
#include "tests/ui/export_counter.h"
#include "ui/common/dialogs.h"
#include "ui/common/form_row.h"
#include "ui/common/format.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/export_dialog.h"
#include "ui/data/export_form.h"
#include "ui/data/export_preview_view.h"
#include "ui/data/export_result.h"
#include "ui/data/format_list.h"
#include "ui/data/format_words.h"
#include "ui/data/preview_feed.h"
#include "ui/data/skipped_list.h"
#include "ui/data/split_field.h"

using namespace podium;
using namespace podium::test;

namespace {

// Answers each question in the same way, and keeps it.
class Answering : public Dialogs {
 public:
  Answering(bool answer, QStringList& questions) : m_answer(answer), m_questions(questions) {}
  bool confirm(QWidget*, const QString&, const QString& message, const QString&) override {
    m_questions += message;
    return m_answer;
  }

 private:
  bool m_answer;
  QStringList& m_questions;
};

// Whether the form shows an option; by the accessible name of its field.
bool isSeen(const ExportDialog& dialog, const char* name) {
  for (const auto* widget : dialog.findChild<ExportForm*>()->findChildren<QWidget*>())
    if (widget->accessibleName() == QLatin1String(name) && widget->isVisible()) return true;
  return false;
}

// Pairs, each with its answer.
std::shared_ptr<ProjectStore> manyAnswers(const ImportFolder& folder, int answers) {
  QByteArray rows("prompt,chosen,rejected\n");
  for (int i = 0; i < answers; ++i) rows += "p" + QByteArray::number(i) + ",7,8\n";
  std::shared_ptr<ProjectStore> store = emptyProject(folder.path("many.podium"), ItemKind::Text, AnswerForm::Pair, 2);
  ImportOptions options;
  options.withAnswers = true;
  importFile(*store, folder.write("many.csv", rows), options).value();
  return store;
}

// Keeps all threads of the pool busy until it goes.
class BusyPool {
 public:
  BusyPool() {
    for (int i = 0; i < QThreadPool::globalInstance()->maxThreadCount(); ++i)
      QThreadPool::globalInstance()->start([gate = m_gate] { gate->acquire(); });
  }
  ~BusyPool() { m_gate->release(QThreadPool::globalInstance()->maxThreadCount()); }
  BusyPool(const BusyPool&) = delete;
  BusyPool& operator=(const BusyPool&) = delete;

 private:
  std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
};

}  // namespace

class TestExportDialog : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() {
    useOwnSettings(m_settings.path(), "export");
    applyTheme(*qApp);
  }
  void cleanup() { setDialogs(nullptr); }

  void theFileHoldsWhatThePreviewShows() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    counter.typeName(shop.folder.path("answers.jsonl"));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    const QString lines = counter.lines();
    QCOMPARE(lines.count(u'\n') + 1, 11);  // six pairs and five: the tie is none
    counter.write();
    QCOMPARE(QString::fromStdString(contentOf(shop.folder.path("answers.jsonl"))), lines + u'\n');
    QVERIFY(QFile::exists(QString::fromStdString(shop.folder.path("answers.jsonl.manifest.json"))));
  }

  void rowsOfTheFormTakeNoMoreThanTheyNeed() {
    ExportChoices choices;
    choices.project = textProject(2);
    choices.annotators = {QStringLiteral("Ada"), QStringLiteral("Bob"), QStringLiteral("Cid")};
    ExportForm form(choices);
    form.setFormat(findExportFormat("minari"));
    form.resize(400, 1200);
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
    int seen = 0;
    for (const FormRow* row : form.findChildren<FormRow*>()) {
      if (!row->isVisible()) continue;
      const QLayout& layout = *row->layout();
      const int wanted =
          layout.hasHeightForWidth() ? layout.totalHeightForWidth(row->width()) : layout.totalSizeHint().height();
      QVERIFY2(row->height() <= wanted, qPrintable(QStringLiteral("%1 for %2").arg(row->height()).arg(wanted)));
      ++seen;
    }
    QVERIFY(seen >= 3);
  }

  void everythingIsReachedByKeys() {
    const Shop shop = shopOfFours();
    Counter counter(shop);
    counter.dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&counter.dialog));
    const auto type = [](const char* words) { QTest::keyClicks(QApplication::focusWidget(), QLatin1String(words)); };
    const auto press = [](Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); };
    type("trainer dpo");  // the focus is in the search
    QCOMPARE(counter.part<FormatList>()->chosen()->name, std::string("trl"));
    const auto tabTo = [&](const char* name) {
      constexpr int kStops = 60;
      for (int i = 0; i < kStops && QApplication::focusWidget()->accessibleName() != QLatin1String(name); ++i)
        press(Qt::Key_Tab);
      return QApplication::focusWidget()->accessibleName() == QLatin1String(name);
    };
    QVERIFY(tabTo("Pairs"));
    press(Qt::Key_End);
    press(Qt::Key_Up);  // the best with the worst
    QCOMPARE(counter.dialog.request().options.pairs, PairRule::BestWorst);
    QVERIFY(tabTo("File or folder to write"));
    qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectAll();
    QTest::keyClicks(QApplication::focusWidget(), QString::fromStdString(shop.folder.path("keys.jsonl")));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(counter.button("Done") != nullptr, kPatienceMs);
    QCOMPARE(linesOf(shop.folder.path("keys.jsonl")).size(), std::size_t(2));
    press(Qt::Key_Return);
    QCOMPARE(counter.dialog.result(), int(QDialog::Accepted));
  }

  void theSearchFindsTrainersAndTheArrowsMove() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    auto* formats = counter.part<FormatList>();
    QTest::keyClicks(formats->search(), QStringLiteral("llama"));
    QCOMPARE(formats->chosen()->name, std::string("llama-factory"));
    QTest::keyClick(formats->search(), Qt::Key_Down);
    QCOMPARE(formats->chosen()->name, std::string("llama-factory-sharegpt"));
    QTest::keyClicks(formats->search(), QStringLiteral(" zebra"));
    int seen = 0;
    const auto* list = formats->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) seen += list->item(row)->isHidden() ? 0 : 1;
    QCOMPARE(seen, 0);
    QVERIFY(titled<TextLabel>(*formats, "No format has these words.")->isVisible());
  }

  void onlyOptionsThatCountAreSeen_data() {
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("pairs");
    QTest::addColumn<bool>("messages");
    QTest::addColumn<bool>("parts");
    QTest::newRow("pairs in either form") << QStringLiteral("trl") << true << true << true;
    QTest::newRow("pairs of texts") << QStringLiteral("hh-rlhf") << true << false << true;
    QTest::newRow("whole rankings") << QStringLiteral("nectar") << false << false << true;
    QTest::newRow("the whole project") << QStringLiteral("podium-jsonl") << false << false << false;
  }
  void onlyOptionsThatCountAreSeen() {
    QFETCH(QString, format);
    QFETCH(bool, pairs);
    QFETCH(bool, messages);
    QFETCH(bool, parts);
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose(qPrintable(format));
    QCOMPARE(isSeen(counter.dialog, "Pairs"), pairs);
    QCOMPARE(isSeen(counter.dialog, "Ties"), pairs);
    QCOMPARE(titled<QCheckBox>(counter.dialog, "Texts as messages")->isVisible(), messages);
    QCOMPARE(isSeen(counter.dialog, "Parts"), parts);
    QVERIFY(!isSeen(counter.dialog, "Seed"));
    QVERIFY(!isSeen(counter.dialog, "Questions"));   // the project has one without a name
    QVERIFY(!isSeen(counter.dialog, "Annotators"));  // only Ada
  }

  void whatDoesNotCountIsAsByDefault() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    QTest::mouseClick(titled<QCheckBox>(counter.dialog, "Texts as messages"), Qt::LeftButton, {}, QPoint(8, 12));
    QVERIFY(counter.dialog.request().options.messages);
    counter.choose("hh-rlhf");
    QVERIFY(!counter.dialog.request().options.messages);
    counter.choose("trl");
    QVERIFY(counter.dialog.request().options.messages);  // not forgotten
  }

  void aTableShowsItsCells() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("pairs");
    QVERIFY(counter.name()->text().endsWith(QStringLiteral("-pairs.csv")));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    const auto* table = named<QTableWidget>(*counter.part<ExportPreviewView>(), "First rows");
    QVERIFY(table->isVisible());
    QCOMPARE(table->rowCount(), 11);
    QCOMPARE(table->horizontalHeaderItem(0)->text(), QStringLiteral("ranking_id"));
    auto* container = named<QComboBox>(counter.dialog, "Form of the file");
    container->setFocus();
    QTest::keyClick(container, Qt::Key_Down);
    QVERIFY(counter.name()->text().endsWith(QStringLiteral("-pairs.tsv")));
    auto* packing = named<QComboBox>(counter.dialog, "Packing");
    QTest::keyClick(packing, Qt::Key_Down);
    QVERIFY(counter.name()->text().endsWith(QStringLiteral("-pairs.tsv.gz")));
    counter.typeName(shop.folder.path("a.json.zst"));
    QCOMPARE(container->currentData().toString(), QStringLiteral("json"));
    QCOMPARE(packing->currentIndex(), 2);
  }

  void whatIsLeftOutIsCountedAndSaid() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    const auto* left = counter.part<ExportPreviewView>()->findChild<SkippedList*>();
    QStringList said;
    for (int row = 0; row < left->rowCount(); ++row)
      said += left->item(row, 0)->text() + u' ' + left->item(row, 1)->text();
    said.sort();
    QCOMPARE(said,
             QStringList({QStringLiteral("1 flagged by its annotator"), QStringLiteral("1 pairs of tied items")}));
    QTest::mouseClick(titled<QCheckBox>(counter.dialog, "Answers that flag their query, too"), Qt::LeftButton, {},
                      QPoint(8, 12));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed() && left->rowCount() == 1, kPatienceMs);
    QVERIFY(counter.part<ExportPreviewView>()->counts().startsWith(QStringLiteral("Rows: 17,")));
  }

  void faultsAreSaidInPlace() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    counter.typeName(shop.folder.path("nowhere/a.jsonl"));
    QVERIFY(!counter.button("Export")->isEnabled());
    counter.typeName(shop.folder.path("a.csv"));
    QTRY_VERIFY_WITH_TIMEOUT(
        counter.part<ExportPreviewView>()->problem().contains(QStringLiteral("End its name with .jsonl")), kPatienceMs);
    QVERIFY(!counter.button("Export")->isEnabled());
    counter.typeName(shop.folder.path("a.jsonl"));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    QVERIFY(counter.part<ExportPreviewView>()->problem().isEmpty());
    QVERIFY(counter.button("Export")->isEnabled());
    counter.choose("trl-stepwise");  // no step was labelled: there is not a row
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed() && !counter.part<ExportPreviewView>()->problem().isEmpty(),
                             kPatienceMs);
    QVERIFY(!counter.button("Export")->isEnabled());
  }

  void anEmptyProjectSaysSo() {
    const Shop shop(2, 1);
    const Counter counter(shop);
    QTRY_VERIFY_WITH_TIMEOUT(counter.part<ExportPreviewView>()->problem().contains(QStringLiteral("holds no answers")),
                             kPatienceMs);
    QVERIFY(!counter.button("Export")->isEnabled());
  }

  void partsOfAFolderAreWrittenAndShown() {
    const ImportFolder folder;
    const Counter counter(manyAnswers(folder, 40));
    counter.choose("trl");
    counter.typeName(folder.path("data/"));
    auto* parts = counter.part<SplitField>();
    parts->focusProxy()->setFocus();
    QTest::keyClick(parts->focusProxy(), Qt::Key_End);
    QVERIFY(isSeen(counter.dialog, "Seed"));
    QCOMPARE(counter.dialog.request().options.split, (std::vector<double>{0.9, 0.05, 0.05}));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    QVERIFY(counter.part<ExportPreviewView>()->findChild<QPlainTextEdit*>()->toPlainText().contains(
        QStringLiteral("[train]")));
    counter.write();
    std::size_t rows = 0;
    for (const char* part : {"train", "validation", "test"})
      rows += linesOf(folder.path(("data/" + std::string(part) + ".jsonl").c_str())).size();
    QCOMPARE(rows, std::size_t(40));
    QVERIFY(counter.part<ExportResult>()->snippet().contains(QStringLiteral("load_dataset(\"")));
  }

  void theResultIsWhatLiesOnTheDisk() {
    const Shop shop = shopOfFours();
    const Counter counter(shop);
    counter.choose("trl");
    counter.typeName(shop.folder.path("out.jsonl.gz"));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    counter.write();
    const auto* result = counter.part<ExportResult>();
    const QByteArray bytes = QByteArray::fromStdString(contentOf(shop.folder.path("out.jsonl.gz")));
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    bool said = false;
    for (const auto* label : result->findChildren<TextLabel*>()) said = said || label->text().contains(hash);
    QVERIFY(said);
    QCOMPARE(result->snippet(),
             QStringLiteral("from datasets import load_dataset\n\ndata = load_dataset(\"json\", data_files=\"%1\")")
                 .arg(QString::fromStdString(shop.folder.path("out.jsonl.gz"))));
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "opened");
    QTest::mouseClick(counter.button("Open the folder"), Qt::LeftButton);
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    QCOMPARE(m_opened.toLocalFile(),
             QFileInfo(QString::fromStdString(shop.folder.path("out.jsonl.gz"))).absolutePath());
    QTest::mouseClick(counter.button("Export more"), Qt::LeftButton);
    QVERIFY(counter.button("Export")->isVisible());
  }

  void filesAreReplacedOnlyWhenAsked() {
    const Shop shop = shopOfFours();
    const std::string out = shop.folder.path("old.jsonl");
    QFile file(QString::fromStdString(out));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write("mine");
    file.close();
    const Counter counter(shop);
    counter.choose("trl");
    counter.typeName(out);
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    QStringList questions;
    setDialogs(std::make_unique<Answering>(false, questions));
    QTest::mouseClick(counter.button("Export"), Qt::LeftButton);
    QCOMPARE(questions.size(), 1);
    QVERIFY2(questions.front().contains(QStringLiteral("old.jsonl (4 bytes, of ")), qPrintable(questions.front()));
    QCOMPARE(contentOf(out), std::string("mine"));
    QVERIFY(counter.button("Export")->isEnabled());
    setDialogs(std::make_unique<Answering>(true, questions));
    counter.write();
    QCOMPARE(questions.size(), 2);
    QCOMPARE(linesOf(out).size(), std::size_t(11));
  }

  void whatWasChosenLastIsChosenAgain() {
    const Shop shop = shopOfFours();
    ExportRequest before;
    {
      const Counter counter(shop);
      counter.choose("pairs");
      counter.typeName(shop.folder.path("mine.jsonl"));
      auto* pairs = named<QComboBox>(*counter.part<ExportForm>(), "Pairs");
      pairs->setFocus();
      QTest::keyClick(pairs, Qt::Key_Down);
      QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
      counter.write();
      before = counter.dialog.request();
      QCOMPARE(before.options.pairs, PairRule::Adjacent);
    }
    QTRY_VERIFY_WITH_TIMEOUT(shop.store->newReader()->setting("window.export").has_value(), kPatienceMs);
    const Counter again(shop);
    QCOMPARE(again.dialog.request().format, before.format);
    QCOMPARE(again.dialog.request().out, before.out);
    QCOMPARE(again.dialog.request().options.pairs, PairRule::Adjacent);
    const auto* command = named<QLineEdit>(again.dialog, "The same as a command");
    QVERIFY(command->text().startsWith(QStringLiteral("podium export ")));
    QVERIFY(command->text().endsWith(QStringLiteral("mine.jsonl --format pairs --pairs adjacent")));
  }

  void theNewestOptionsArePreviewedAndTheWindowStaysLive() {
    const ImportFolder folder;
    const Counter counter(manyAnswers(folder, 20'000));
    counter.choose("trl");
    QSignalSpy previews(counter.part<PreviewFeed>(), &PreviewFeed::previewed);
    auto* messages = titled<QCheckBox>(counter.dialog, "Texts as messages");
    for (int i = 0; i < 9; ++i) {
      QTest::mouseClick(messages, Qt::LeftButton, {}, QPoint(8, 12));
      QVERIFY(counter.part<PreviewFeed>()->isRunning());  // nothing waited for it
      QTest::qWait(20);
    }
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    QVERIFY(messages->isChecked());
    int finished = 0;
    for (const auto& preview : previews) finished += preview.front().value<ExportPreview>().finished ? 1 : 0;
    QVERIFY2(finished < 9, qPrintable(QString::number(finished)));
    QVERIFY(counter.lines().startsWith(QStringLiteral("{\"prompt\":[{\"role\":")));
    QVERIFY(counter.part<ExportPreviewView>()->counts().contains(groupedNumber(20'000)));
    QCOMPARE(counter.lines().count(u'\n') + 1, 20);
  }

  void anExportThatIsStoppedLeavesNothing() {
    const ImportFolder folder;
    const Counter counter(manyAnswers(folder, 40));
    counter.choose("trl");
    counter.typeName(folder.path("new/"));
    QTRY_VERIFY_WITH_TIMEOUT(counter.isPreviewed(), kPatienceMs);
    {
      const BusyPool nothingStarts;
      QTest::mouseClick(counter.button("Export"), Qt::LeftButton);
      QTest::mouseClick(counter.button("Stop"), Qt::LeftButton);
    }
    QTRY_VERIFY_WITH_TIMEOUT(counter.dialog.findChild<MessageLine*>(QString(), Qt::FindDirectChildrenOnly)
                                 ->message()
                                 .contains(QStringLiteral("Nothing was written")),
                             kPatienceMs);
    QVERIFY(!QFile::exists(QString::fromStdString(folder.path("new"))));
    QVERIFY(counter.dialog.isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(counter.button("Export")->isEnabled(), kPatienceMs);
  }

  void everyFormatIsDescribed() {
    const QStringList described = describedFormats();
    for (const ExportFormat& format : exportFormats())
      QVERIFY2(described.contains(QString::fromStdString(format.name)), format.name.c_str());
    for (const QString& name : described) QVERIFY2(findExportFormat(name.toStdString()), qPrintable(name));
  }

 public Q_SLOTS:
  void opened(const QUrl& url) { m_opened = url; }

 private:
  QTemporaryDir m_settings;
  QUrl m_opened;
};

QTEST_MAIN(TestExportDialog)
#include "test_export_dialog.moc"
