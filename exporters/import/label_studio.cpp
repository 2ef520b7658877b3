#include "exporters/import/label_studio.h"

#include <algorithm>

#include "exporters/import/pair_labels.h"
#include "exporters/import/tool_answers.h"

namespace podium {
namespace {

const Names kStems = {"text",      "pairText", "answer", "response", "output", "completion", "reply",
                      "candidate", "option",   "image",  "video",    "item",   "generation", "summary"};
constexpr auto kRest = "_";  // the bucket of what was not moved

const RowValue* member(const RowValue& object, const char* name) {
  const auto found = object.is_object() ? object.find(name) : object.end();
  return !object.is_object() || found == object.end() || found->is_null() ? nullptr : &*found;
}

const RowValue* annotationsOf(const RowValue& task) {
  for (const char* name : {"annotations", "completions"})
    if (const RowValue* list = member(task, name); list && list->is_array()) return list;
  return nullptr;
}

bool isItemList(const RowValue& value) {
  return value.is_array() && !value.empty() && std::ranges::all_of(value, [](const RowValue& item) {
           return item.is_object() && item.contains("id") && (item.contains("body") || item.contains("title"));
         });
}

void addListed(const RowValue& list, Candidates& candidates) {
  for (const RowValue& item : list) {
    const RowValue* body = member(item, "body");
    const RowValue* title = member(item, "title");
    const RowValue* source = member(item, "source");
    if (!source) source = member(item, "model");
    if (!source && body) source = title;
    if (!body) body = title;
    if (!body) throw RowFault("has a candidate without a text");
    candidates.add(textOf(item["id"], "id"), *body, source ? textOf(*source, "title") : "");
  }
}

std::vector<std::string> idsOf(const RowValue& list) {
  if (!list.is_array()) throw RowFault("has a ranker that is no object of lists");
  std::vector<std::string> ids;
  for (const RowValue& id : list) ids.push_back(textOf(id, "ranker"));
  return ids;
}

Ranking rankingOf(const RowValue& ranker, const Candidates& candidates) {
  if (!ranker.is_object()) throw RowFault("has a ranker that is no object of lists");
  std::vector<std::vector<std::string>> tiers;
  if (ranker.size() == 1 && ranker.begin().key() != kRest) {
    for (std::string& id : idsOf(ranker.front())) tiers.push_back({std::move(id)});
    return candidates.rankingOf(tiers);
  }
  std::map<double, std::vector<std::string>> buckets;
  for (const auto& [name, ids] : ranker.items())
    if (name != kRest) buckets[numberOf(RowValue(name), "bucket")] = idsOf(ids);
  for (auto& [number, ids] : buckets) tiers.push_back(std::move(ids));
  return candidates.rankingOf(tiers);
}

void hear(const RowValue& result, const Candidates& candidates, PersonsAnswer& person) {
  const RowValue* value = member(result, "value");
  const RowValue* type = member(result, "type");
  const RowValue* name = member(result, "from_name");
  if (!value || !type || !name) return;
  const std::string question = textOf(*name, "from_name"), kind = textOf(*type, "type");
  if (const RowValue* ranker = member(*value, "ranker"); ranker && kind == "ranker") {
    person.say(question, {.ranking = rankingOf(*ranker, candidates)});
  } else if (const RowValue* selected = member(*value, "selected"); selected && kind == "pairwise") {
    person.say(question, candidates.labelOf(textOf(*selected, "selected")));
  } else if (const RowValue* choices = member(*value, "choices");
             choices && kind == "choices" && choices->is_array() && choices->size() == 1) {
    if (question == "verdict") person.say(question, candidates.labelOf(textOf(choices->front(), "choices")));
  } else if (const RowValue* text = member(*value, "text"); text && kind == "textarea") {
    const RowValue& first = text->is_array() && !text->empty() ? text->front() : *text;
    if (first.is_string()) person.setRationale(textOf(first, "text"));
  }
}

std::string whoOf(const RowValue& annotation, const RowValue& data, std::size_t index) {
  const RowValue* who = member(annotation, "completed_by");
  if (who && who->is_object()) {
    const RowValue* email = member(*who, "email");
    who = email ? email : member(*who, "id");
  }
  if (!who)
    if (const RowValue* names = member(data, "annotators"); names && names->is_array() && index < names->size())
      who = &(*names)[index];
  return who ? textOf(*who, "completed_by") : std::string();
}

ImportedAnswer answerOf(const RowValue& annotation, std::string who, const Candidates& candidates, std::int64_t row,
                        const QuestionSink& questions) {
  PersonsAnswer person(questions, std::move(who), row);
  if (const RowValue* seconds = member(annotation, "lead_time")) person.setSeconds(numberOf(*seconds, "lead_time"));
  if (const RowValue* cancelled = member(annotation, "was_cancelled"); cancelled && *cancelled == true) {
    person.skip();
  } else if (const RowValue* results = member(annotation, "result"); results && results->is_array()) {
    for (const RowValue& result : *results) hear(result, candidates, person);
  }
  return std::move(person).finished();
}

}  // namespace

int LabelStudioTasks::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) {
    const RowValue* data = member(row.value, "data");
    return data && data->is_object() && annotationsOf(row.value);
  });
}

void LabelStudioTasks::take(const Row& row, QuestionSink& questions) {
  const RowValue* data = member(row.value, "data");
  if (!data || !data->is_object()) throw RowFault("has no \"data\"");
  const Row inner{row.number, *data};
  RowFields fields(inner);
  Candidates candidates;
  for (const auto& [name, value] : inner.value.items())
    if (candidates.size() == 0 && isItemList(value)) addListed(value, candidates);
  if (candidates.size() == 0) {
    const auto names = findPairNames(fields, kStems);
    if (!names) throw RowFault("has no list of candidates in its data, and no two such as text1 and text2");
    candidates.add("left", *fields.find(names->first), fields.text({"model_a", "model1", "model_1"}).value_or(""));
    candidates.add("right", *fields.find(names->second), fields.text({"model_b", "model2", "model_2"}).value_or(""));
  }
  ImportedQuestion question;
  candidates.fill(question, fields.findPrompt(), questions.textFormat());
  const RowValue* annotations = annotationsOf(row.value);
  for (std::size_t i = 0; annotations && questions.wantsAnswers() && i < annotations->size(); ++i) {
    const RowValue& annotation = (*annotations)[i];
    try {
      question.answers.push_back(answerOf(annotation, whoOf(annotation, *data, i), candidates, row.number, questions));
    } catch (const RowFault& fault) {
      questions.reject(row.number, fault.what());  // one person's: the others' go in
    }
  }
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
