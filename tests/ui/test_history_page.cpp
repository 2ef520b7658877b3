// The History page by keys and mouse, with answers that come from other connections while it is open.
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include "tests/ui/annotate_fixture.h"
#include "tests/ui/item_batches.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/history/history_details.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kPatience = 30'000;

// Through a connection of its own, as another window would.
class Others {
 public:
  explicit Others(const AnnotateFixture& fixture)
      : m_store(ProjectStore::open(fixture.path()).value()), m_annotator(fixture.session.annotator.id) {}
  ComparisonId answer(Verdict verdict = Verdict::Ranked, const AnswerParts& parts = {}) {
    const auto queries = waitFor<std::vector<Query>>([&](auto done) {
      m_store->writer().lease({m_annotator, 1, 60'000}, done);
    });
    return answer(queries.at(0), verdict, parts, {});
  }
  ComparisonId answer(const Query& query, Verdict verdict, const AnswerParts& parts, ComparisonId replaces) {
    Comparison answer;
    answer.query = query.id;
    answer.annotator = m_annotator;
    answer.verdict = verdict;
    for (int i = static_cast<int>(query.items.size()) - 1; i >= 0; --i) answer.shownOrder.push_back(i);
    if (verdict == Verdict::Ranked)
      for (int i = 0; i < static_cast<int>(query.items.size()); ++i) answer.ranking.tiers.push_back({i});
    answer.answeredAt = m_time += 1000;
    answer.activeMs = 1500;
    answer.parts = parts;
    answer.replaces = replaces;
    return waitFor<ComparisonId>([&](auto done) { m_store->writer().addComparison(answer, done); });
  }
  void undo(ComparisonId id) {
    waitFor<RetractionId>([&](auto done) { m_store->writer().retract({{}, id, m_annotator}, done); });
  }
  ComparisonId revise(ComparisonId id, Verdict verdict) {
    const Query query = m_store->newReader()->query(m_store->newReader()->comparison(id)->query).value();
    undo(id);
    return answer(query, verdict, {}, id);
  }

 private:
  std::unique_ptr<ProjectStore> m_store;
  AnnotatorId m_annotator;
  Timestamp m_time = 1'700'000'000'000;
};

struct Shelf {
  std::unique_ptr<HistoryPage> page;
  explicit Shelf(AnnotateFixture& fixture, HistoryFeedOptions options = {.pollMs = 20, .pieceIds = 4096}) {
    page = std::make_unique<HistoryPage>(fixture.session, options);
    page->resize(1280, 720);
    page->show();
    page->activateWindow();
    page->setFocus();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(page->isActiveWindow() && page->model().share() >= 1.0, kPatience); }();
  }
  HistoryModel& model() { return page->model(); }
  int rows() { return model().rowCount(); }
  QTableView* table() { return page->findChild<QTableView*>(); }
  QString cell(int row, HistoryModel::Column column) {
    const QModelIndex index = model().index(row, column);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(model().row(row), kPatience); }();
    return index.data().toString();
  }
  void key(Qt::Key key) { QTest::keyClick(page->focusWidget() ? page->focusWidget() : page.get(), key); }
  QLineEdit* search() { return page->findChild<QLineEdit*>(); }
  QString details() {
    auto* panel = page->findChild<HistoryDetails*>();
    [&] { QTRY_VERIFY_WITH_TIMEOUT(panel->row(), kPatience); }();
    return panel->spoken();
  }
  QToolButton* toggle(const char* text) {
    for (auto* button : page->findChildren<QToolButton*>())
      if (button->text() == QLatin1String(text)) return button;
    return nullptr;
  }
  QString message() { return page->findChild<MessageLine*>()->message(); }
};

Batch threeTexts() {
  Batch batch = textBatch({.queries = 3, .prompts = true});
  batch.items[0].content.body = "Apples are **red**";
  batch.prompts[1].content.body = "Name a pear";
  return batch;
}

}  // namespace

