#pragma once
// Finding the values of a row by the names that files use for them.
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "exporters/import/row_source.h"

namespace podium {

using Names = std::initializer_list<std::string_view>;

// What a prompt is called.
inline constexpr std::string_view kPromptNames[] = {"prompt", "instruction", "question", "input", "history",
                                                    "query",  "post",        "article",  "topic"};
// What the one who answered is called.
inline const Names kAnnotatorNames = {"annotator",     "worker",       "judge", "annotator_id",
                                      "worker_id",     "user_id",      "rater", "respondent",
                                      "respondent_id", "respondentid", "voter", "labeler"};

// Names match in any case, and '-', '.' and ' ' are '_': "Response A" is response_a. Borrows the row.
class RowFields {
 public:
  explicit RowFields(const Row& row) : m_row(row) {}

  // The value under the first of the names that has one; nullptr when none has. Null is no value, and neither is an
  // empty cell of a table.
  const RowValue* find(std::string_view name);
  const RowValue* find(Names names);
  // What is asked; an instruction and the input that it is about are joined (Alpaca). nullptr: nothing, or an empty
  // text.
  const RowValue* findPrompt();
  // A text, or a number as text. Throws RowFault for anything else.
  std::optional<std::string> text(Names names);
  // A list: of a table, a cell that holds a JSON list. nullopt when there is no value. Throws RowFault.
  std::optional<RowValue> list(Names names);
  // JSON object of the texts, numbers and truth values that nobody has asked for; "" when there are none.
  std::string extra() const;

 private:
  const Row& m_row;
  std::set<std::string, std::less<>> m_used;
  RowValue m_joined;
};

// The text of a value; throws RowFault that names it, also for a NUL character inside.
std::string textOf(const RowValue& value, const std::string& name);
// A number, or a text that is one. Throws RowFault, also for NaN and infinity.
double numberOf(const RowValue& value, const std::string& name);
// Whether two names are the same in the sense of RowFields.
bool sameName(std::string_view a, std::string_view b);
// Whether a row has a value under one of the names; for recognising files.
bool hasAny(const Row& row, Names names);

}  // namespace podium
