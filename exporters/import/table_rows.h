#pragma once
// Rows out of a table in text form: CSV (RFC 4180) and TSV, with a header line.
#include <memory>

#include "exporters/import/row_source.h"
#include "exporters/import/text_reader.h"

namespace podium {

inline constexpr std::size_t kMostColumns = 10'000;

// Cells may be quoted and then hold line ends. The separator is a tab, or the one of , ; | and tab that the header
// holds most. The header may take two lines, as tools of surveys write it. In tables that are `guarded`, as exports
// write them, what guards a text against spreadsheets (formula_guard.h) is taken off. A row with more or fewer cells
// than the header is a RowFault; empty lines are passed over. Throws Exception(InvalidInput) for a header that names a
// column twice, is longer than kLongestRow or names more than kMostColumns.
std::unique_ptr<RowSource> openTable(std::unique_ptr<TextReader> text, bool tabs, bool guarded);

}  // namespace podium
