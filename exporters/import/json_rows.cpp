#include "exporters/import/json_rows.h"

#include <vector>

#include "storage/domain/result.h"
#include "storage/json/quick_json.h"

namespace podium {
namespace {

constexpr std::size_t kDeepest = 500;
constexpr const char* kTooLong = "is longer than 64 MiB";

// Builds the value that nlohmann's reader meets, part by part. Refuses keys that occur twice in one object, which would
// be overwritten silently, and a nesting and a number of values that no data need. The reader's own builder takes time
// in the square of a list of objects when it is watched.
class Builder {
 public:
  RowValue& value() { return m_root; }
  std::size_t faultAt() const { return m_faultAt; }
  bool tooBig() const { return m_tooBig; }

  bool null() { return add(nullptr); }
  bool boolean(bool value) { return add(value); }
  bool number_integer(std::int64_t value) { return add(value); }
  bool number_unsigned(std::uint64_t value) { return add(value); }
  bool number_float(double value, const std::string&) { return add(value); }
  bool string(std::string& value) { return add(std::move(value)); }
  bool binary(RowValue::binary_t& value) { return add(std::move(value)); }
  bool start_object(std::size_t) { return open(RowValue::object()); }
  bool start_array(std::size_t) { return open(RowValue::array()); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool key(std::string& name) {
    const auto [member, isNew] = m_open.back()->get_ref<RowValue::object_t&>().emplace(std::move(name), nullptr);
    if (!isNew) throw RowFault("names \"" + member->first + "\" twice");
    m_member = &member->second;
    return true;
  }
  bool parse_error(std::size_t position, const std::string&, const RowValue::exception& fault) {
    constexpr int kOutOfRange = 406;
    m_tooBig = fault.id == kOutOfRange;
    m_faultAt = position;
    return false;
  }

 private:
  RowValue& place(RowValue value) {
    if (++m_values > kMostValues) throw RowFault("holds more than " + std::to_string(kMostValues) + " values");
    if (m_open.empty()) return m_root = std::move(value);
    if (!m_open.back()->is_array()) return *m_member = std::move(value);
    return m_open.back()->get_ref<RowValue::array_t&>().emplace_back(std::move(value));
  }
  bool add(RowValue value) {
    place(std::move(value));
    return true;
  }
  bool open(RowValue value) {
    if (m_open.size() >= kDeepest) throw RowFault("is nested more deeply than " + std::to_string(kDeepest) + " times");
    m_open.push_back(&place(std::move(value)));
    return true;
  }
  bool close() {
    m_open.pop_back();
    return true;
  }

  RowValue m_root;
  std::vector<RowValue*> m_open;  // none of these grows while a later one is open
  RowValue* m_member = nullptr;   // of the last object: what its last key stands for
  std::size_t m_values = 0, m_faultAt = 0;
  bool m_tooBig = false;
};

// A text that ends in the middle.
class EndsEarly : public RowFault {
 public:
  EndsEarly() : RowFault("ends before its JSON does") {}
};

RowFault cutOff() {
  return RowFault("is not whole, since the file was cut off there: get it again from where it came from");
}

[[noreturn]] void throwWhyNoJson(std::string_view text, std::size_t byte, const std::optional<TextPlace>& begin) {
  const std::size_t at = byte > 0 ? byte - 1 : 0;
  const std::string_view around = text.substr(at < 9 ? 0 : at - 9, 18);
  for (const std::string_view word : {"NaN", "Infinity"})
    if (around.find(word) != std::string_view::npos)
      throw RowFault("holds " + std::string(word) + ", which is no JSON. Write null instead");
  if (at >= text.size()) throw EndsEarly();
  const TextPlace place = placeIn(text, at, begin.value_or(TextPlace{}));
  if (!begin) throw RowFault("is no JSON from its column " + std::to_string(place.column) + " on");
  throw RowFault("is no JSON from line " + std::to_string(place.line) + ", column " + std::to_string(place.column) +
                 " on");
}

// The keys of the outermost object, in their order.
class OuterKeys : public nlohmann::json_sax<RowValue> {
 public:
  std::vector<std::string> keys;
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool string(string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_object(std::size_t) override { return ++m_depth > 0; }
  bool start_array(std::size_t) override { return ++m_depth > 0; }
  bool end_object() override { return m_depth-- > 0; }
  bool end_array() override { return m_depth-- > 0; }
  bool key(string_t& name) override {
    if (m_depth == 1) keys.push_back(name);
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const RowValue::exception&) override { return false; }

 private:
  int m_depth = 0;
};

// What the columns of the first row are called; asked for with every row.
void noteColumns(std::string_view text, const RowValue& row, std::vector<std::string>& columns) {
  if (!columns.empty() || row.empty()) return;
  OuterKeys outer;
  RowValue::sax_parse(text.begin(), text.end(), &outer);
  columns = std::move(outer.keys);
}

class JsonLines : public RowSource {
 public:
  explicit JsonLines(std::unique_ptr<TextReader> text) : m_text(std::move(text)) {}
  std::int64_t position() const override { return m_text->bytes().position(); }
  std::int64_t size() const override { return m_text->bytes().size(); }
  bool next(Row& row) override {
    bool tooLong = false;
    do {
      row.number = m_text->line();
      if (!m_text->getLine(m_line, tooLong)) return false;
    } while (m_line.find_first_not_of(" \t") == std::string::npos);
    if (tooLong) throw RowFault(kTooLong);
    try {
      row.value = parseRow(m_line);
    } catch (const EndsEarly&) {
      const bool hasEnd = m_text->line() > row.number;
      if (!hasEnd) throw cutOff();
      throw;
    }
    noteColumns(m_line, row.value, m_columns);
    return true;
  }
  RowUnit unit() const override { return RowUnit::Line; }
  const std::vector<std::string>& columns() const override { return m_columns; }

