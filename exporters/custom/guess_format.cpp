#include "exporters/custom/guess_format.h"

#include <algorithm>
#include <map>
#include <set>

#include "exporters/custom/mapped_row.h"
#include "exporters/import/media_file.h"

namespace podium {
namespace {

using NameList = std::initializer_list<const char*>;

constexpr double kItemsShare = 0.5, kPromptShare = 0.2, kPreferenceShare = 0.3;  // of the confidence
constexpr std::size_t kMostValues = 8;  // different values of a column that names the best

std::string plainName(const std::string& name) {
  std::string plain;
  for (const char c : name) {
    const bool upper = c >= 'A' && c <= 'Z';
    plain += upper ? static_cast<char>(c - 'A' + 'a') : c == '-' || c == ' ' ? '_' : c;
  }
  return plain;
}

// A name as a path has to write it.
Expression pathOf(const std::string& name) {
  const bool plain = name.find_first_of(".[]{}|\"?") == std::string::npos && name.front() != ' ' && name.back() != ' ';
  return plain ? name : "[" + RowValue(name).dump() + "]";
}

struct Field {
  std::string name;
  std::string plain;
  std::size_t rows = 0;  // of the sample, in which it has a value
  std::vector<RowValue> values = {};
  bool isList = false;     // of at least two objects or texts, wherever it has a value
  bool isObjects = false;  // its elements are objects
  bool used = false;
};

RowValue listIn(const RowValue& value, bool cells) {
  if (value.is_array()) return value;
  if (!cells || !value.is_string() || !value.get_ref<const std::string&>().starts_with('[')) return {};
  std::string problem;
  const RowScope scope(value, true);
  RowValue list = RowValue::array();
  for (const RowValue* each : FieldPath::parse("[*]?", problem)->find(scope)) list.push_back(*each);
  return list;
}

class Guess {
 public:
  explicit Guess(const ImportSample& sample) : m_sample(sample) { collect(); }

  GuessedFormat run() {
    GuessedFormat guessed;
    guessed.description.name = "guessed";
    guessed.description.reads.emplace();
    m_reads = &*guessed.description.reads;
    guessPrompt();
    if (!guessList() && !guessOrderedPair() && !guessColumns() && !guessRow()) return guessed;
    guessPreference();
    optional({"annotator", "annotator_id", "worker", "worker_id", "judge", "rater", "labeler", "user"},
             m_reads->annotator);
    if (Field* time = find({"answered_at", "annotated_at", "timestamp", "tstamp", "time", "created_at", "date"}))
      if (isTime(*time)) m_reads->time = use(*time);
    optional({"margin"}, m_reads->margin);
    optional({"system", "system_prompt"}, m_reads->system);
    for (const Field& field : m_fields)
      if (!field.used) guessed.unused.push_back(field.name);
    const double read = shareRead(*m_reads, m_sample);
    guessed.confidence = read * (kItemsShare + (m_reads->prompt.empty() ? 0.0 : kPromptShare) +
                                 (m_reads->preference == PreferenceMapping() ? 0.0 : kPreferenceShare));
    return guessed;
  }

 private:
  void collect() {
    for (const std::string& name : m_sample.columns)
      if (!name.empty()) m_fields.push_back({.name = name, .plain = plainName(name)});
    for (const Row& row : m_sample.rows)
      for (const auto& [name, value] : row.value.items()) {
        if (name.empty()) continue;
        auto at = std::ranges::find(m_fields, name, &Field::name);
        if (at == m_fields.end()) at = m_fields.insert(m_fields.end(), {.name = name, .plain = plainName(name)});
        if (value.is_null() || (row.cells && value == "")) continue;
        const RowValue list = listIn(value, row.cells);
        const bool objects = list.is_array() && std::ranges::all_of(list, [](const auto& e) { return e.is_object(); });
        const bool texts = list.is_array() && std::ranges::all_of(list, [](const auto& e) { return e.is_string(); });
        const bool isList = list.is_array() && list.size() >= 2 && (objects || texts);
        at->isList = isList && (at->rows == 0 || at->isList);
        at->isObjects = objects && (at->rows == 0 || at->isObjects);
        ++at->rows;
        at->values.push_back(list.is_array() ? list : value);
      }
  }

  // The first of the names that a field has.
  Field* find(NameList names) {
    for (const char* name : names)
      for (Field& field : m_fields)
        if (!field.used && field.rows > 0 && field.plain == name) return &field;
    return nullptr;
  }
  Expression use(Field& field) {
    field.used = true;
    return pathOf(field.name) + (field.rows < m_sample.rows.size() ? "?" : "");
  }
  void optional(NameList names, Expression& into) {
    if (Field* field = find(names)) into = use(*field);
  }

