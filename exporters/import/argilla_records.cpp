#include "exporters/import/argilla_records.h"

#include <algorithm>
#include <map>
#include <set>

#include "exporters/import/pair_labels.h"
#include "exporters/import/tool_answers.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

constexpr std::string_view kResponses = ".responses";
const Names kStems = {"response",  "reply", "answer", "output",  "completion", "generation",
                      "candidate", "text",  "image",  "summary", "option"};
const Names kReasons = {"reason", "rationale", "comment", "explanation"};

const RowValue* member(const RowValue& object, const std::string& name) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

bool isNested(const RowValue& record) {
  const RowValue* fields = member(record, "fields");
  const RowValue* responses = member(record, "responses");
  return fields && fields->is_object() && responses && responses->is_object();
}

bool isFlat(const RowValue& record) {
  return std::ranges::any_of(record.items(), [&record](const auto& column) {
    return column.key().ends_with(kResponses) && record.contains(column.key() + ".users");
  });
}

// The nested form of a flat record.
RowValue nestedOf(const RowValue& record) {
  RowValue nested{{"fields", RowValue::object()}, {"responses", RowValue::object()}};
  for (const auto& [name, value] : record.items()) {
    if (name == "id" || name == "status" || name == "_server_id") continue;
    if (name.find(".responses.") != std::string::npos || name.find(".suggestion") != std::string::npos) continue;
    if (!name.ends_with(kResponses)) {
      nested["fields"][name] = value;
      continue;
    }
    const RowValue* users = member(record, name + ".users");
    const RowValue* states = member(record, name + ".status");
    RowValue list = RowValue::array();
    for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) {
      RowValue response{{"value", value[i]}};
      if (users && users->is_array() && i < users->size()) response["user_id"] = (*users)[i];
      if (states && states->is_array() && i < states->size()) response["status"] = (*states)[i];
      list.push_back(std::move(response));
    }
    nested["responses"][name.substr(0, name.size() - kResponses.size())] = std::move(list);
  }
  return nested;
}

bool isReason(const std::string& question) {
  return std::ranges::any_of(kReasons, [&question](std::string_view name) { return sameName(question, name); });
}

// The name in one place of a ranking; nullopt: no such place.
std::optional<std::string> placeOf(const RowValue& place) {
  const RowValue* name = place.is_object() ? member(place, "value") : &place;
  return name && name->is_string() ? std::optional(name->get<std::string>()) : std::nullopt;
}

// Tiers of a ranking's value; places without a rank stand one behind the other.
std::vector<std::vector<std::string>> tiersOf(const RowValue& value) {
  std::map<double, std::vector<std::string>> byRank;
  double next = 1.0;
  for (const RowValue& place : value) {
    const auto name = placeOf(place);
    if (!name) throw RowFault("has a ranking that is no list of names");
    const RowValue* rank = place.is_object() ? member(place, "rank") : nullptr;
    byRank[rank ? numberOf(*rank, "rank") : next].push_back(*name);
    next += 1.0;
  }
  std::vector<std::vector<std::string>> tiers;
  for (auto& [rank, names] : byRank) tiers.push_back(std::move(names));
  return tiers;
}

// The fields that are candidates, in their order: numbered ones by their numbers, else as rankings first name them.
std::vector<std::string> candidateNames(const RowValue& fields, const RowValue& responses) {
  std::set<std::string> ranked;
  for (const RowValue& list : responses)
    for (const RowValue& response : list)
      if (const RowValue* value = member(response, "value"); value && value->is_array())
        for (const RowValue& place : *value)
          if (const auto name = placeOf(place); name && member(fields, *name)) ranked.insert(*name);
  const auto keyOf = [&fields](const std::string& wanted) -> std::string {
    for (const auto& [key, value] : fields.items())
      if (sameName(key, wanted) && !value.is_null()) return key;
    return {};
  };
  std::vector<std::string> names;
  for (const std::string_view stem : kStems) {
    for (const char first : {'1', 'a', '0'}) {
      names.clear();
      for (int i = 0; i < kMostQueryItems; ++i) {
        const std::string number =
            first == 'a' ? std::string(1, static_cast<char>('a' + i)) : std::to_string(first - '0' + i);
        std::string key = keyOf(std::string(stem) + "_" + number);
        if (key.empty()) key = keyOf(std::string(stem) + number);
        if (key.empty()) break;
        names.push_back(std::move(key));
      }
      const bool all = std::ranges::all_of(
          ranked, [&names](const auto& name) { return std::ranges::find(names, name) != names.end(); });
      if (names.size() > 1 && all) return names;
    }
  }
  return {ranked.begin(), ranked.end()};
}

}  // namespace

int ArgillaRecords::recognise(const ImportSample& sample) {
  return shareOf(sample, [](const Row& row) { return isNested(row.value) || isFlat(row.value); });
}

void ArgillaRecords::take(const Row& row, QuestionSink& questions) {
  const RowValue record = isNested(row.value) ? row.value : nestedOf(row.value);
  const RowValue* given = member(record, "fields");
  const RowValue* responses = member(record, "responses");
  if (!given || !responses || !responses->is_object())
    throw RowFault("does not have both \"fields\" and \"responses\"");
  const Row inner{row.number, *given};
  RowFields fields(inner);
  const RowValue* metadata = member(record, "metadata");
  Candidates candidates;
  for (const std::string& name : candidateNames(inner.value, *responses)) {
    const RowValue* source = metadata ? member(*metadata, "source_" + name) : nullptr;
    candidates.add(name, *fields.find(name), source ? textOf(*source, "source") : "");
  }
  if (candidates.size() < 2)
    throw RowFault("has no candidates: fields that a ranking names, or response_1, response_2");
  ImportedQuestion question;
  candidates.fill(question, fields.findPrompt(), questions.textFormat());
  if (questions.wantsAnswers()) {
    std::vector<std::string> people;
    for (const RowValue& list : *responses)
      for (const RowValue& response : list) {
        const RowValue* who = member(response, "user_id");
        std::string name = who ? textOf(*who, "user_id") : std::string();
        if (std::ranges::find(people, name) == people.end()) people.push_back(std::move(name));
      }
    for (const std::string& who : people) {
      try {
        PersonsAnswer person(questions, who, row.number);
        for (const auto& [name, list] : responses->items())
          for (const RowValue& response : list) {
            const RowValue* user = member(response, "user_id");
            if ((user ? textOf(*user, "user_id") : std::string()) != who) continue;
            const RowValue* status = member(response, "status");
            if (status && *status == "draft") throw RowFault("has a draft of \"" + who + "\", which is no answer yet");
            const RowValue* value = member(response, "value");
            if (status && *status == "discarded")
              person.skip();
            else if (value && value->is_array() && !value->empty() && placeOf(value->front()))
              person.say(name, {.ranking = candidates.rankingOf(tiersOf(*value))});
            else if (value && value->is_string() && isReason(name))
              person.setRationale(textOf(*value, name));
            else if (value && value->is_string())
              person.say(name, candidates.labelOf(textOf(*value, name)));
          }
        question.answers.push_back(std::move(person).finished());
      } catch (const RowFault& fault) {
        questions.reject(row.number, fault.what());  // one person's: the others' go in
      }
    }
  }
  (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  questions.add(question);
}

}  // namespace podium
