#include "app/synthetic_annotators.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "learner/random.h"
#include "storage/domain/wall_clock.h"
#include "ui/annotate/query_queue.h"

namespace podium {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPoll{50};
constexpr std::chrono::seconds kLookAgain{5};
constexpr std::uint64_t kAnnotatorSeeds = 0x0a110ULL;  // purpose for mixSeed

// Sleeps until the time or a stop, whichever is first.
void sleepUntil(Clock::time_point time, const std::stop_token& stop) {
  std::mutex mutex;
  std::unique_lock lock(mutex);
  std::condition_variable_any never;
  never.wait_until(lock, stop, time, [] { return false; });
}

// One synthetic person: the query on the screen, and when the answer is due.
struct Person {
  AnnotatorId id;
  Oracle oracle;
  std::optional<Query> query;
  Timestamp shownAt = 0;
  Clock::time_point shown;
  Clock::time_point due;
};

class Panel {
 public:
  Panel(std::shared_ptr<ProjectStore> store, const SyntheticConfig& config)
      : m_store(std::move(store)), m_config(config), m_reader(m_store->newReader()) {
    for (int i = 0; i < config.annotators; ++i) {
      OracleConfig oracle = config.oracle;
      oracle.seed = mixSeed(config.oracle.seed, kAnnotatorSeeds, static_cast<std::uint64_t>(i));
      const std::string name = "oracle:" + oracle.feature + (i > 0 ? ":" + std::to_string(i + 1) : std::string());
      const auto id =
          waitFor<AnnotatorId>([&](auto done) { m_store->writer().ensureAnnotator(name, true, std::move(done)); });
      m_people.push_back(Person{id, Oracle(oracle), std::nullopt, 0, {}, {}});
    }
  }

  std::int64_t run(const std::stop_token& stop) {
    while (!stop.stop_requested() && !isDone()) {
      if (mayHaveQueries())
        for (Person& person : m_people)
          if (!person.query) show(person);
      Person* next = soonest();
      if (!next) {
        waitForQueries(stop);
        continue;
      }
      m_dry = false;
      // Others may still wait for a query: look again soon.
      const bool allBusy = std::ranges::all_of(m_people, [](const Person& p) { return p.query.has_value(); });
      sleepUntil(allBusy ? next->due : std::min(next->due, Clock::now() + kPoll), stop);
      if (!stop.stop_requested() && Clock::now() >= next->due) answer(*next);
    }
    for (Person& person : m_people)
      waitFor<Done>([&](auto done) { m_store->writer().releaseLeases(person.id, std::move(done)); });
    return m_given;
  }

 private:
  bool isDone() const { return m_config.answers && m_given >= *m_config.answers; }

  // A lease is a write: asked for only after something was committed, or after a while, since leases of others expire.
  bool mayHaveQueries() {
    const auto version = m_reader->dataVersion();
    if (version == m_seenVersion && Clock::now() < m_lookAgain) return false;
    m_seenVersion = version;
    m_lookAgain = Clock::now() + kLookAgain;
    return true;
  }

  void show(Person& person) {
    LeaseRequest request;
    request.annotator = person.id;
    auto leased = waitFor<std::vector<Query>>([&](auto done) { m_store->writer().lease(request, std::move(done)); });
    if (leased.empty()) return;
    person.query = std::move(leased.front());
    person.shownAt = wallClock();
    person.shown = Clock::now();
    person.due = person.shown;
    if (m_config.perMinute)
      person.due +=
          std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(60.0 / *m_config.perMinute));
  }

  Person* soonest() {
    Person* found = nullptr;
    for (Person& person : m_people)
      if (person.query && (!found || person.due < found->due)) found = &person;
    return found;
  }

  void waitForQueries(const std::stop_token& stop) {
    if (!m_dry && m_config.onWaiting) m_config.onWaiting();
    m_dry = true;
    sleepUntil(Clock::now() + kPoll, stop);
  }

  double valueOf(ItemId item) {
    const auto info = m_reader->item(item);
    if (!info) throw Exception(ErrorCode::Corrupt, "Item " + std::to_string(item.value) + " is not in the project.");
    return clipFeature(m_config.oracle.feature, m_reader->clipSteps(item), info->clip.ramSize).value();
  }

  void answer(Person& person) {
    const Query& query = *person.query;
    Comparison comparison;
    comparison.query = query.id;
    comparison.annotator = person.id;
    comparison.shownOrder = shownOrderOf(query, person.id);
    comparison.shownAt = person.shownAt;
    comparison.modelVersion = query.modelVersion;
    // Judged in the order on the screen, as a person sees it, and named by position, as the file wants it.
    std::vector<double> values;
    for (int position : comparison.shownOrder)
      values.push_back(valueOf(query.items[static_cast<std::size_t>(position)]));
    comparison.ranking = person.oracle.rank(values);
    for (auto& tier : comparison.ranking.tiers)
      for (int& place : tier) place = comparison.shownOrder[static_cast<std::size_t>(place)];
    comparison.answeredAt = wallClock();
    comparison.activeMs = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - person.shown).count();
    const auto id =
        waitFor<ComparisonId>([&](auto done) { m_store->writer().addComparison(comparison, std::move(done)); });
    person.query.reset();
    ++m_given;
    if (m_config.onCommit) m_config.onCommit(id);
  }

  std::shared_ptr<ProjectStore> m_store;
  const SyntheticConfig& m_config;
  std::unique_ptr<ProjectReader> m_reader;
  std::vector<Person> m_people;
  std::int64_t m_given = 0;
  std::int64_t m_seenVersion = -1;
  Clock::time_point m_lookAgain;
  bool m_dry = false;
};

}  // namespace

std::int64_t runSyntheticAnnotators(const std::shared_ptr<ProjectStore>& store, const SyntheticConfig& config,
                                    std::stop_token stop) {
  return Panel(store, config).run(stop);
}

bool isFeatureName(const std::string& feature) {
  if (const auto comma = feature.find(','); comma != std::string::npos)
    return isFeatureName(feature.substr(0, comma)) && isFeatureName(feature.substr(comma + 1));
  if (feature == "return") return true;
  const bool isByte = feature.rfind("ram:", 0) == 0 && feature.size() > 4;
  return isByte && std::all_of(feature.begin() + 4, feature.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace podium
