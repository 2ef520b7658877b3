// Two thousand random keys, clicks, drags, undos and restarts in every form of answer: nothing crashes, no answer is lost
// or invented, and the event log gives the same state as the project's own tables.
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <map>
#include <set>

#include "learner/random.h"
#include "storage/integrity.h"
#include "tests/ui/annotate_desk.h"
#include "tests/ui/item_batches.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kSteps = 2000, kSessions = 5;
constexpr int kPatience = 30'000;

Task everything() {
  Task task;
  task.tags = {"unclear", "factual"};
  task.itemTags = {"rude"};
  task.flags = {"broken"};
  task.rationale = Requirement::Optional;
  task.edits = task.demonstration = true;
  return task;
}

// The answers in force, by folding the log of events.
std::map<QueryId, ComparisonId> replayed(ProjectReader& reader, AnnotatorId annotator) {
  std::map<ComparisonId, Comparison> given;
  EventCursor cursor;
  while (true) {
    const AnswerEvents events = reader.eventsAfter(cursor, 100);
    if (events.comparisons.empty() && events.retractions.empty()) break;
    for (const Comparison& answer : events.comparisons) given[answer.id] = answer;
    for (const Retraction& undo : events.retractions) given.erase(undo.comparison);
    cursor = events.cursor;
  }
  std::map<QueryId, ComparisonId> standing;
  for (const auto& [id, answer] : given)
    if (answer.annotator == annotator && !answer.derivedFrom) standing[answer.query] = id;
  return standing;
}

class Hand {
 public:
  Hand(Desk& desk, Random& random) : m_desk(desk), m_random(random) {}

  void act() {
    QWidget* target = m_desk.page->focusWidget() ? m_desk.page->focusWidget() : m_desk.page.get();
    switch (m_random.below(13)) {
      case 0:
      case 1:
      case 2:
        QTest::keyClick(target, static_cast<char>('a' + m_random.below(6)));
        break;
      case 3:
        QTest::keyClick(target, static_cast<char>('0' + m_random.below(10)));
        break;
      case 4:
        QTest::keyClick(target, pick({Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_Tab}));
        break;
      case 5:
      case 6:
        QTest::keyClick(target, pick({Qt::Key_Return, Qt::Key_Enter, Qt::Key_Escape}));
        break;
      case 7:
        QTest::keyClick(target, pick({Qt::Key_Backspace, Qt::Key_Equal, Qt::Key_Minus, Qt::Key_Space}));
        break;
      case 8:
        QTest::keyClick(target, static_cast<char>("xszyntwemfqjkludo/?'"[m_random.below(20)]));
        break;
      case 9:
        click();
        break;
      case 10:
        drag();
        break;
      case 11:
        QTest::keyClick(target, m_random.below(2) ? 'z' : 'y');
        break;
      default:
        QTest::qWait(m_random.below(8));
    }
  }

 private:
  Qt::Key pick(std::initializer_list<Qt::Key> keys) { return *(keys.begin() + m_random.below(static_cast<int>(keys.size()))); }
  QPoint somewhere(const QWidget* widget) {
    return {m_random.below(std::max(1, widget->width())), m_random.below(std::max(1, widget->height()))};
  }
  ItemCard* card() {
    return m_desk.grid()->cards() > 0 ? m_desk.card(m_random.below(m_desk.grid()->cards())) : nullptr;
  }
  void click() {
    if (ItemCard* one = card()) QTest::mouseClick(one, Qt::LeftButton, {}, somewhere(one));
  }
  void drag() {
    ItemCard* one = card();
    if (!one || m_desk.strip()->isHidden()) return;
    m_desk.drag(one, {10, 10}, m_desk.strip(), somewhere(m_desk.strip()));
  }

  Desk& m_desk;
  Random& m_random;
};

}  // namespace

class TestAnnotateRandom : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void nothingIsLostOrInvented_data() {
    QTest::addColumn<int>("form");
    QTest::addColumn<int>("k");
    QTest::newRow("pairs") << static_cast<int>(AnswerForm::Pair) << 2;
    QTest::newRow("rankings") << static_cast<int>(AnswerForm::Rank) << 4;
    QTest::newRow("best and worst") << static_cast<int>(AnswerForm::BestWorst) << 4;
    QTest::newRow("ratings") << static_cast<int>(AnswerForm::Rating) << 2;
    QTest::newRow("accept or reject") << static_cast<int>(AnswerForm::Accept) << 3;
    QTest::newRow("one text") << static_cast<int>(AnswerForm::Rating) << 1;
  }
  void nothingIsLostOrInvented() {
    QFETCH(int, form);
    QFETCH(int, k);
    const quint64 seed = 4711 + static_cast<quint64>(form * 10 + k);
    qInfo("seed %llu", seed);
    Random random(seed);
    ProjectInfo info = itemProject(ItemKind::Text, static_cast<AnswerForm>(form), k, everything());
    info.allowPartial = form == static_cast<int>(AnswerForm::Rank);
    AnnotateFixture fixture(info, textBatch({120, k, false}));
    std::size_t answers = 0;
    for (int session = 0; session < kSessions; ++session) {
      {
        Desk desk(fixture);
        connect(&desk.model(), &AnnotateModel::answered, this, [&] { ++answers; });
        Hand hand(desk, random);
        desk.painted();
        for (int step = 0; step < kSteps / kSessions; ++step) hand.act();
        QVERIFY(desk.model().close(kPatience));
      }
      // What was answered on the screen, and nothing else, is in the file.
      QCOMPARE(fixture.stored().size(), answers);
      const auto second = ProjectStore::open(fixture.path()).value();
      const auto reader = second->newReader();
      std::map<QueryId, ComparisonId> standing;
      for (const Comparison& answer : fixture.standing()) {
        QVERIFY2(!standing.contains(answer.query), "two answers of one person to one query stand");
        standing[answer.query] = answer.id;
      }
      QCOMPARE(replayed(*reader, fixture.session.annotator.id), standing);
      const IntegrityReport report = checkProject(fixture.path()).value();
      QVERIFY2(report.ok, report.problems.empty() ? "" : report.problems.front().c_str());
      fixture.reopen();
    }
    qInfo("%zu answers, %zu stand", answers, fixture.standing().size());
    QVERIFY2(answers >= 20, "the sequence answered hardly anything: it tests nothing");
  }
};

QTEST_MAIN(TestAnnotateRandom)
#include "test_annotate_random.moc"
