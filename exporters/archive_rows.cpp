#include "exporters/archive_rows.h"

#include <QtCore/QByteArray>
#include <charconv>
#include <cmath>

namespace podium {
namespace {

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
  void operator()(const std::string& text) const { addJsonText(json, text); }
  void operator()(const std::vector<std::uint8_t>& bytes) const { addBytes(json, bytes); }
};

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

void addJsonText(std::string& json, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json += '"';
  std::size_t plain = 0;  // where what needs no escape began
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    json.append(text.substr(plain, i - plain));
    plain = i + 1;
    switch (byte) {
      case '"':
        json += "\\\"";
        break;
      case '\\':
        json += "\\\\";
        break;
      case '\n':
        json += "\\n";
        break;
      case '\t':
        json += "\\t";
        break;
      case '\r':
        json += "\\r";
        break;
      default:
        json.append("\\u00").append(1, kHex[byte >> 4U]).append(1, kHex[byte & 15U]);
    }
  }
  json.append(text.substr(plain));
  json += '"';
}

void ArchiveRowWriter::table(const std::string& name, const std::vector<std::string>& columns) {
  nlohmann::ordered_json line{{"format", kTableFormat}, {"name", name}, {"columns", columns}};
  m_sink.write(line.dump() + "\n");
}

void ArchiveRowWriter::row(const std::vector<ArchiveCell>& cells) {
  if (m_stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "The export was cancelled. Nothing was written.");
  m_line.assign("{\"format\":\"").append(kRowFormat).append("\",\"values\":[");
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) m_line += ',';
    std::visit(CellWriter{m_line}, cells[i]);
  }
  m_line += "]}\n";
  m_sink.write(m_line);
  ++m_rows;
}

void ArchiveRowWriter::finish() {
  m_sink.write(nlohmann::ordered_json{{"format", kEndFormat}, {"rows", m_rows}}.dump() + "\n");
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
