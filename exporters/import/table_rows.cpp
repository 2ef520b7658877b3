#include "exporters/import/table_rows.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "exporters/formula_guard.h"
#include "exporters/import/row_fields.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr auto kOpenQuote = "opens a quote that is never closed: close it, or get the file again if it was cut off";

std::string stripped(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string::npos ? std::string() : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// A name is no content: where it is no UTF-8, it is shown with the replacement character.
std::string withoutBadBytes(std::string_view text) {
  std::string mended;
  while (const auto bad = firstInvalidUtf8(text)) {
    mended.append(text.substr(0, *bad)).append("\xEF\xBF\xBD");
    text.remove_prefix(*bad + 1);
  }
  return mended.append(text);
}

bool asksToRank(std::string_view question) {
  for (std::size_t at = 0; at + 4 <= question.size(); ++at)
    if (sameName(question.substr(at, 4), "rank")) return true;
  return false;
}

class Table : public RowSource {
 public:
  Table(std::unique_ptr<TextReader> text, bool tabs, bool guarded) : m_text(std::move(text)), m_guarded(guarded) {
    readHeader(tabs);
  }
  std::int64_t position() const override { return m_text->bytes().position(); }
  std::int64_t size() const override { return m_text->bytes().size(); }

  bool next(Row& row) override {
    std::vector<std::string> cells;
    std::size_t count = 0;
    do {
      row.number = ++m_record;
      count = readRecord(cells);
      if (count == 0) return false;
    } while (count == 1 && cells.front().empty());
    if (count != m_names.size()) throw countFault(count);
    row.cells = true;
    row.value = RowValue::object();
    for (std::size_t i = 0; i < cells.size(); ++i) row.value[m_names[i]] = asMeant(std::move(cells[i]));
    return true;
  }

  RowUnit unit() const override { return RowUnit::Row; }
  const std::vector<std::string>& columns() const override { return m_names; }

 private:
  RowFault countFault(std::size_t count) const {
    const bool isCut = m_atEnd && count < m_names.size();
    return RowFault("has " + std::to_string(count) + " cells, and the header has " + std::to_string(m_names.size()) +
                    (isCut ? ": the file seems to be cut off there, get it again from where it came from" : ""));
  }

  std::string asMeant(std::string cell) const {
    return m_guarded ? withoutFormulaGuard(std::move(cell)) : std::move(cell);
  }

  void readHeader(bool tabs) {
    std::string header;
    bool tooLong = false;
    m_text->getLine(header, tooLong);
    if (tooLong)
      throw Exception(ErrorCode::InvalidInput,
                      "The header of the table is longer than 64 MiB. Check that the file is a table.");
    m_separator = '\t';
    if (!tabs) {
      std::ptrdiff_t most = 0;
      for (const char candidate : {',', '\t', ';', '|'})
        if (const auto count = std::ranges::count(header, candidate); count > most) {
          most = count;
          m_separator = candidate;
        }
    }
    std::string cell;
    bool quoted = false;
    for (const char byte : withoutBadBytes(header)) {
      if (byte == '"') {
        quoted = !quoted;
      } else if (byte == m_separator && !quoted) {
        addName(std::exchange(cell, {}));
      } else {
        cell.push_back(byte);
      }
    }
    addName(std::exchange(cell, {}));
    if (std::ranges::count(m_names, "") > 1) nameByTwoLines();
    for (auto name = m_names.begin(); name != m_names.end(); ++name)
      if (std::find(m_names.begin(), name, *name) != name)
        throw Exception(ErrorCode::InvalidInput, "The header of the table names the column \"" + *name +
                                                     "\" twice. Give each a name of its own.");
  }

  void addName(const std::string& name) {
    if (m_names.size() >= kMostColumns)
      throw Exception(ErrorCode::InvalidInput, "The header of the table names more than " +
                                                   std::to_string(kMostColumns) +
                                                   " columns. Check that the file is a table.");
    m_names.push_back(asMeant(stripped(name)));
  }

  // Tools of surveys write two lines: a question over the first of its columns, and below it what each column is of it.
  // The first column, which numbers the answers, has nothing below. Columns of a question that asks to rank are called
  // "rank X", others "QUESTION: X", single ones as their question is.
  void nameByTwoLines() {
    std::vector<std::string> below;
    std::size_t count = 0;
    try {
      count = readRecord(below);
      ++m_record;
    } catch (const RowFault&) {  // then it has no second line
    }
    if (count != m_names.size() || !stripped(below.front()).empty())
      throw Exception(ErrorCode::InvalidInput,
                      "The header of the table leaves several columns without a name. Give each a name of its own.");
    std::string question;
    for (std::size_t i = 0; i < m_names.size(); ++i) {
      const bool alone = !m_names[i].empty() && (i + 1 == m_names.size() || !m_names[i + 1].empty());
      if (!m_names[i].empty()) question = m_names[i];
      const std::string part = stripped(below[i]);
      if (alone || part.empty()) continue;
      m_names[i] = (asksToRank(question) ? "rank " : question + ": ") + part;
    }
  }

  // One record; how many cells it has, 0 at the end. All of it is read, whatever is wrong with it; cells that the
  // header has no names for are not kept.
  std::size_t readRecord(std::vector<std::string>& cells) {
    cells.clear();
    if (m_text->peek() == TextReader::kEnd) return 0;
    const char* fault = nullptr;
    std::optional<std::size_t> invalid;  // cell
    std::size_t size = 0, count = 0;
    bool more = true;
    while (more) {
      more = readCell(size, fault);
      if (!invalid && firstInvalidUtf8(m_cell)) invalid = count;
      if (count++ < m_names.size()) cells.push_back(m_cell);
    }
    if (fault) throw RowFault(fault);
    if (invalid && *invalid < m_names.size())
      throw RowFault("is not UTF-8 in \"" + m_names[*invalid] + "\": save the file as UTF-8, then import it again");
    return count;
  }

  // Into m_cell. True when another cell of the record follows. `size` is what the record holds so far.
  bool readCell(std::size_t& size, const char*& fault) {
    m_cell.clear();
    bool quoted = m_text->peek() == '"';
    if (quoted) m_text->get();
    for (;;) {
      const int byte = m_text->get();
      if (byte == TextReader::kEnd) {
        if (quoted) fault = kOpenQuote;
        m_atEnd = true;
        return false;
      }
      if (quoted && byte == '"') {
        if (m_text->peek() != '"') {
          quoted = false;  // what follows up to the separator is kept as it is
          continue;
        }
        m_text->get();
      } else if (!quoted && byte == m_separator) {
        return true;
      } else if (!quoted && (byte == '\n' || byte == '\r')) {
        if (byte == '\r' && m_text->peek() == '\n') m_text->get();
        return false;
      }
      if (++size > kLongestRow)
        fault = "is longer than 64 MiB";
      else
        m_cell.push_back(static_cast<char>(byte));
    }
  }

  std::unique_ptr<TextReader> m_text;
  std::vector<std::string> m_names;
  bool m_guarded;
  std::string m_cell;
  bool m_atEnd = false;       // the last cell ended with the file, not with its line
  std::int64_t m_record = 1;  // the last that was read; the header is the first
  int m_separator = ',';
};

}  // namespace

std::unique_ptr<RowSource> openTable(std::unique_ptr<TextReader> text, bool tabs, bool guarded) {
  return std::make_unique<Table>(std::move(text), tabs, guarded);
}

}  // namespace podium
