#include "exporters/row_writer.h"

#include <algorithm>
#include <vector>

#include "exporters/formula_guard.h"
#include "exporters/json_text.h"
#include "exporters/parquet_module.h"

namespace podium {
namespace {

class JsonLines : public RowWriter {
 public:
  explicit JsonLines(ByteSink& sink) : m_sink(sink) {}
  void append(JsonRow row, RowPiece& piece) const override {
    ++piece.count;
    appendJson(piece.text, row);
    piece.text += '\n';
  }
  void add(RowPiece piece) override { m_sink.write(piece.text); }
  void finish(const std::stop_token&) override {}

 private:
  ByteSink& m_sink;
};

class JsonList : public RowWriter {
 public:
  explicit JsonList(ByteSink& sink) : m_sink(sink) {}
  void append(JsonRow row, RowPiece& piece) const override {
    if (piece.count++ > 0) piece.text += kBetween;
    appendJson(piece.text, row);
  }
  void add(RowPiece piece) override {
    if (piece.count == 0) return;
    m_sink.write(m_first ? "[\n" : kBetween);
    m_sink.write(piece.text);
    m_first = false;
  }
  void finish(const std::stop_token&) override { m_sink.write(m_first ? "[]\n" : "\n]\n"); }

 private:
  static constexpr std::string_view kBetween = ",\n";
  ByteSink& m_sink;
  bool m_first = true;
};

class Table : public RowWriter {
 public:
  Table(ByteSink& sink, char separator) : m_sink(sink), m_separator(separator) {}

  void append(JsonRow row, RowPiece& piece) const override {
    if (piece.count++ == 0)
      for (const auto& [key, value] : row.items()) piece.columns.push_back(key);
    std::size_t at = 0;
    for (const auto& [key, value] : row.items()) {
      if (at >= piece.columns.size() || key != piece.columns[at]) break;
      addCell(piece.text, tableCell(value), at++ == 0);
    }
    if (at != piece.columns.size() || row.size() != piece.columns.size()) refuseColumns();
    piece.text += kLineEnd;
  }
  void add(RowPiece piece) override {
    if (piece.count == 0) return;
    if (m_columns.empty()) {
      m_columns = piece.columns;
      std::string header;
      for (const std::string& column : m_columns) addCell(header, withFormulaGuard(column), &column == &m_columns[0]);
      m_sink.write(header + kLineEnd);
    }
    if (piece.columns != m_columns) refuseColumns();
    m_sink.write(piece.text);
  }
  void finish(const std::stop_token&) override {}

 private:
  static constexpr auto kLineEnd = "\r\n";

  [[noreturn]] static void refuseColumns() {
    throw Exception(ErrorCode::InvalidInput,
                    "The rows of this format do not all have the same columns. Export it as .jsonl or .json.");
  }

  // Each search for one byte is much faster than one for any of several.
  void addCell(std::string& line, std::string_view text, bool first) const {
    if (!first) line += m_separator;
    const auto has = [text](char byte) { return text.find(byte) != std::string_view::npos; };
    if (!has(m_separator) && !has('"') && !has('\n') && !has('\r')) {
      line += text;
      return;
    }
    line += '"';
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t quote = std::min(text.find('"', begin), text.size());
      line += text.substr(begin, quote - begin);
      if (quote < text.size()) line += "\"\"";
      begin = quote + 1;
    }
    line += '"';
  }

  ByteSink& m_sink;
  char m_separator;
  std::vector<std::string> m_columns;
};

}  // namespace

bool isTable(Container container) { return container == Container::Csv || container == Container::Tsv; }

std::string tableCell(const JsonRow& value) {
  if (value.is_null()) return {};
  if (!value.is_string()) return jsonText(value);
  return withFormulaGuard(value.get<std::string>());
}

std::optional<Container> containerOf(std::string_view path) {
  if (path.ends_with(".parquet")) return Container::Parquet;
  for (const std::string_view packed : {".gz", ".zst"})
    if (path.ends_with(packed)) path.remove_suffix(packed.size());
  if (path.ends_with(".jsonl") || path.ends_with(".ndjson")) return Container::JsonLines;
  if (path.ends_with(".json")) return Container::JsonList;
  if (path.ends_with(".csv")) return Container::Csv;
  if (path.ends_with(".tsv")) return Container::Tsv;
  return std::nullopt;
}

std::unique_ptr<RowWriter> makeRowWriter(Container container, ByteSink& sink) {
  switch (container) {
    case Container::JsonLines:
      return std::make_unique<JsonLines>(sink);
    case Container::JsonList:
      return std::make_unique<JsonList>(sink);
    case Container::Csv:
      return std::make_unique<Table>(sink, ',');
    case Container::Tsv:
      return std::make_unique<Table>(sink, '\t');
    case Container::Parquet:
      return loadParquetModule().value()->makeWriter(sink);
  }
  return nullptr;
}

}  // namespace podium
