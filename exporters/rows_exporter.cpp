#include "exporters/rows_exporter.h"

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

}  // namespace

Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                Container container, const std::vector<ByteSink*>& parts,
                                const ExportProgress& progress, std::stop_token stop) {
  std::vector<std::unique_ptr<RowWriter>> writers;
  std::vector<RowWriter*> borrowed;
  for (ByteSink* part : parts) borrowed.push_back(writers.emplace_back(makeRowWriter(container, *part)).get());
  return exportRows(events, format, options, borrowed, progress, std::move(stop));
}

Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                const std::vector<RowWriter*>& parts, const ExportProgress& progress,
                                std::stop_token stop) {
  JudgedAnswerStream answers(events, options);
  std::vector<PartSink> sinks;
  for (RowWriter* part : parts) sinks.emplace_back(*part, answers.skipped());
  std::int64_t told = 0;
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    format.write(*judged, options, sinks[splitOf(judged->group, options.split, options.seed)]);
    if (progress && answers.read() - told >= kEventsPerProgress) {
      told = answers.read();
      progress(told, answers.total());
    }
  }
  for (RowWriter* part : parts) part->finish();
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
