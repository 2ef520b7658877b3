#include "exporters/archive_rows.h"

#include <QtCore/QByteArray>
#include <charconv>
#include <cmath>
#include <utility>

#include "exporters/json_text.h"

namespace podium {
namespace {

constexpr std::size_t kBytesOfPiece = 64 * 1024;

// To the same double when it is read; never like an integer.
void addReal(std::string& json, double value) {
  char text[32];
  const auto [end, fault] = std::to_chars(text, text + sizeof text, value);
  const std::string_view digits(text, static_cast<std::size_t>(end - text));
  if (!std::isfinite(value)) {
    json.append("{\"real\":\"").append(digits).append("\"}");
    return;
  }
  json += digits;
  if (digits.find_first_of(".e") == std::string_view::npos) json += ".0";
}

void addBytes(std::string& json, const std::vector<std::uint8_t>& bytes) {
  const QByteArray coded =
      QByteArray::fromRawData(reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size()))
          .toBase64();
  json.append("{\"base64\":\"").append(coded.constData(), static_cast<std::size_t>(coded.size())).append("\"}");
}

struct CellWriter {
  std::string& json;
  void operator()(std::monostate) const { json += "null"; }
  void operator()(std::int64_t value) const { json += std::to_string(value); }
  void operator()(double value) const { addReal(json, value); }
  void operator()(const std::string& text) const { appendJsonString(json, text); }
  void operator()(const std::vector<std::uint8_t>& bytes) const { addBytes(json, bytes); }
};

void addRow(std::string& text, const std::vector<ArchiveCell>& cells) {
  text.append("{\"format\":\"").append(kRowFormat).append("\",\"values\":[");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) text += ',';
    std::visit(CellWriter{text}, cells[i]);
  }
  text += "]}\n";
}

[[noreturn]] void refuse() {
  throw Exception(ErrorCode::InvalidInput,
                  "holds a value that is none of an archive: null, a number, a text, {base64} or {real}");
}

double realOf(const std::string& text) {
  double value = 0.0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (fault != std::errc() || end != text.data() + text.size()) refuse();
  return value;
}

std::vector<std::uint8_t> bytesOf(const std::string& text) {
  const auto decoded =
      QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size())),
                                     QByteArray::AbortOnBase64DecodingErrors);
  if (!decoded) refuse();
  const auto* data = reinterpret_cast<const std::uint8_t*>((*decoded).constData());
  return {data, data + (*decoded).size()};
}

}  // namespace

ArchiveRowWriter::ArchiveRowWriter(ByteSink& sink, std::stop_token stop) : m_sink(sink), m_stop(std::move(stop)) {}

void ArchiveRowWriter::table(const std::string& name, const std::vector<std::string>& columns) {
  m_text += nlohmann::ordered_json{{"format", kTableFormat}, {"name", name}, {"columns", columns}}.dump() + '\n';
}

// Here and now: a copy for another thread would cost as much as the text itself.
void ArchiveRowWriter::row(const std::vector<ArchiveCell>& cells) {
  if (m_stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The export was cancelled. Nothing was written.");
  ++m_rows;
  addRow(m_text, cells);
  if (m_text.size() >= kBytesOfPiece) writeText();
}

void ArchiveRowWriter::finish() {
  m_text += nlohmann::ordered_json{{"format", kEndFormat}, {"rows", m_rows}}.dump() + '\n';
  writeText();
}

void ArchiveRowWriter::writeText() {
  m_sink.write(m_text);
  m_text.clear();
}

ArchiveCell archiveCell(const nlohmann::json& value) {
  if (value.is_null()) return std::monostate{};
  if (value.is_number_integer()) return value.get<std::int64_t>();
  if (value.is_number_float()) return value.get<double>();
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.size() == 1 && value.begin()->is_string()) {
    const auto& text = value.begin()->get_ref<const std::string&>();
    if (value.contains("base64")) return bytesOf(text);
    if (value.contains("real")) return realOf(text);
  }
  refuse();
}

}  // namespace podium