class TestHistoryPage : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void anImportThatIsTakenBackSaysSoInEveryRow() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    others.answer();
    others.answer();
    Shelf shelf(fixture);
    QCOMPARE(shelf.cell(1, HistoryModel::StateColumn), QStringLiteral("stands"));
    const auto turn = [&](bool withdrawn) {
      waitFor<WithdrawalId>([&](auto done) {
        ProjectWriter& writer = fixture.session.store->writer();
        withdrawn ? writer.withdrawRound(RoundId{1}, "", done) : writer.restoreRound(RoundId{1}, "", done);
      });
    };
    turn(true);
    for (int row = 0; row < 2; ++row)
      QTRY_VERIFY_WITH_TIMEOUT(
          shelf.rows() == 2 && shelf.cell(row, HistoryModel::StateColumn) == QLatin1String("import taken back"),
          kPatience);
    QVERIFY(shelf.details().contains(QStringLiteral("is taken back")));
    for (auto* button : shelf.page->findChildren<QPushButton*>())
      QVERIFY(!button->isVisible() || !button->text().contains(QStringLiteral("Change")));
    shelf.toggle("Taken back")->click();  // only what stands
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 0, kPatience);
    turn(false);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 2, kPatience);
    QCOMPARE(shelf.cell(0, HistoryModel::StateColumn), QStringLiteral("stands"));
  }

  // Questions may change until there are answers; the page may be open before.
  void rowsFollowTheNamesOfTheQuestions() {
    Task task;
    task.axes = {"helpful", "harmless"};
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2, task), threeTexts());
    Shelf shelf(fixture);
    ProjectInfo& info = fixture.session.info;
    info.task.axes = {"useful", "harmless"};
    waitFor<Done>([&](auto done) { fixture.session.store->writer().setProject(info, done); });
    shelf.page->followTask();
    AnswerParts parts;
    parts.axes = {{"harmless", *rankingFromText("1>0")}};
    Others(fixture).answer(Verdict::Ranked, parts);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 1, kPatience);
    QVERIFY2(shelf.cell(0, HistoryModel::AnswerColumn).contains(QStringLiteral("useful")),
             qPrintable(shelf.cell(0, HistoryModel::AnswerColumn)));
    QVERIFY(shelf.details().contains(QStringLiteral("useful")));
  }

  void initTestCase() { applyTheme(*qApp); }

  void answersStandNewestFirstInWords() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    others.answer();
    others.answer(Verdict::BothBad);
    Shelf shelf(fixture);
    QCOMPARE(shelf.rows(), 2);
    QCOMPARE(shelf.cell(0, HistoryModel::AnswerColumn), QStringLiteral("both bad"));
    QCOMPARE(shelf.cell(0, HistoryModel::AskedColumn), QStringLiteral("Name a pear"));
    QCOMPARE(shelf.cell(1, HistoryModel::AnswerColumn), QStringLiteral("B > A"));
    QCOMPARE(shelf.cell(1, HistoryModel::SecondsColumn), QStringLiteral("1.5 s"));
    QCOMPARE(shelf.cell(1, HistoryModel::StateColumn), QStringLiteral("stands"));
  }

  void answersOfOthersAreNotShown() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others(fixture).answer();
    fixture.session.annotator.id =
        waitFor<AnnotatorId>([&](auto done) { fixture.session.store->writer().ensureAnnotator("Grace", false, done); });
    Shelf shelf(fixture);
    QCOMPARE(shelf.rows(), 0);
  }

  void whatHappensMeanwhileIsShown() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    const ComparisonId first = others.answer();
    Shelf shelf(fixture);
    QCOMPARE(shelf.rows(), 1);
    const ComparisonId second = others.answer(Verdict::CantTell);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 2, kPatience);
    QCOMPARE(shelf.model().idAt(0), second);
    QCOMPARE(shelf.cell(0, HistoryModel::AnswerColumn), QStringLiteral("can't tell"));
    others.undo(second);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.cell(0, HistoryModel::StateColumn), QStringLiteral("taken back"), kPatience);
    others.revise(first, Verdict::BothBad);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 3, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.cell(2, HistoryModel::StateColumn), QStringLiteral("revised"), kPatience);
    QCOMPARE(shelf.cell(0, HistoryModel::StateColumn), QStringLiteral("stands"));
  }

  void slashSearchesAndEscapeShowsAllAgain() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    AnswerParts parts;
    parts.rationale = "Sounder reasoning";
    for (int i = 0; i < 3; ++i) others.answer(Verdict::Ranked, i == 2 ? parts : AnswerParts{});
    Shelf shelf(fixture);
    shelf.key(Qt::Key_Slash);
    QVERIFY(shelf.search()->hasFocus());
    for (const auto& [words, row] : {std::pair("apples", 1), {"pear", 2}, {"SOUNDER", 3}}) {
      shelf.search()->selectAll();
      QTest::keyClicks(shelf.search(), QLatin1String(words));
      QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 1, kPatience);
      QTRY_COMPARE_WITH_TIMEOUT(shelf.model().idAt(0), ComparisonId{row}, kPatience);
    }
    shelf.key(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 3, kPatience);
    shelf.key(Qt::Key_Escape);
    QVERIFY(shelf.table()->hasFocus());
  }

  void conditionsNarrowTheList() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    AnswerParts flagged;
    flagged.flag = "Offensive";
    const ComparisonId first = others.answer();
    const ComparisonId second = others.answer(Verdict::CantTell, flagged);
    others.undo(others.answer(Verdict::BothBad));
    Shelf shelf(fixture);
    QCOMPARE(shelf.rows(), 3);
    QTest::mouseClick(shelf.toggle("Taken back"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 2, kPatience);
    others.undo(first);  // leaves a list that holds only what stands
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 1, kPatience);
    QTest::mouseClick(shelf.toggle("Taken back"), Qt::LeftButton);
    QTest::mouseClick(shelf.toggle("Flagged"), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(shelf.rows() == 1 && shelf.model().idAt(0) == second, kPatience);
    auto* verdict = shelf.page->findChildren<QComboBox*>().front();
    verdict->setFocus();
    for (int i = 0; i < 2; ++i) QTest::keyClick(verdict, Qt::Key_Down);  // ranked, all bad
    QTRY_VERIFY_WITH_TIMEOUT(shelf.rows() == 0 && shelf.model().share() >= 1.0, kPatience);
    auto* all = shelf.page->findChild<EmptyPanel*>()->findChild<QPushButton*>();
    QVERIFY(all->isVisible());
    QTest::mouseClick(all, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), 3, kPatience);
    QVERIFY(!shelf.toggle("Flagged")->isChecked());
  }

  void enterAndDoubleClickLeadToTheAnswerThatStands() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Others others(fixture);
    const ComparisonId first = others.answer();
    const ComparisonId revised = others.revise(others.revise(first, Verdict::BothBad), Verdict::CantTell);
    const ComparisonId undone = others.answer();
    others.undo(undone);
    Shelf shelf(fixture);
    QSignalSpy asked(shelf.page.get(), &HistoryPage::reviseRequested);
    QCOMPARE(shelf.page->currentRow(), 0);
    QVERIFY(shelf.table()->selectionModel()->isRowSelected(0));
    shelf.key(Qt::Key_Return);  // it was taken back
    QCOMPARE(asked.count(), 0);
    QVERIFY(shelf.message().contains(QStringLiteral("taken back")));
    for (int i = 0; i < 3; ++i) shelf.key(Qt::Key_Down);
    QCOMPARE(shelf.model().idAt(shelf.page->currentRow()), first);
    QVERIFY(shelf.message().isEmpty());
    shelf.key(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.takeFirst().at(0).value<ComparisonId>(), revised);
    const QRect row = shelf.table()->visualRect(shelf.model().index(1, HistoryModel::AnswerColumn));
    QTest::mouseClick(shelf.table()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(asked.count(), 0);  // one click only selects
    QTest::mouseDClick(shelf.table()->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.takeFirst().at(0).value<ComparisonId>(), revised);
  }

  void theWholeAnswerStandsBesideTheList() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    AnswerParts parts;
    parts.rationale = "B names the sources";
    parts.looks = {{0, 2000, 0}, {1, 3500, 0}};
    Others(fixture).answer(Verdict::Ranked, parts);
    Shelf shelf(fixture);
    const QString details = shelf.details();
    for (const char* part : {"Answer: B > A", "Reason: B names the sources", "B: Looked at for 2.0 s",
                             "A: Looked at for 3.5 s", "query 1, answer 1"})
      QVERIFY2(details.contains(QLatin1String(part)), qPrintable(details));
  }

  void tilesShowTheBestItemAndKeepTheSelection() {
    AnnotateFixture fixture(roadProject(2), 4, 3, 5);
    Others others(fixture);
    for (int i = 0; i < 3; ++i) others.answer();
    Shelf shelf(fixture);
    shelf.key(Qt::Key_Down);
    shelf.key(Qt::Key_G);
    QVERIFY(shelf.page->showsTiles());
    QCOMPARE(shelf.page->currentRow(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(shelf.model().row(0), kPatience);
    const ItemId best = shelf.model().row(0)->picture;
    QCOMPARE(best, fixture.query(shelf.model().row(0)->query.id).items.front());
    QTRY_VERIFY_WITH_TIMEOUT(!shelf.model().picture(best).isNull(), kPatience);
    const QImage picture = shelf.model().picture(best);
    const QImage seen = shelf.page->grab().toImage();
    QVERIFY(picture.width() > 100 && picture.height() > 100);
    int road = 0;  // the grey of the road, on the screen
    for (int y = 0; y < seen.height(); y += 2)
      for (int x = 0; x < seen.width() / 2; x += 2) {
        const QRgb pixel = seen.pixel(x, y);
        road += std::abs(qRed(pixel) - 0x8E) < 12 && std::abs(qGreen(pixel) - 0x8E) < 12 &&
                std::abs(qBlue(pixel) - 0x8E) < 12;
      }
    QVERIFY(road > 500);
    shelf.key(Qt::Key_Right);
    QCOMPARE(shelf.page->currentRow(), 2);
    QSignalSpy asked(shelf.page.get(), &HistoryPage::reviseRequested);
    shelf.key(Qt::Key_Return);
    QCOMPARE(asked.count(), 1);
  }

  void emptyPagesSayWhatHappensNext() {
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), threeTexts());
    Shelf shelf(fixture);
    auto* panel = shelf.page->findChild<EmptyPanel*>();
    QVERIFY(panel->isVisible());
    QSignalSpy asked(shelf.page.get(), &HistoryPage::annotateRequested);
    QTest::mouseClick(panel->findChild<QPushButton*>(), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    Others(fixture).answer();
    QTRY_VERIFY_WITH_TIMEOUT(shelf.table()->isVisible() && shelf.page->currentRow() == 0, kPatience);
  }

  void onlyWhatIsLookedAtIsRead() {
    constexpr int kAnswers = 6000;
    Batch batch = textBatch({.queries = kAnswers, .prompts = false});
    for (NewQuestion& question : batch.questions) question.answersWanted = 0;
    for (int i = 0; i < kAnswers; ++i) {
      NewAnswer answer;
      answer.question = i;
      answer.annotator = "Ada";
      answer.ranking = {{{0}, {1}}};
      answer.answeredAt = 1000 + i;
      batch.answers.push_back(answer);
    }
    AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), batch);
    Shelf shelf(fixture, {.pollMs = 20, .pieceIds = 500});
    QCOMPARE(shelf.rows(), kAnswers);
    QSignalSpy read(&shelf.model(), &HistoryModel::rowChanged);
    QTest::keyClick(shelf.table(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(shelf.page->currentRow(), kAnswers - 1);
    QVERIFY(shelf.details().contains(QStringLiteral("answer 1")));
    QTest::qWait(100);
    QVERIFY2(read.count() < 200, qPrintable(QString::number(read.count())));
    QTest::keyClick(shelf.table(), Qt::Key_Q);  // no jump to a row that begins with it
    QCOMPARE(shelf.page->currentRow(), kAnswers - 1);
    // What is being read stays in its place when a new answer comes.
    const int top = shelf.table()->rowAt(0);
    const ComparisonId first = shelf.model().idAt(top);
    Others others(fixture);
    others.revise(ComparisonId{1}, Verdict::CantTell);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.rows(), kAnswers + 1, kPatience);
    QTRY_COMPARE_WITH_TIMEOUT(shelf.model().idAt(shelf.table()->rowAt(0)), first, kPatience);
  }
};

QTEST_MAIN(TestHistoryPage)
#include "test_history_page.moc"
