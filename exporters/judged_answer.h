#pragma once
// What row formats read: the answers that stand and pass the filter, with the order that each one states.
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/exporter.h"
#include "exporters/ranking_event.h"
#include "exporters/worth_fit.h"

namespace podium {

// Counts what is left out, by reason, in the order in which the reasons first occurred.
class SkipCounter {
 public:
  void add(const std::string& reason, std::int64_t count = 1);
  const std::vector<SkippedRows>& all() const { return m_all; }

 private:
  std::vector<SkippedRows> m_all;
};

// "REASON (3), OTHER (1)", for messages.
std::string reasonsIn(const std::vector<SkippedRows>& skipped);

// What is known of an answer that stands for several.
struct Consensus {
  int annotators = 0;
  double agreement = 1.0;          // QueryTally::agreement
  std::optional<WorthFit> worths;  // of Aggregate::Posterior, by position
};

struct JudgedAnswer {
  const ProjectInfo* info = nullptr;  // of the stream, which outlives it
  RankingEvent event;                 // not retracted; no Skip
  std::string axis;                   // the question of Task::axes that the order answers; empty where there are none
  bool firstAxis = true;  // the order is that of Comparison::ranking: its strength and its margin are about this one
  bool again = false;     // the same answer came before, on another axis
  // Tiers of positions, best first, of all items whose place is known: items that were left out stand where
  // Ranking::unranked says, and are missing where nothing is known of them. Empty unless Verdict::Ranked.
  std::vector<std::vector<int>> tiers;
  std::shared_ptr<const Consensus> consensus = nullptr;  // null: the answer of one annotator
  const ProjectInfo& project() const { return *info; }
};

// How much better the best is, where the annotator said so: the margin, else the strength. On the first axis only.
std::optional<double> statedMargin(const JudgedAnswer& judged);

// What a split must not divide: answers about one prompt, or about conversations that begin alike; without prompts,
// about one query and what follows from it.
std::string groupOf(const RankingEvent& event);
std::vector<std::vector<int>> knownTiers(const Ranking& ranking, int k);
// The order that an answer states on one of the named questions: the first of them has Comparison::ranking; on others,
// ratings make an order where nothing was ranked. Equal ratings tie. nullopt without any.
std::optional<Ranking> rankingOn(const RankingEvent& event, const Task& task, const std::string& axis);

// Why a filter's choice of people, times and tags leaves an answer out; empty: it does not.
std::string reasonAgainst(const RankingEvent& event, const ExportFilter& filter);

class JudgedAnswerStream {
 public:
  // Borrows the events. Names of annotators and axes that are not in the project are the caller's to find.
  JudgedAnswerStream(RankingEventStream& events, const ExportOptions& options);
  const ProjectInfo& project() const { return m_events.project(); }
  // The next one, in the order of the answers, and of the axes within each; nullopt after the last. Throws Exception.
  std::optional<JudgedAnswer> next();
  std::int64_t read() const { return m_read; }  // events so far, of total()
  std::int64_t total() const { return m_events.total(); }
  SkipCounter& skipped() { return m_skipped; }

 private:
  // Why it is left out; empty: it is not.
  std::string whyLeftOut(const RankingEvent& event) const;
  // One for each axis that is asked for and ranked; counts the axes that are left out.
  void judge(RankingEvent event);

  RankingEventStream& m_events;
  ExportFilter m_filter;
  std::vector<std::string> m_axes;    // asked for, in the order of the task; empty without named questions
  std::deque<JudgedAnswer> m_judged;  // of the newest answer
  SkipCounter m_skipped;
  std::int64_t m_read = 0;
};

}  // namespace podium
