#pragma once
// A first description for a file that nobody has described, and starters to write one from.
#include <string>
#include <vector>

#include "exporters/custom/format_description.h"
#include "exporters/import/row_importer.h"

namespace podium {

struct GuessedFormat {
  FormatDescription description;         // reads only; named "guessed"
  double confidence = 0.0;               // 0: nothing to judge was found. 1: names and values of all sampled rows agree
  std::vector<std::string> unused = {};  // columns that mean nothing to it
};
// By the names of the fields and the values of the sampled rows.
GuessedFormat guessFormat(const ImportSample& sample);

// Whole examples that read what they write: "pairs", "battles", "list", "rows".
const std::vector<FormatDescription>& starterFormats();

}  // namespace podium
