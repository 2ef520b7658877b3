#include "exporters/rows_exporter.h"

#include <unordered_map>

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

// The answers of each query and the part that they belong to, in the order in which the queries were first answered.
class GatheredAnswers {
 public:
  using Query = std::pair<std::vector<JudgedAnswer>, std::size_t>;
  void add(JudgedAnswer judged, std::size_t part) {
    const auto [found, fresh] = m_places.try_emplace(judged.event.query.id.value, m_all.size());
    if (fresh) {
      m_all.push_back({{}, part});
    } else {
      judged.event.items.clear();
      judged.event.contents.clear();
      judged.event.prompt.reset();
    }
    m_all[found->second].first.push_back(std::move(judged));
  }
  const std::vector<Query>& all() const { return m_all; }

 private:
  std::unordered_map<std::int64_t, std::size_t> m_places;  // by query
  std::vector<Query> m_all;
};

}  // namespace

Result<ExportReport> exportRows(RankingEventStream& events, const RowFormat& format, const ExportOptions& options,
                                Container container, const std::vector<ByteSink*>& parts,
                                const ExportProgress& progress, std::stop_token stop) {
  JudgedAnswerStream answers(events, options);
  std::vector<std::unique_ptr<RowWriter>> writers;
  std::vector<PartSink> sinks;
  for (ByteSink* part : parts) {
    writers.push_back(makeRowWriter(container, *part));
    sinks.emplace_back(*writers.back(), answers.skipped());
  }
  std::int64_t told = 0;
  GatheredAnswers gathered;
  while (const auto judged = answers.next()) {
    if (stop.stop_requested()) return Error{ErrorCode::Cancelled, "The export was cancelled. Nothing was written."};
    const std::size_t part = splitOf(judged->group, options.split, options.seed);
    if (format.gathers())
      gathered.add(*judged, part);
    else
      format.write(*judged, options, sinks[part]);
    if (progress && answers.read() - told >= kEventsPerProgress) {
      told = answers.read();
      progress(told, answers.total());
    }
  }
  for (const auto& [query, part] : gathered.all()) format.writeQuery(query, options, sinks[part]);
  for (const auto& writer : writers) writer->finish(stop);
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
