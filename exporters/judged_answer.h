#pragma once
// What row formats read: the answers that stand and pass the filter, with the order that each one states.
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "exporters/export_options.h"
#include "exporters/exporter.h"
#include "exporters/ranking_event.h"

namespace podium {

// Counts what is left out, by reason, in the order in which the reasons first occurred.
class SkipCounter {
 public:
  void add(const std::string& reason, std::int64_t count = 1);
  const std::vector<SkippedRows>& all() const { return m_all; }

 private:
  std::vector<SkippedRows> m_all;
};

struct JudgedAnswer {
  const ProjectInfo* info = nullptr;  // of the stream, which outlives it
  RankingEvent event;                 // not retracted; no Skip
  // Tiers of positions, best first, of all items whose place is known: items that were left out stand where
  // Ranking::unranked says, and are missing where nothing is known of them. Empty unless Verdict::Ranked.
  std::vector<std::vector<int>> tiers;
  // What a split must not divide: answers about one prompt; without prompts, about one query and what follows from it.
  std::string group;
  const ProjectInfo& project() const { return *info; }
};

std::vector<std::vector<int>> knownTiers(const Ranking& ranking, int k);

class JudgedAnswerStream {
 public:
  // Borrows both. Names of annotators that are not in the project are the caller's to find.
  JudgedAnswerStream(RankingEventStream& events, const ExportFilter& filter);
  const ProjectInfo& project() const { return m_events.project(); }
  // The next one, in the order of the answers; nullopt after the last. Throws Exception.
  std::optional<JudgedAnswer> next();
  std::int64_t read() const { return m_read; }  // events so far, of total()
  std::int64_t total() const { return m_events.total(); }
  SkipCounter& skipped() { return m_skipped; }

 private:
  // Why it is left out; empty: it is not.
  std::string reasonAgainst(const RankingEvent& event) const;

  RankingEventStream& m_events;
  ExportFilter m_filter;
  SkipCounter m_skipped;
  std::int64_t m_read = 0;
};

}  // namespace podium
