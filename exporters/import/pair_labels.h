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

// What a file means by 0 where its candidates are numbered 1 and 2, or are a and b. With a 2 among its labels, 0 is a
// tie (PandaLM, Wang et al. 2023). With 0 and 1 alone nobody can tell whether 0 is the first, the second or a tie, and
// a wrong guess would turn every preference round. Looks through the file when the first 0 is met.
class ZeroLabels {
 public:
  // Throws Exception(InvalidInput) where 0 has no certain meaning. `columns`: those of the row as words of --map, for
  // the message.
  void requireTie(const std::string& path, Names labels, const std::string& columns);

 private:
  bool m_areTies = false;
};

// The label of a row: a text, or a number as the file writes it.
std::string labelText(const RowValue& label);
// Whether the label is a 0 that ZeroLabels must look at: not SHP's, whose 0 is B.
bool isUncertainZero(const std::string& label, const PairNames& names);
// nullopt: the label names none of the two. `a` and `b`: the names of the candidates or of who made them; may be empty.
// A name says which is meant, and so does a word (a, model_b, left, 2, tie). Throws RowFault where both say something
// and not the same: of candidates made by "b" and "a", "a" may be the first, or the one that "a" made.
std::optional<ImportedAnswer> readLabel(const std::string& label, const PairNames& names, const std::string& a,
                                        const std::string& b);

// Everything that a row says about its two candidates: one label, with its annotator where the row names one, or
// annotator1, annotator2, ... Throws RowFault for a label that names none of them; empty cells say nothing. Throws
// Exception(InvalidInput) as ZeroLabels does, of the file `path`.
std::vector<ImportedAnswer> labelsOf(const Row& row, RowFields& fields, const PairNames& names, const std::string& a,
                                     const std::string& b, const std::string& path, ZeroLabels& zeros,
                                     Names labels = kLabelNames);

// So that what people said of a row is not shown to those who are to judge it.
void passOverLabels(const Row& row, RowFields& fields, Names labels);

// The first of two is better, the second is, or neither.
Ranking firstIsBetter();
Ranking secondIsBetter();
Ranking bothAreEqual();

}  // namespace podium
