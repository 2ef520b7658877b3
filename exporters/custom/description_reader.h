#pragma once
// Reads one JSON object key by key and writes down what is wrong with it, at which place.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "exporters/custom/description_json.h"
#include "exporters/custom/description_words.h"
#include "exporters/import/row_source.h"

namespace podium {

// Borrows the value and the list of problems. Keys are asked for one after the other; finish() tells of the others.
class DescriptionReader {
 public:
  DescriptionReader(const RowValue& value, std::string pointer, std::vector<FormatProblem>& problems);

  bool has(const char* key);
  void text(const char* key, std::string& into);
  void expression(const char* key, Expression& into);                // a path or a template, checked
  void path(const char* key, Expression& into);                      // a path alone
  void expressions(const char* key, std::vector<Expression>& into);  // a list of them, or a single one
  void flag(const char* key, bool& into);
  void number(const char* key, int& into, int least, int most);
  void words(const char* key, std::map<std::string, std::string>& into);
  template <class T, std::size_t n>
  void word(const char* key, const FormatWord<T> (&known)[n], T& into) {
    const RowValue* value = member(key);
    if (!value) return;
    const auto found = value->is_string() ? fromFormatWord(known, value->get_ref<const std::string&>()) : std::nullopt;
    if (found)
      into = *found;
    else
      problem(key, "must be " + listOfWords(known));
  }
  const RowValue* member(const char* key);  // nullptr when it is not there
  std::string pointerTo(const std::string& key) const;
  void problem(const std::string& key, const std::string& message);  // "" : of the object itself
  void finish();

 private:
  void checked(const std::string& pointer, const RowValue& value, Expression& into, bool pathOnly);
  const RowValue& m_value;
  std::string m_pointer;
  std::vector<FormatProblem>& m_problems;
  std::vector<std::string> m_known;
};

}  // namespace podium
