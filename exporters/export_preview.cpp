#include "exporters/export_preview.h"

#include <utility>

#include "exporters/export_checks.h"
#include "exporters/json_text.h"
#include "exporters/output_files.h"
#include "exporters/rows_exporter.h"
#include "exporters/split.h"

namespace podium {
namespace {

constexpr int kIndent = 2;

std::string spreadOut(const JsonRow& value) {
  return value.dump(kIndent, ' ', false, JsonRow::error_handler_t::replace);
}

class CountingSink : public ByteSink {
 public:
  explicit CountingSink(std::int64_t& bytes) : m_bytes(bytes) {}
  void write(std::string_view bytes) override { m_bytes += std::ssize(bytes); }

 private:
  std::int64_t& m_bytes;
};

std::string withoutLineEnd(std::string line) {
  while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
  return line;
}

// Keeps the first rows of all parts; the file's own writer refuses what it would refuse in the file.
class PreviewWriter : public RowWriter {
 public:
  PreviewWriter(Container container, std::string part, ExportPreview& preview, const PreviewProgress& progress)
      : m_sink(preview.bytes),
        m_writer(makeRowWriter(container, m_sink)),
        m_isTable(isTable(container)),
        m_part(std::move(part)),
        m_preview(preview),
        m_progress(progress) {}

  void append(JsonRow row, RowPiece& piece) const override {
    m_writer->append(row, piece);
    piece.values.push_back(std::move(row));
  }
  void add(RowPiece piece) override {
    const std::vector<JsonRow> rows = std::exchange(piece.values, {});
    m_writer->add(std::move(piece));
    m_preview.allRows += std::ssize(rows);
    for (const JsonRow& row : rows) {
      if (m_preview.rows.size() >= kPreviewedRows) break;
      keep(row);
    }
  }
  void finish(const std::stop_token& stop) override { m_writer->finish(stop); }

 private:
  void keep(const JsonRow& row) {
    RowPiece alone;
    m_writer->append(row, alone);
    PreviewRow shown{m_part, withoutLineEnd(std::move(alone.text)), {}, {}};
    if (!m_isTable) shown.spread = spreadOut(row);
    for (const auto& [key, value] : row.items()) {
      if (!m_isTable) break;
      if (m_preview.rows.empty()) m_preview.columns.push_back(key);
      shown.cells.push_back(tableCell(value));
    }
    m_preview.rows.push_back(std::move(shown));
    if (m_preview.rows.size() == kPreviewedRows && m_progress) m_progress(m_preview);
  }

  CountingSink m_sink;
  std::unique_ptr<RowWriter> m_writer;
  bool m_isTable;
  std::string m_part;
  ExportPreview& m_preview;
  const PreviewProgress& m_progress;
};

// Keeps the first lines of an exporter that writes its file itself.
class LineSink : public ByteSink {
 public:
  LineSink(ExportPreview& preview, const PreviewProgress& progress) : m_preview(preview), m_progress(progress) {}
  void write(std::string_view bytes) override {
    m_preview.bytes += std::ssize(bytes);
    while (!bytes.empty()) {
      const auto end = bytes.find('\n');
      const bool keeps = m_preview.rows.size() < kPreviewedRows;
      if (keeps) m_line += bytes.substr(0, end);
      if (end == std::string_view::npos) return;
      bytes.remove_prefix(end + 1);
      ++m_preview.allRows;
      if (keeps) keep();
    }
  }

 private:
  void keep() {
    const JsonRow row = JsonRow::parse(m_line, nullptr, false);
    m_preview.rows.push_back({{}, m_line, row.is_discarded() ? m_line : spreadOut(row), {}});
    m_line.clear();
    if (m_preview.rows.size() == kPreviewedRows && m_progress) m_progress(m_preview);
  }

  ExportPreview& m_preview;
  const PreviewProgress& m_progress;
  std::string m_line;
};

Result<ExportReport> run(const ExportFormat& format, const ExportRequest& request, RankingEventStream& events,
                         ExportPreview& preview, const PreviewProgress& told, const std::stop_token& stop) {
  const ExportProgress progress = [&](std::int64_t done, std::int64_t) {
    preview.answersRead = done;
    if (told) told(preview);
  };
  if (format.make) {
    LineSink lines(preview, told);
    const auto exporter = format.make();
    const OutputNames names(request.out, format.extensions.front());
    exporter->prepare(names.data({}));
    return exporter->write(events, request.options, lines, progress, stop);
  }
  ExportStatistics statistics;
  const OutputNames names(request.out, request.extension.empty() ? format.extensions.front() : request.extension);
  // Columns are shown as the rows that they are made of.
  Container container = containerOf(names.data({})).value();
  if (container == Container::Parquet) container = Container::JsonLines;
  std::vector<std::unique_ptr<PreviewWriter>> writers;
  std::vector<RowWriter*> borrowed;
  for (const std::string& part : splitNames(request.options.split.size()))
    borrowed.push_back(writers.emplace_back(std::make_unique<PreviewWriter>(container, part, preview, told)).get());
  return exportRows(events, *format.rows(), request.options, borrowed, statistics, progress, stop);
}

}  // namespace

Result<ExportPreview> previewExport(ProjectReader& reader, const ExportRequest& request,
                                    const PreviewProgress& progress, std::stop_token stop) {
  try {
    const ExportFormat format = requireFulfillable(reader, request);
    const auto events = openRankingEvents(reader, eventOrderOf(format, request.options));
    if (events->total() == 0)
      throw Exception(ErrorCode::InvalidInput, "There is nothing to export yet: the project holds no answers.");
    ExportPreview preview;
    preview.answers = events->total();
    if (format.ofClips || format.folder) {
      preview.readable = false;
      preview.answersRead = preview.answers;
      preview.finished = true;
      return preview;
    }
    auto report = run(format, request, *events, preview, progress, stop);
    if (!report) return report.error();
    preview.allRows = report.value().rows;
    preview.rowsOfParts = std::move(report.value().rowsOfParts);
    preview.skipped = std::move(report.value().skipped);
    if (events->withdrawn() > 0) preview.skipped.push_back({kWithdrawnAnswers, events->withdrawn()});
    preview.answersRead = preview.answers;
    preview.finished = true;
    return preview;
  } catch (const Exception& fault) {
    return fault.error();
  }
}

}  // namespace podium
