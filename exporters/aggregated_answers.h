#pragma once
// Between the answers that stand and the rows: answers to one query are compared, made into one, or passed on.
#include <deque>
#include <optional>
#include <vector>

#include "exporters/export_statistics.h"
#include "exporters/judged_answer.h"

namespace podium {

class AggregatedAnswers {
 public:
  // Borrows both. Where looksAtQueries(options), `events` come by query: memory holds the answers to one query, however
  // many the project has.
  AggregatedAnswers(RankingEventStream& events, const ExportOptions& options, ExportStatistics& statistics);
  // The next answer, or what all answers to a query say on one axis; nullopt after the last. Throws Exception. What
  // several answers become is an answer of nobody: annotator "majority" or "posterior", synthetic if all were; the
  // number of the first of them, the newest time, the sums of working time and replays; labels and tags of most, steps
  // likewise (a draw is neutral), all ratings; the mean margin or strength of those that have the same best.
  std::optional<JudgedAnswer> next();
  std::int64_t read() const { return m_answers.read(); }
  std::int64_t total() const { return m_answers.total(); }
  SkipCounter& skipped() { return m_answers.skipped(); }

 private:
  void readQuery();
  void takeAxis(std::vector<JudgedAnswer> answers);

  JudgedAnswerStream m_answers;
  ExportOptions m_options;
  ExportStatistics& m_statistics;
  std::optional<JudgedAnswer> m_ahead;  // the first of the next query
  std::deque<JudgedAnswer> m_ready;
};

}  // namespace podium
