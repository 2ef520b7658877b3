#pragma once
// What the number of a row counts, so that people find it again.
#include <cstdint>
#include <string>

namespace podium {

enum class RowUnit {
  Row,   // of a table, as a spreadsheet counts it: the header is row 1, empty lines count, and a row whose cells hold
         // line breaks is one row. In Parquet and Arrow, which have no header line, the first is row 1
  Line,  // of the file, from 1
  Element,  // of a JSON list, from 1
  File      // of a folder, from 1, in the sorted list
};

// "row", "line", "element", "file".
constexpr const char* wordOf(RowUnit unit) {
  switch (unit) {
    case RowUnit::Line:
      return "line";
    case RowUnit::Element:
      return "element";
    case RowUnit::File:
      return "file";
    case RowUnit::Row:
      break;
  }
  return "row";
}

}  // namespace podium
