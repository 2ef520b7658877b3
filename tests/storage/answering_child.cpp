// A process that answers queries as fast as it can, for tests that kill it or run several on one file:
//   podium_answering_child FILE NAME SEED ANSWERS      (ANSWERS 0: until killed)
// One line on standard output for each thing that is durable, written by the callback of its commit:
//   ack COMPARISON QUERY TOKEN    TOKEN is the comparison's activeMs
//   undo COMPARISON
//   round ROUND
#include <unistd.h>

#include <QCoreApplication>
#include <atomic>
#include <cstdlib>
#include <iostream>
#include <string>
#include <thread>

#include "learner/random.h"
#include "tests/storage/project_fixture.h"

using namespace podium;
using namespace podium::test;

namespace {

constexpr int kBatch = 6;  // answers in flight, so that commits are shared

// One write per line: what has left the process stays, whenever it is killed.
void say(const std::string& line) {
  const std::string text = line + "\n";
  if (::write(STDOUT_FILENO, text.data(), text.size()) < 0) std::_Exit(3);
}

[[noreturn]] void fail(const Error& error) {
  std::cerr << error.message << std::endl;
  std::_Exit(1);
}

class Answering {
 public:
  Answering(ProjectStore& store, AnnotatorId annotator, std::uint64_t seed)
      : m_store(store), m_annotator(annotator), m_random(seed) {}

  // Answers up to `most` queries; sees to it that there are always more.
  int batch(int most) {
    const auto queries = lease(m_store, m_annotator, std::min(most, kBatch));
    if (queries.size() < kBatch) askForRound();
    for (const Query& query : queries) submit(query);
    while (m_inFlight > 0) std::this_thread::yield();
    if (queries.empty()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
    if (m_random.below(4) == 0) undoLast();
    return static_cast<int>(queries.size());
  }
  void finish() const {
    while (m_roundPending) std::this_thread::yield();
  }

 private:
  void submit(const Query& query) {
    Comparison comparison = rankedAnswer(query, m_annotator);
    comparison.activeMs = static_cast<std::int64_t>(m_random.next() >> 20);
    ++m_inFlight;
    m_store.writer().addComparison(comparison, [this, comparison](const Result<ComparisonId>& id) {
      if (!id) fail(id.error());
      say("ack " + std::to_string(id.value().value) + " " + std::to_string(comparison.query.value) + " " +
          std::to_string(comparison.activeMs));
      m_last = id.value();
      --m_inFlight;
    });
  }

  void undoLast() {
    if (!m_last) return;
    undo(m_store, m_last, m_annotator);
    say("undo " + std::to_string(m_last.value));
    m_last = {};
  }

  // Bulk work at the same time as answers, as in a real session.
  void askForRound() {
    if (m_roundPending.exchange(true)) return;
    m_store.writer().addRound(smallRound(40, 2, m_random.next()), [this](const Result<RoundId>& id) {
      if (!id) fail(id.error());
      say("round " + std::to_string(id.value().value));
      m_roundPending = false;
    });
  }

  ProjectStore& m_store;
  AnnotatorId m_annotator;
  Random m_random;
  ComparisonId m_last;  // written by the writer thread while answers are in flight, read when there are none
  std::atomic<int> m_inFlight{0};
  std::atomic<bool> m_roundPending{false};
};

}  // namespace

int main(int argc, char** argv) {
  const QCoreApplication application(argc, argv);
  if (argc != 5) return 2;
  try {
    const auto store = openStore(argv[1]);
    Answering answering(*store, join(*store, argv[2]), std::strtoull(argv[3], nullptr, 10));
    const int wanted = std::atoi(argv[4]);
    for (int given = 0; wanted == 0 || given < wanted;) given += answering.batch(wanted == 0 ? kBatch : wanted - given);
    answering.finish();
    return 0;
  } catch (const Exception& fault) {
    fail(fault.error());
  }
}
