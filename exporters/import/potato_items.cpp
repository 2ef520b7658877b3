#include "exporters/import/potato_items.h"

#include <algorithm>
#include <cmath>

#include "exporters/import/pair_labels.h"
#include "exporters/import/tool_answers.h"

namespace podium {
namespace {

const Names kIds = {"id", "instance_id"};
const Names kLists = {"responses", "items", "candidates", "text", "texts", "options"};
const Names kLabels = {"labels", "label_annotations"};
const Names kUsers = {"user_id", "user", "annotator", "username"};
constexpr const char* kWords[] = {"text", "response", "content", "body"};

const RowValue* member(const RowValue& object, Names names) {
  if (!object.is_object()) return nullptr;
  for (const std::string_view name : names)
    if (const auto found = object.find(name); found != object.end() && !found->is_null()) return &*found;
  return nullptr;
}

bool isLabelled(const RowValue& object) {
  const RowValue* labels = member(object, kLabels);
  return labels && labels->is_object() && std::ranges::any_of(*labels, [](const RowValue& scheme) {
           return member(scheme, {"selection", "scale_value", "rank_order"}) != nullptr;
         });
}

bool isAnnotated(const RowValue& item) {
  const RowValue* list = member(item, {"annotations"});
  return list && list->is_array() && std::ranges::any_of(*list, isLabelled);
}

std::string letterOf(std::size_t place) {
  std::string letters(1, static_cast<char>('A' + place % 26));
  return place < 26 ? letters : letterOf(place / 26 - 1) + letters;
}

// "B,D=A,C"
std::vector<std::vector<std::string>> tiersOf(const std::string& order) {
  std::vector<std::vector<std::string>> tiers(1);
  std::string name;
  const auto end = [&] {
    name.erase(0, name.find_first_not_of(' '));
    name.erase(name.find_last_not_of(' ') + 1);
    if (!name.empty()) tiers.back().push_back(std::exchange(name, {}));
  };
  for (const char c : order) {
    if (c != ',' && c != '=') {
      name.push_back(c);
      continue;
    }
    end();
    if (c == ',') tiers.emplace_back();
  }
  end();
  return tiers;
}

Candidates lettersFor(const ImportedQuestion& question) {
  static const RowValue nothing = "";
  Candidates candidates;
  for (std::size_t i = 0; i < question.items.size(); ++i) candidates.add(letterOf(i), nothing, {});
  return candidates;
}

void hearScheme(const std::string& name, const RowValue& said, const Candidates& candidates, PersonsAnswer& person) {
  if (const RowValue* reason = member(said, {"justification", "rationale", "reason"}); reason && reason->is_string())
    person.setRationale(textOf(*reason, "justification"));
  if (const RowValue* selection = member(said, {"selection"})) {
    person.say(name, candidates.labelOf(textOf(*selection, "selection")));
  } else if (const RowValue* order = member(said, {"rank_order"})) {
    person.say(name, {.ranking = candidates.rankingOf(tiersOf(textOf(*order, "rank_order")))});
  } else if (const RowValue* scale = member(said, {"scale_value"})) {
    const double value = numberOf(*scale, "scale_value");
    if (candidates.size() != 2) throw RowFault("has a scale between candidates that are not two");
    person.say(name, {.ranking = value < 0 ? firstIsBetter() : value > 0 ? secondIsBetter() : bothAreEqual()});
    if (value != 0) person.setMargin(std::abs(value));
  }
}

}  // namespace

int PotatoItems::recognise(const ImportSample& sample) {
  // Items that nobody has annotated are a list of candidates as any other.
  const int annotated = shareOf(sample, [](const Row& row) { return isAnnotated(row.value) || isLabelled(row.value); });
  const int known = shareOf(sample, [](const Row& row) {
    return isLabelled(row.value) || isAnnotated(row.value) || (hasAny(row, kIds) && hasAny(row, kLists));
  });
  return annotated > 0 ? known : 0;
}

void PotatoItems::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto id = fields.text(kIds);
  if (!id) throw RowFault("has no \"id\"");
  const RowValue* list = fields.find(kLists);
  if (!list || !list->is_array()) {
    const auto item = m_items.find(*id);
    if (item == m_items.end())
      throw RowFault("is about the item \"" + *id + "\", which does not stand before it in the file");
    return hear(item->second, row.value, row.number, questions);
  }
  const RowValue* sources = fields.find("sources");
  Candidates candidates;
  for (std::size_t i = 0; i < list->size(); ++i) {
    const RowValue* words = &(*list)[i];
    if (words->is_object())
      for (const char* name : kWords)
        if (const RowValue* found = member((*list)[i], {name})) words = found;
    const bool sourced = sources && sources->is_array() && sources->size() == list->size();
    candidates.add(letterOf(i), *words, sourced ? textOf((*sources)[i], "sources") : "");
  }
  if (candidates.size() < 2) throw RowFault("has no list of candidates");
  Waiting item{.question = {}, .row = row.number};
  candidates.fill(item.question, fields.findPrompt(), questions.textFormat());
  if (const RowValue* annotations = fields.find("annotations"); annotations && annotations->is_array())
    for (const RowValue& annotation : *annotations) hear(item, annotation, row.number, questions);
  if (isLabelled(row.value)) hear(item, row.value, row.number, questions);
  fields.find(kUsers);
  (item.question.prompt ? *item.question.prompt : item.question.items.front().content).extra = fields.extra();
  const auto [known, fresh] = m_items.try_emplace(*id, std::move(item));
  if (!fresh) throw RowFault("is the second item called \"" + *id + "\"");
  m_order.push_back(*id);
  if (m_order.size() <= kWindow) return;
  ask(m_items.extract(m_order.front()).mapped(), questions);
  m_order.pop_front();
}

void PotatoItems::hear(Waiting& item, const RowValue& annotation, std::int64_t row, QuestionSink& questions) const {
  if (!questions.wantsAnswers()) return;
  try {
    const RowValue* user = member(annotation, kUsers);
    PersonsAnswer person(questions, user ? textOf(*user, "user_id") : std::string(), row);
    const Candidates candidates = lettersFor(item.question);
    if (const RowValue* labels = member(annotation, kLabels); labels && labels->is_object())
      for (const auto& [name, said] : labels->items()) hearScheme(name, said, candidates, person);
    item.question.answers.push_back(std::move(person).finished());
  } catch (const RowFault& fault) {
    questions.reject(row, fault.what());  // one person's: the others' go in
  }
}

void PotatoItems::ask(const Waiting& item, QuestionSink& questions) {
  try {
    questions.add(item.question);
  } catch (const RowFault& fault) {
    questions.reject(item.row, fault.what());
  }
}

void PotatoItems::finish(QuestionSink& questions) {
  for (const std::string& id : m_order) ask(m_items.at(id), questions);
}

}  // namespace podium
