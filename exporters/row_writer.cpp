#include "exporters/row_writer.h"

#include <charconv>
#include <cmath>
#include <vector>

#include "exporters/parquet_module.h"

namespace podium {
namespace {

// Names come from people: bytes that are no UTF-8 become the replacement character.
std::string dumped(const JsonRow& value) { return value.dump(-1, ' ', false, JsonRow::error_handler_t::replace); }

class JsonLines : public RowWriter {
 public:
  explicit JsonLines(ByteSink& sink) : m_sink(sink) {}
  void add(const JsonRow& row) override { m_sink.write(dumped(row) + '\n'); }
  void finish(const std::stop_token&) override {}

 private:
  ByteSink& m_sink;
};

class JsonList : public RowWriter {
 public:
  explicit JsonList(ByteSink& sink) : m_sink(sink) {}
  void add(const JsonRow& row) override {
    m_sink.write((m_first ? "[\n" : ",\n") + dumped(row));
    m_first = false;
  }
  void finish(const std::stop_token&) override { m_sink.write(m_first ? "[]\n" : "\n]\n"); }

 private:
  ByteSink& m_sink;
  bool m_first = true;
};

bool isNumber(const std::string& text) {
  double value = 0.0;
  const char* begin = text.data() + (text.starts_with('+') ? 1 : 0);
  const auto [end, fault] = std::from_chars(begin, text.data() + text.size(), value);
  return fault == std::errc() && end == text.data() + text.size() && std::isfinite(value);
}

class Table : public RowWriter {
 public:
  Table(ByteSink& sink, char separator) : m_sink(sink), m_separator(separator) {}

  void add(const JsonRow& row) override {
    if (m_columns.empty()) {
      std::string header;
      for (const auto& [key, value] : row.items()) {
        m_columns.push_back(key);
        addCell(header, tableCell(key), m_columns.size() == 1);
      }
      m_sink.write(header + "\r\n");
    }
    std::string line;
    std::size_t at = 0;
    for (const auto& [key, value] : row.items()) {
      if (at >= m_columns.size() || key != m_columns[at]) break;
      addCell(line, tableCell(value), at++ == 0);
    }
    if (at != m_columns.size() || row.size() != m_columns.size())
      throw Exception(ErrorCode::InvalidInput,
                      "The rows of this format do not all have the same columns. Export it as .jsonl or .json.");
    m_sink.write(line + "\r\n");
  }
  void finish(const std::stop_token&) override {}

 private:
  void addCell(std::string& line, const std::string& text, bool first) const {
    if (!first) line += m_separator;
    const bool plain = text.find_first_of("\"\r\n") == std::string::npos && text.find(m_separator) == std::string::npos;
    if (plain) {
      line += text;
      return;
    }
    line += '"';
    for (const char byte : text) line.append(byte == '"' ? 2 : 1, byte);
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
  if (!value.is_string()) return dumped(value);
  std::string text = value.get<std::string>();
  const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
  return isFormula && !isNumber(text) ? "'" + text : text;
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
