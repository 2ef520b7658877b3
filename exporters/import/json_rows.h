#pragma once
// Rows out of JSON (RFC 8259): an object on each line, or the elements of a list.
#include <memory>
#include <optional>
#include <string_view>

#include "exporters/import/row_source.h"
#include "exporters/import/text_reader.h"

namespace podium {

enum class JsonList {
  TopLevel,  // the file is the list
  Member     // the first list of objects in the one object that the file is
};

std::unique_ptr<RowSource> openJsonLines(std::unique_ptr<TextReader> text);
// One element is held at a time. Broken elements are passed over, as long as brackets and quotes are balanced.
std::unique_ptr<RowSource> openJsonList(std::unique_ptr<TextReader> text, JsonList list);

// What one row may hold: lists, objects and plain values together. A byte or two of text each would otherwise
// take a hundred times as much memory as the row.
inline constexpr std::size_t kMostValues = 1'000'000;

// One object. Throws RowFault for what is no JSON object, is no UTF-8, names a key twice, is nested too deeply or holds
// more than kMostValues. `begin`: where the text stands in the file, for messages; nullopt: it is a line of its own.
RowValue parseRow(std::string_view text, std::optional<TextPlace> begin = std::nullopt);
// A list or an object in a cell of a table, or in a text; null for any other text. Throws RowFault for one that names a
// key twice, is nested too deeply or holds more than kMostValues.
RowValue parseCell(std::string_view text);

}  // namespace podium