  void guessPrompt() {
    Field* instruction = find({"instruction"});
    Field* input = find({"input"});
    if (instruction && input) {  // Alpaca: the instruction, and what it is about
      instruction->used = input->used = true;
      m_reads->prompt = "{{" + pathOf(instruction->name) + "}}\n\n{{" + pathOf(input->name) + "?}}";
      return;
    }
    if (Field* prompt = find({"prompt", "question", "instruction", "query", "input", "task", "history", "post",
                              "article", "conversation", "messages", "user_prompt", "context"})) {
      prompt->used = true;
      m_reads->prompt = pathOf(prompt->name);
    }
  }

  bool guessList() {
    Field* list = find({"answers", "responses", "completions", "generations", "candidates", "outputs", "replies",
                        "summaries", "images", "videos"});
    if (!list || !list->isList) return false;
    list->used = true;
    m_reads->items.list = pathOf(list->name);
    if (list->isObjects) {
      const RowValue& element = list->values.front().front();
      const auto member = [&element](NameList names) -> std::string {
        for (const char* name : names)
          for (const auto& [key, value] : element.items())
            if (plainName(key) == name) return pathOf(key);
        return {};
      };
      const std::string words =
          member({"text", "answer", "response", "completion", "content", "output", "body", "summary", "value"});
      if (!words.empty()) m_reads->items.each = words;
      if (const auto model = member({"model", "source", "policy", "model_name", "generator"}); !model.empty())
        m_reads->sources = {model + "?"};
      if (const auto id = member({"id", "answer_id", "response_id"}); !id.empty()) m_reads->ids = {id + "?"};
      if (const auto rank = member({"rank", "ranking"}); !rank.empty())
        m_reads->preference.ranks = {rank + "?"};
      else if (const auto score = member({"score", "rating", "reward", "overall_score"}); !score.empty())
        m_reads->preference.scores = {score + "?"};
      return true;
    }
    beside({"models", "sources", "model_names"}, m_reads->sources);
    beside({"ranking", "ranks", "rank"}, m_reads->preference.ranks);
    if (m_reads->preference.ranks.empty()) beside({"scores", "ratings", "rewards"}, m_reads->preference.scores);
    return true;
  }
  void beside(NameList names, std::vector<Expression>& into) {
    Field* field = find(names);
    if (!field || !field->values.front().is_array()) return;
    field->used = true;
    into = {pathOf(field->name) + "[*]"};
  }

  bool guessOrderedPair() {
    static constexpr std::pair<const char*, const char*> kPairs[] = {{"chosen", "rejected"},
                                                                     {"chosen_response", "rejected_response"},
                                                                     {"preferred", "dispreferred"},
                                                                     {"preferred_output", "non_preferred_output"},
                                                                     {"winner_response", "loser_response"},
                                                                     {"better", "worse"}};
    for (const auto& [better, worse] : kPairs) {
      Field* first = find({better});
      Field* second = find({worse});
      if (!first || !second) continue;
      first->used = second->used = true;
      m_reads->items.columns = {pathOf(first->name), pathOf(second->name)};
      m_reads->preference.bestFirst = true;
      both({"chosen_model", "chosen_source"}, {"rejected_model", "rejected_source"}, m_reads->sources);
      return true;
    }
    return false;
  }
  void both(NameList first, NameList second, std::vector<Expression>& into) {
    Field* a = find(first);
    Field* b = find(second);
    if (a && b) into = {use(*a), use(*b)};
  }

  // The fields STEM_a, STEM_b, ... or STEM1, STEM2, ..., as many as there are.
  std::vector<Field*> family(const std::string& stem, const std::string& between, char first) {
    std::vector<Field*> members;
    for (char end = first; end < first + 26 && (first != '1' || end <= '9') && (first != '0' || end <= '9'); ++end) {
      const std::string name = stem + between + end;
      const auto found = std::ranges::find_if(
          m_fields, [&](const Field& field) { return !field.used && field.rows > 0 && field.plain == name; });
      if (found == m_fields.end()) break;
      members.push_back(&*found);
    }
    return members;
  }

