#pragma once
// Rows of the formats that hold one answer in a row.
#include <vector>

namespace podium::test {

struct ExpectedRow {
  const char* format;
  bool messages;
  const char* row;  // some of its keys
};

// Of an answer "1>0, strength 2" about two texts of two models; the better one stood on the left.
const std::vector<ExpectedRow>& expectedRows();

}  // namespace podium::test
