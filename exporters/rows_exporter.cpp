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
  JudgementStream judgements(events, options.filter);
  std::vector<std::unique_ptr<RowWriter>> writers;
  std::vector<PartSink> sinks;
  for (ByteSink* part : parts) {
    writers.push_back(makeRowWriter(container, *part));
    sinks.emplace_back(*writers.back(), judgements.skipped());
  }
  std::int64_t told = 0;
  while (const auto judgement = judgements.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    format.write(*judgement, options, sinks[splitOf(judgement->group, options.split, options.seed)]);
    if (progress && judgements.read() - told >= kEventsPerProgress) {
      told = judgements.read();
      progress(told, judgements.total());
    }
  }
  for (const auto& writer : writers) writer->finish();
  if (progress) progress(judgements.read(), judgements.total());
  ExportReport report;
  for (const PartSink& sink : sinks) {
    report.rows += sink.rows;
    report.rowsOfParts.push_back(sink.rows);
  }
  report.skipped = judgements.skipped().all();
  return report;
}

}  // namespace podium
