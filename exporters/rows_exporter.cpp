#include "exporters/rows_exporter.h"

#include "exporters/aggregated_answers.h"
#include "exporters/split.h"

namespace podium {
namespace {

constexpr std::int64_t kEventsPerProgress = 500;

class PartSink : public RowSink {
 public:
  PartSink(RowWriter& writer, SkipCounter& skipped) : m_writer(writer), m_skipped(skipped) {}
  void add(JsonRow row) override {
    m_writer.add(row);
    ++rows;
  }
  void skip(const std::string& reason, std::int64_t count) override { m_skipped.add(reason, count); }
  std::int64_t rows = 0;

 private:
  RowWriter& m_writer;
  SkipCounter& m_skipped;
};

// The answers to one query, which follow each other.
class GatheredAnswers {
 public:
  bool isOther(const JudgedAnswer& judged) const {
    return !m_all.empty() && m_all.front().event.query.id != judged.event.query.id;
  }
  // What all answers to the query share stays with the first.
  void add(JudgedAnswer judged, std::size_t part) {
    m_part = part;
    if (!m_all.empty()) {
      judged.event.items.clear();
      judged.event.contents.clear();
      judged.event.prompt.reset();
    }
    m_all.push_back(std::move(judged));
  }
  void write(const RowFormat& format, const ExportOptions& options, std::vector<PartSink>& sinks) {
    if (!m_all.empty()) format.writeQuery(m_all, options, sinks[m_part]);
    m_all.clear();
  }

 private:
  std::vector<JudgedAnswer> m_all;
  std::size_t m_part = 0;
};

}  // namespace

Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                Container container, const std::vector<ByteSink*>& parts, ExportStatistics& statistics,
                                const ExportProgress& progress, std::stop_token stop) {
  std::vector<std::unique_ptr<RowWriter>> writers;
  std::vector<RowWriter*> borrowed;
  for (ByteSink* part : parts) borrowed.push_back(writers.emplace_back(makeRowWriter(container, *part)).get());
  return exportRows(events, format, options, borrowed, statistics, progress, std::move(stop));
}

Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                const std::vector<RowWriter*>& parts, ExportStatistics& statistics,
                                const ExportProgress& progress, std::stop_token stop) {
  AggregatedAnswers answers(events, options, statistics);
  std::vector<PartSink> sinks;
  for (RowWriter* part : parts) sinks.emplace_back(*part, answers.skipped());
  std::int64_t told = 0;
  GatheredAnswers gathered;
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    const bool divides = parts.size() > 1;
    const std::size_t part = divides ? splitOf(groupOf(judged->event), options.split, options.seed) : 0;
    if (gathered.isOther(*judged)) gathered.write(format, options, sinks);
    if (format.gathers())
      gathered.add(*judged, part);
    else
      format.write(*judged, options, sinks[part]);
    if (progress && answers.read() - told >= kEventsPerProgress) {
      told = answers.read();
      progress(told, answers.total());
    }
  }
  gathered.write(format, options, sinks);
  for (RowWriter* part : parts) part->finish(stop);
  if (progress) progress(answers.read(), answers.total());
  ExportReport report;
  for (const PartSink& sink : sinks) {
    report.rows += sink.rows;
    report.rowsOfParts.push_back(sink.rows);
  }
  report.skipped = answers.skipped().all();
  return report;
}

}  // namespace podium
