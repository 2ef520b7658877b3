#pragma once
// What the records of annotation tools have in common: candidates with names, and rankings of these names by people.
#include <string>
#include <vector>

#include "exporters/import/question_sink.h"
#include "exporters/import/row_fields.h"

namespace podium {

// The candidates of one record, in the order of the question's items.
class Candidates {
 public:
  // `value`: a text, a path of an image or a video, or a list of messages. Throws RowFault.
  void add(std::string name, const RowValue& value, std::string source);
  std::size_t size() const { return m_names.size(); }
  const std::vector<std::string>& names() const { return m_names; }
  // Fills prompt and items. Throws RowFault for kinds that are mixed.
  void fill(ImportedQuestion& question, const RowValue* prompt, TextFormat format) const;
  // Tiers of names, best first; what they leave out has no known place. Throws RowFault for other names.
  Ranking rankingOf(const std::vector<std::vector<std::string>>& tiers) const;
  // One word about all of them: the name of the best of two, "tie", "both bad", ... Throws RowFault.
  ImportedAnswer labelOf(const std::string& label) const;

 private:
  std::vector<std::string> m_names;
  std::vector<const RowValue*> m_values;
  std::vector<std::string> m_sources;
};

// What one person says in a record, part by part.
class PersonsAnswer {
 public:
  PersonsAnswer(const QuestionSink& questions, std::string annotator, std::int64_t row);
  // An order, or a verdict, on the question of that name: where the project has named questions, on that one.
  void say(const std::string& question, const ImportedAnswer& said);
  void setRationale(std::string text) { m_answer.parts.rationale = std::move(text); }
  void setMargin(double margin) { m_answer.parts.margin = margin; }
  void setSeconds(double seconds) { m_answer.activeMs = static_cast<std::int64_t>(seconds * 1000.0); }
  void skip() { m_answer.verdict = Verdict::Skip, m_said = true; }
  ImportedAnswer finished() &&;

 private:
  const std::vector<std::string>* m_axes = nullptr;  // of the project, where it has some
  ImportedAnswer m_answer;
  bool m_said = false;
};

}  // namespace podium
