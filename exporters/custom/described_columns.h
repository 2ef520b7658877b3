#pragma once
// Which columns of a file a description names: whether it fits a file, and what it misses there.
#include <string>
#include <vector>

#include "exporters/custom/format_description.h"
#include "exporters/import/row_importer.h"

namespace podium {

// How well a description fits a file by the beginning of it.
struct DescriptionFit {
  int percent = 0;  // of the sampled rows, how many it reads, with their preferences; 0: a column that it needs is not
                    // there
  std::size_t named = 0;  // columns of the file that it names
  bool operator==(const DescriptionFit&) const = default;
};
// Of a checked description that reads.
DescriptionFit fitOf(const FormatDescription& description, const ImportSample& sample);

// The one of `descriptions` that is meant by this file: it reads every sampled row, and of several the one that names
// most of its columns, the first of equals. nullptr: none. What a person has described for these very columns is more
// particular than a format that comes with the program; where one of those fits for sure (`builtIn`, 0..100, is its
// best fit), a description counts only that names half of the file's columns at least, so that one of a single common
// column does not take every file that has it.
const FormatDescription* recognisedDescription(const std::vector<FormatDescription>& descriptions,
                                               const ImportSample& sample, int builtIn);

// A sentence about columns that the description needs and no sampled row has, with names that come near; empty when all
// are there.
std::string missingColumns(const FormatDescription& description, const ImportSample& sample);

}  // namespace podium