 private:
  std::unique_ptr<TextReader> m_text;
  std::string m_line;
  std::vector<std::string> m_columns;
};

class JsonElements : public RowSource {
 public:
  JsonElements(std::unique_ptr<TextReader> text, JsonList list) : m_text(std::move(text)) {
    if (list == JsonList::Member)
      enterMember();
    else
      enterList();
  }
  std::int64_t position() const override { return m_text->bytes().position(); }
  std::int64_t size() const override { return m_text->bytes().size(); }
  bool next(Row& row) override {
    while (isBetween(m_text->peek())) m_text->get();
    row.number = ++m_count;
    const TextPlace begin = m_text->place();
    if (m_ended || m_text->peek() == ']') return false;
    if (m_text->peek() == TextReader::kEnd) {
      m_ended = true;
      throw RowFault("is missing, since the file was cut off there: get it again from where it came from");
    }
    const bool tooLong = !takeElement();
    if (m_ended) throw cutOff();
    if (tooLong) throw RowFault(kTooLong);
    row.value = parseRow(m_element, begin);
    noteColumns(m_element, row.value, m_columns);
    return true;
  }
  RowUnit unit() const override { return RowUnit::Element; }
  const std::vector<std::string>& columns() const override { return m_columns; }

 private:
  static bool isBetween(int byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == ','; }

  void enterList() {
    while (m_text->peek() != '[' && m_text->peek() != TextReader::kEnd) m_text->get();
    m_text->get();
  }

  // Passes over one string, whose first quote is read.
  void skipString() {
    for (int byte = m_text->get(); byte != '"' && byte != TextReader::kEnd; byte = m_text->get())
      if (byte == '\\') m_text->get();
  }

  // Behind the '[' of the first list of objects that is a member of the outer object.
  void enterMember() {
    int depth = 0;
    bool waiting = false;  // behind a colon, for the value
    for (int byte = m_text->get(); byte != TextReader::kEnd; byte = m_text->get()) {
      if (byte == '"') {
        skipString();
      } else if (byte == '{' || byte == '[') {
        ++depth;
      } else if (byte == '}' || byte == ']') {
        --depth;
      }
      if (byte == '[' && depth == 2 && waiting) {
        while (isBetween(m_text->peek())) m_text->get();
        if (m_text->peek() == '{') return;
      }
      waiting = byte == ':' || (waiting && isBetween(byte));
    }
    throw Exception(ErrorCode::InvalidInput,
                    "The file is one JSON object that holds no list of rows. Rows are the elements of a JSON list, or "
                    "the lines of JSON Lines.");
  }

  // Into m_element, up to the comma or bracket that ends it. False: it was too long, and is not kept.
  bool takeElement() {
    m_element.clear();
    bool inString = false, escaped = false, kept = true;
    int depth = 0;
    for (;;) {
      const int byte = m_text->peek();
      if (byte == TextReader::kEnd) {
        m_ended = inString || depth > 0;
        return kept;
      }
      if (!inString && depth == 0 && (byte == ',' || byte == ']')) return kept;
      m_text->get();
      kept = kept && m_element.size() < kLongestRow;
      if (kept) m_element.push_back(static_cast<char>(byte));
      if (inString) {
        inString = escaped || byte != '"';
        escaped = !escaped && byte == '\\';
      } else if (byte == '"') {
        inString = true;
      } else if (byte == '{' || byte == '[') {
        ++depth;
      } else if (byte == '}' || byte == ']') {
        --depth;
      }
    }
  }

  std::unique_ptr<TextReader> m_text;
  std::string m_element;
  std::vector<std::string> m_columns;
  std::int64_t m_count = 0;
  bool m_ended = false;  // in the middle of an element, or before the end of the list
};

}  // namespace

RowValue parseRow(std::string_view text, std::optional<TextPlace> begin) {
  if (const auto bad = firstInvalidUtf8(text)) {
    const TextPlace place = placeIn(text, *bad, begin.value_or(TextPlace{}));
    if (!begin) throw RowFault("is not UTF-8 in its column " + std::to_string(place.column));
    throw RowFault("is not UTF-8 in line " + std::to_string(place.line) + ", column " + std::to_string(place.column));
  }
  if (auto quick = quickJson(text, kDeepest, kMostValues); quick && quick->is_object()) return std::move(*quick);
  Builder builder;
  if (!RowValue::sax_parse(text.begin(), text.end(), &builder)) {
    if (builder.tooBig()) throw RowFault("holds a number that is too big");
    throwWhyNoJson(text, builder.faultAt(), begin);
  }
  if (!builder.value().is_object()) throw RowFault("is no JSON object");
  return std::move(builder.value());
}

RowValue parseCell(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || (text[first] != '[' && text[first] != '{')) return {};
  Builder builder;
  return RowValue::sax_parse(text.begin(), text.end(), &builder) ? std::move(builder.value()) : RowValue();
}

std::unique_ptr<RowSource> openJsonLines(std::unique_ptr<TextReader> text) {
  return std::make_unique<JsonLines>(std::move(text));
}

std::unique_ptr<RowSource> openJsonList(std::unique_ptr<TextReader> text, JsonList list) {
  return std::make_unique<JsonElements>(std::move(text), list);
}

}  // namespace podium