  bool guessColumns() {
    for (const char* stem : {"answer", "response", "output", "completion", "generation", "reply", "summary", "text",
                             "caption", "candidate", "option", "item", "image", "video", "human_ref", ""})
      for (const char* between : {"_", ""})
        for (const char first : {'a', '0', '1'}) {
          if (*stem == '\0' && *between != '\0') continue;
          const auto members = family(stem, between, first);
          if (members.size() < 2) continue;
          for (Field* member : members) {
            member->used = true;
            m_reads->items.columns.push_back(pathOf(member->name));
          }
          m_between = between;
          m_first = first;
          guessKind(members);
          endings({"model", "source", "generator"}, m_reads->sources);
          endings({"rank"}, m_reads->preference.ranks);
          if (m_reads->preference.ranks.empty()) endings({"score", "rating"}, m_reads->preference.scores);
          return true;
        }
    return false;
  }
  // Columns with the endings of the items.
  void endings(NameList stems, std::vector<Expression>& into) {
    for (const char* stem : stems) {
      const auto members = family(stem, m_between, m_first);
      if (members.size() != m_reads->items.columns.size()) continue;
      for (Field* member : members) into.push_back(use(*member));
      return;
    }
  }
  void guessKind(const std::vector<Field*>& members) {
    for (const ItemKind kind : {ItemKind::Image, ItemKind::Video})
      if (std::ranges::all_of(members, [kind](const Field* field) {
            return std::ranges::all_of(field->values, [kind](const RowValue& value) {
              return value.is_string() && mediaKindOf(value.get_ref<const std::string&>()) == kind;
            });
          }))
        m_reads->items.kind = kind;
  }

  bool guessRow() {
    Field* one = find({"response", "completion", "answer", "output", "text", "generation", "reply", "summary", "body",
                       "image", "video", "path", "file"});
    if (!one) return false;
    one->used = true;
    m_reads->items.row = pathOf(one->name);
    guessKind({one});
    if (Field* model = find({"model", "source", "policy", "generator", "author"})) m_reads->sources = {use(*model)};
    if (Field* rank = find({"rank", "ranking"}))
      m_reads->preference.ranks = {use(*rank)};
    else if (Field* score = find({"score", "rating", "reward"}))
      m_reads->preference.scores = {use(*score)};
    else if (Field* label = find({"label", "accepted", "is_good"}))
      m_reads->preference.label = use(*label);
    return true;
  }

  bool isTime(const Field& field) {
    try {
      for (const RowValue& value : field.values) timeFrom(value, field.name);
      return true;
    } catch (const RowFault&) {
      return false;
    }
  }

  void guessPreference() {
    if (m_reads->preference != PreferenceMapping() || !m_reads->items.row.empty()) return;
    Field* best = find({"winner", "preference", "preferred", "label", "labels", "choice", "best", "better",
                        "overall_preference", "chosen", "verdict", "chosen_index", "best_index", "vote"});
    if (!best) return;
    std::set<std::string> values;
    for (const RowValue& value : best->values)
      if (!value.is_structured()) values.insert(value.is_string() ? value.get<std::string>() : value.dump());
    if (values.empty() || values.size() > kMostValues + m_reads->items.columns.size()) return;
    const auto within = [&values](const std::set<std::string>& allowed) {
      return std::ranges::all_of(values, [&](const std::string& value) { return allowed.contains(value); });
    };
    PreferenceMapping preference{.best = use(*best)};
    if (within({"0", "1"}) && values.contains("0"))
      preference.as = BestAs::Position0;
    else if (within({"1", "2", "3", "4", "5", "6", "7", "8", "9"}))
      preference.as = BestAs::Position1;
    else if (within({"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"}))
      preference.as = BestAs::Position0;
    else
      for (const std::string& value : values) addWord(value, preference);
    m_reads->preference = std::move(preference);
  }
  // Words that say a place without being one of the names that are known anyway: model_a, response_2, ...
  void addWord(const std::string& value, PreferenceMapping& preference) {
    const std::string plain = plainName(value);
    if (plain.size() < 3 || m_reads->items.columns.empty()) return;
    const auto count = static_cast<int>(m_reads->items.columns.size());
    for (const char* stem : {"model_", "response_", "answer_", "option_", "assistant_", "output_"})
      for (const char first : {'a', '1'})
        for (int i = 0; i < count && i < 9; ++i)
          if (plain == std::string(stem) + static_cast<char>(first + i))
            preference.values[value] = i == 0 ? "first" : i == 1 ? "second" : std::to_string(i);
  }

  const ImportSample& m_sample;
  std::vector<Field> m_fields;  // in the order of the file
  ReadMapping* m_reads = nullptr;
  const char* m_between = "";
  char m_first = 'a';
};

}  // namespace

GuessedFormat guessFormat(const ImportSample& sample) {
  if (sample.rows.empty()) {
    GuessedFormat nothing;
    nothing.description.name = "guessed";
    return nothing;
  }
  return Guess(sample).run();
}

}  // namespace podium
