#pragma once
// Which of two candidates a file prefers, in the words that files use.
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/question_sink.h"
#include "exporters/import/row_fields.h"

namespace podium {

// The columns that a preference stands in.
inline const Names kLabelNames = {
    "label", "labels", "preference", "winner", "choice", "better", "overall_preference", "preferred", "gold"};

// Two columns, and how their names end: "output_1" and "output_2" end with "_1" and "_2".
struct PairNames {
  std::string first, second;
  std::array<std::string_view, 2> endings;
};

// Two columns of one stem, one of `stems`, that both have a value.
std::optional<PairNames> findPairNames(RowFields& fields, Names stems);

// The label of a row: a text, or a number as the file writes it.
std::string labelText(const RowValue& label);
// nullopt: the label names none of the two. `a` and `b`: the names of the candidates or of who made them; may be empty.
std::optional<ImportedAnswer> readLabel(const std::string& label, const PairNames& names, const std::string& a,
                                        const std::string& b);

// Everything that a row says about its two candidates: one label, with its annotator where the row names one, or
// annotator1, annotator2, ... Throws RowFault for a label that names none of them; empty cells say nothing.
std::vector<ImportedAnswer> labelsOf(const Row& row, RowFields& fields, const PairNames& names, const std::string& a,
                                     const std::string& b, Names labels = kLabelNames);

// The first of two is better, the second is, or neither.
Ranking firstIsBetter();
Ranking secondIsBetter();
Ranking bothAreEqual();

}  // namespace podium
