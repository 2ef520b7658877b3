// The History page with 100,000 answers, in a process of its own so that its memory is its own: what bench_history
// starts. `history_probe` prints one JSON object: for each thing that a person does, how long it took until the page
// had finished, and the longest time that the window did not answer meanwhile, in milliseconds.
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <utility>

#include "tests/ui/annotate_fixture.h"
#include "tests/ui/item_batches.h"
#include "ui/common/theme.h"
#include "ui/history/history_model.h"
#include "ui/history/history_page.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kAnswers = 100'000, kChunk = 2000;
constexpr int kPatienceMs = 120'000;
constexpr int kScrollSteps = 120;

double milliseconds(const QElapsedTimer& since) { return static_cast<double>(since.nsecsElapsed()) * 1e-6; }

// The longest time between two turns of the event loop, asked for every millisecond.
class Stall {
 public:
  Stall() {
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
    m_timer.start(1);
    m_since.start();
  }
  double take() {
    look();
    return std::exchange(m_longest, 0.0);
  }

 private:
  void look() {
    m_longest = std::max(m_longest, milliseconds(m_since));
    m_since.restart();
  }
  QTimer m_timer;
  QElapsedTimer m_since;
  double m_longest = 0.0;
};

void fill(AnnotateFixture& fixture) {
  ProjectWriter& writer = fixture.session.store->writer();
  RoundId round;
  for (int first = 0; first < kAnswers; first += kChunk) {
    Batch batch = textBatch({kChunk, 2, true, false, first});
    for (std::size_t i = 0; i < batch.items.size(); ++i)
      batch.items[i].content.body =
          "Answer " + std::to_string(first) + "." + std::to_string(i) + " says this and that.";
    for (NewQuestion& question : batch.questions) question.answersWanted = 0;
    for (int i = 0; i < kChunk; ++i) {
      NewAnswer answer;
      answer.question = i;
      answer.annotator = fixture.session.annotator.name;
      answer.verdict = i % 10 == 0 ? Verdict::CantTell : Verdict::Ranked;
      if (answer.verdict == Verdict::Ranked) answer.ranking = *rankingFromText(i % 2 ? "0>1" : "1>0");
      answer.answeredAt = 1'700'000'000'000 + 1000LL * (first + i);
      batch.answers.push_back(std::move(answer));
    }
    round = waitFor<BatchIds>([&](auto done) { writer.addBatch(batch, round, {"large"}, done); }).round;
  }
}

void report(const char* name, Stall& stall, const std::function<void()>& act, const std::function<bool()>& finished) {
  QCoreApplication::processEvents();
  stall.take();
  QElapsedTimer since;
  since.start();
  act();
  if (!QTest::qWaitFor(finished, kPatienceMs)) {
    std::fprintf(stderr, "history_probe: %s did not end in time\n", name);
    std::exit(1);
  }
  const double took = milliseconds(since);
  QTest::qWait(50);
  std::printf("\"%s_took\":%.3f,\"%s_stall\":%.3f,", name, took, name, stall.take());
}

int run() {
  AnnotateFixture fixture(itemProject(ItemKind::Text, AnswerForm::Pair, 2), textBatch({1, 2}));
  fill(fixture);
  fixture.reopen();
  QElapsedTimer sql;  // the same search, in one piece and without a window
  sql.start();
  AnswerFilter filter;
  filter.text = "77.5 says";
  const auto reader = fixture.session.store->newReader();
  const auto ids = reader->answerIdsOf(fixture.session.annotator.id, filter, {}, reader->newestComparison());
  std::printf("{\"search_alone\":%.3f,", milliseconds(sql));
  Stall stall;
  std::unique_ptr<HistoryPage> page;
  const auto done = [&page] { return page->model().share() >= 1.0; };
  report(
      "open", stall,
      [&] {
        page = std::make_unique<HistoryPage>(fixture.session);
        page->resize(1310, 692);
        page->show();
      },
      done);
  auto* table = page->findChild<QTableView*>();
  auto* tiles = page->findChild<QListView*>();
  const auto scroll = [&](QAbstractItemView* view) {
    return [view] {
      QScrollBar* bar = view->verticalScrollBar();
      for (int step = 0; step <= kScrollSteps; ++step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / kScrollSteps));
        QCoreApplication::processEvents(QEventLoop::AllEvents, 4);
        QTest::qWait(4);
      }
    };
  };
  const auto always = [] { return true; };
  report("scroll", stall, scroll(table), always);
  auto* search = page->findChild<QLineEdit*>();
  report(
      "search", stall, [&] { QTest::keyClicks(search, QStringLiteral("77.5 says")); },
      [&] { return done() && page->model().filter().text == "77.5 says"; });
  if (page->model().rowCount() != static_cast<int>(ids.size())) {
    std::fprintf(stderr, "history_probe: the page found %d answers, the project has %zu\n", page->model().rowCount(),
                 ids.size());
    return 1;
  }
  report(
      "filter", stall,
      [&] {
        search->clear();
        page->findChild<QComboBox*>()->setCurrentIndex(1);
      },
      [&] { return done() && page->model().filter().text.empty() && page->model().filter().verdict; });
  report(
      "tiles", stall, [&] { page->showTiles(true); }, always);
  report("scroll_tiles", stall, scroll(tiles), always);
  report(
      "search_tiles", stall, [&] { page->findChild<QComboBox*>()->setCurrentIndex(0); },
      [&] { return done() && !page->model().filter().verdict; });
  report(
      "resize_tiles", stall, [&] { page->resize(1000, 692); }, always);
  std::printf("\"rows\":%d}\n", page->model().rowCount());
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication application(argc, argv);
  applyTheme(application);
  return run();
}
