#include "exporters/rows_exporter.h"

#include <numeric>
#include <span>
#include <utility>

#include "exporters/aggregated_answers.h"
#include "exporters/event_bytes.h"
#include "exporters/in_order.h"
#include "exporters/split.h"

namespace podium {
namespace {

constexpr std::int64_t kAnswersPerProgress = 500;

// Answers that become rows together, and the part of the export that each belongs to.
struct Batch {
  std::vector<JudgedAnswer> answers;
  std::vector<std::size_t> parts;
  std::size_t bytes = 0;  // of texts

  // What all answers to a query share stays with the first.
  void addToQuery(JudgedAnswer&& judged) {
    judged.event.items.clear();
    judged.event.contents.clear();
    judged.event.prompt.reset();
    add(std::move(judged), parts.back());
  }
  void add(JudgedAnswer&& judged, std::size_t part) {
    if (answers.empty()) answers.reserve(kEventsOfBatch);
    bytes += bytesOfTexts(judged.event);
    answers.push_back(std::move(judged));
    parts.push_back(part);
  }
  bool isFull() const { return answers.size() >= kEventsOfBatch || bytes >= kTextBytesOfBatch; }
  bool endsWithQuery(QueryId query) const { return !answers.empty() && answers.back().event.query.id == query; }
};

struct BatchRows {
  std::vector<RowPiece> parts;
  SkipCounter skipped;
};

class PieceSink : public RowSink {
 public:
  PieceSink(const RowWriter& writer, RowPiece& piece, SkipCounter& skipped)
      : m_writer(writer), m_piece(piece), m_skipped(skipped) {}
  void add(JsonRow row) override { m_writer.append(std::move(row), m_piece); }
  void skip(const std::string& reason, std::int64_t count) override { m_skipped.add(reason, count); }

 private:
  const RowWriter& m_writer;
  RowPiece& m_piece;
  SkipCounter& m_skipped;
};

BatchRows rowsOf(const Batch& batch, const RowFormat& format, const ExportOptions& options,
                 const std::vector<RowWriter*>& writers) {
  BatchRows rows{std::vector<RowPiece>(writers.size()), {}};
  std::vector<PieceSink> sinks;
  for (std::size_t part = 0; part < writers.size(); ++part)
    sinks.emplace_back(*writers[part], rows.parts[part], rows.skipped);
  const std::span<const JudgedAnswer> all(batch.answers);
  for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
    end = begin + 1;
    while (format.gathers() && end < all.size() && all[end].event.query.id == all[begin].event.query.id) ++end;
    PieceSink& sink = sinks[batch.parts[begin]];
    if (format.gathers())
      format.writeQuery(all.subspan(begin, end - begin), options, sink);
    else
      format.write(all[begin], options, sink);
  }
  return rows;
}

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
  ExportReport report;
  report.rowsOfParts.resize(parts.size());
  SkipCounter withoutRows;
  const auto take = [&](BatchRows rows) {
    for (std::size_t part = 0; part < parts.size(); ++part) {
      report.rowsOfParts[part] += rows.parts[part].count;
      parts[part]->add(std::move(rows.parts[part]));
    }
    for (const SkippedRows& skipped : rows.skipped.all()) withoutRows.add(skipped.reason, skipped.count);
  };
  InOrder<BatchRows> pieces(take);
  std::int64_t told = 0;
  Batch batch;
  const auto makeRows = [&] {
    auto work = [&, batch = std::exchange(batch, {})] { return rowsOf(batch, format, options, parts); };
    if (format.remembers())
      take(work());
    else
      pieces.give(std::move(work));
    if (!progress || answers.read() - told < kAnswersPerProgress) return;
    told = answers.read();
    progress(told, answers.total());
  };
  while (auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    if (format.gathers() && batch.endsWithQuery(judged->event.query.id)) {
      batch.addToQuery(std::move(*judged));
      continue;
    }
    if (batch.isFull()) makeRows();
    const bool divides = parts.size() > 1;
    const std::size_t part = divides ? splitOf(groupOf(judged->event), options.split, options.seed) : 0;
    batch.add(std::move(*judged), part);
  }
  makeRows();
  pieces.finish();
  for (RowWriter* part : parts) part->finish(stop);
  if (progress) progress(answers.read(), answers.total());
  report.rows = std::accumulate(report.rowsOfParts.begin(), report.rowsOfParts.end(), std::int64_t{0});
  for (const SkippedRows& skipped : withoutRows.all()) answers.skipped().add(skipped.reason, skipped.count);
  report.skipped = answers.skipped().all();
  return report;
}

}  // namespace podium
