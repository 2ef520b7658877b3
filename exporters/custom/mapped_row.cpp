#include "exporters/custom/mapped_row.h"

#include <QDateTime>
#include <algorithm>
#include <cmath>
#include <deque>

#include "exporters/custom/shortened.h"
#include "exporters/import/dialogue.h"
#include "exporters/import/media_file.h"
#include "exporters/import/row_fields.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

constexpr std::string_view kImported = "import:";

std::optional<FieldExpression> slot(const Expression& text) {
  if (text.empty()) return std::nullopt;
  return FieldExpression(text);
}

std::vector<FieldExpression> slots(const std::vector<Expression>& texts) {
  std::vector<FieldExpression> made;
  for (const Expression& text : texts) made.emplace_back(text);
  return made;
}

bool holdsMessages(const RowValue& value) {
  const auto isObject = [](const RowValue& message) { return message.is_object(); };
  return value.is_object() || (value.is_array() && !value.empty() && std::ranges::all_of(value, isObject));
}

// What a cell holds: messages, where all of it is their JSON; else its text.
RowValue cellValue(const RowValue& value, bool cells, const MessageKeys& keys) {
  if (!cells || !value.is_string() || !value.get_ref<const std::string&>().starts_with('[')) return value;
  std::string problem;
  const RowScope scope(value, true);
  RowValue list = RowValue::array();
  for (const RowValue* each : FieldPath::parse("[*]?", problem)->find(scope)) {
    if (!each->is_object() || !each->contains(keys.role) || !each->contains(keys.content)) return value;
    list.push_back(*each);
  }
  return list.empty() ? value : list;
}

// The elements of a list, whether the path names the list or them.
std::optional<FieldExpression> elementsOf(Expression list) {
  if (list.empty()) return std::nullopt;
  if (FieldExpression whole(list); whole.isList()) return whole;
  if (list.ends_with('?')) list.pop_back();
  return FieldExpression(list + "[*]");
}

// Messages in the words of the file.
DialogueTurns turnsOf(const RowValue& value, const MessageKeys& keys, const std::string& name) {
  DialogueTurns turns;
  const auto add = [&](const RowValue& message) {
    const auto member = [&](const std::string& key) -> const RowValue& {
      if (const auto found = message.find(key); found != message.end() && !found->is_null()) return *found;
      throw RowFault("has a message in \"" + shortened(name) + "\" without \"" + shortened(key) + "\"");
    };
    RowValue known{{"role", textOf(member(keys.role), name)}, {"content", member(keys.content)}};
    const auto mapped = keys.roles.find(known["role"].get_ref<const std::string&>());
    // A role that the map names is taken as it says; others as everywhere else.
    DialogueTurn turn = turnsOfMessages(known, name)->front();
    if (mapped != keys.roles.end()) turn.role = mapped->second;
    turns.push_back(std::move(turn));
  };
  if (value.is_object())
    add(value);
  else
    for (const RowValue& message : value) add(message);
  return turns;
}

std::string requiredText(const RowValue& value, const std::string& name) {
  if (value.is_null()) throw RowFault("has no value of \"" + shortened(name) + "\"");
  if (value.is_boolean()) return value.dump();
  return textOf(value, name);
}

}  // namespace

Timestamp timeFrom(const RowValue& value, const std::string& name) {
  constexpr double kFirstMilliseconds = 1e11;  // as seconds, in the year 5138
  const auto fault = [&] {
    return RowFault("has a time in \"" + shortened(name) +
                    "\" that is neither ISO 8601 (2026-01-31T12:00:00Z) nor seconds or milliseconds since 1970");
  };
  if (value.is_string()) {
    const QString text = QString::fromStdString(value.get<std::string>()).trimmed();
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid()) {
      if (time.timeSpec() == Qt::LocalTime) time.setTimeSpec(Qt::UTC);
      return time.toMSecsSinceEpoch();
    }
  }
  double number = 0.0;
  try {
    number = numberOf(value, name);
  } catch (const RowFault&) {
    throw fault();
  }
  if (number < 0 || number > 1e15) throw fault();
  return static_cast<Timestamp>(number < kFirstMilliseconds ? std::round(number * 1000) : number);
}

MappedRow::MappedRow(const ReadMapping& reads)
    : m_reads(reads),
      m_prompt(slot(reads.prompt)),
      m_system(slot(reads.system)),
      m_list(elementsOf(reads.items.list)),
      m_each(slot(reads.items.each)),
      m_row(slot(reads.items.row)),
      m_groupBy(slot(reads.items.groupBy)),
      m_tags(slot(reads.tags)),
      m_best(slot(reads.preference.best)),
      m_label(slot(reads.preference.label)),
      m_annotator(slot(reads.annotator)),
      m_time(slot(reads.time)),
      m_margin(slot(reads.margin)),
      m_strength(slot(reads.strength)),
      m_columns(slots(reads.items.columns)),
      m_sources(slots(reads.sources)),
      m_ids(slots(reads.ids)),
      m_metadata(slots(reads.metadata)),
      m_ranks(slots(reads.preference.ranks)),
      m_scores(slots(reads.preference.scores)) {}

std::optional<Content> MappedRow::promptOf(const RowScope& scope, TextFormat format, bool cells) const {
  DialogueTurns turns;
  if (m_system)
    if (const auto words = m_system->text(scope); words && !words->empty()) turns.push_back({"system", *words});
  std::optional<Content> prompt;
  if (m_prompt) {
    const RowValue value = cellValue(m_prompt->read(scope), cells, m_reads.messages);
    if (holdsMessages(value)) {
      const DialogueTurns own = turnsOf(value, m_reads.messages, m_prompt->source());
      turns.insert(turns.end(), own.begin(), own.end());
      return conversation(turns);
    }
    if (value.is_null() && m_prompt->paths().front()->isOptional() && turns.empty()) return std::nullopt;
    prompt = textContent(format, requiredText(value, m_prompt->source()));
  }
  if (turns.empty()) return prompt;
  if (prompt) turns.push_back({"user", prompt->body});
  return conversation(turns);
}

ImportedItem MappedRow::itemOf(const RowValue& given, TextFormat format, const std::string& name, bool cells) const {
  ImportedItem item;
  item.kind = m_reads.items.kind;
  const RowValue value = cellValue(given, cells, m_reads.messages);
  if (item.kind != ItemKind::Text) {
    item.path = requiredText(value, name);
    if (mediaKindOf(item.path) != item.kind)
      throw RowFault("has \"" + shortened(item.path) + "\" in \"" + shortened(name) + "\", which is no name of " +
                     (item.kind == ItemKind::Image ? "an image" : "a video"));
    return item;
  }
  if (!holdsMessages(value)) {
    item.content = textContent(format, requiredText(value, name));
    return item;
  }
  const DialogueTurns turns = turnsOf(value, m_reads.messages, name);
  const bool isReply = turns.size() == 1 && turns.front().role == "assistant";
  item.content = isReply ? textContent(format, turns.front().content) : conversation(turns);
  return item;
}

std::string MappedRow::extraOf(const RowScope& scope) const {
  constexpr std::size_t kLongestExtra = 4096;
  RowValue extra = RowValue::object();
  for (const FieldExpression& field : m_metadata) {
    const RowValue value = field.read(scope);
    if (value.is_null()) continue;
    if (value.dump().size() > kLongestExtra)
      throw RowFault("has more than 4096 bytes in \"" + shortened(field.source()) + "\", too much for metadata");
    extra[field.paths().front()->text()] = value;
  }
  return extra.empty() ? std::string() : extra.dump();
}

void MappedRow::addFacts(const RowScope& scope, ImportedAnswer& answer) const {
  if (m_annotator) {
    answer.annotator = m_annotator->text(scope).value_or("");
    // Podium itself wrote it, and would put the mark before it once more.
    if (answer.annotator.starts_with(kImported)) answer.annotator.erase(0, kImported.size());
  }
  if (m_time)
    if (const RowValue time = m_time->read(scope); !time.is_null())
      answer.answeredAt = timeFrom(time, m_time->source());
  if (m_margin)
    if (const RowValue margin = m_margin->read(scope); !margin.is_null())
      answer.parts.margin = numberOf(margin, m_margin->source());
  if (m_strength)
    if (const RowValue strength = m_strength->read(scope); !strength.is_null()) {
      const double number = numberOf(strength, m_strength->source());
      if (number < 0 || number > 4 || number != std::floor(number))
        throw RowFault("has a strength in \"" + shortened(m_strength->source()) + "\" that is none of 0 to 4");
      answer.parts.strength = static_cast<int>(number);
    }
  if (m_tags) {
    RowValue tags = m_tags->read(scope);
    if (!tags.is_array()) tags = RowValue::array({tags});
    for (const RowValue& tag : tags)
      if (!tag.is_null())
        if (const std::string word = textOf(tag, m_tags->source()); !word.empty())
          answer.parts.tags.push_back({-1, word});
  }
}

std::vector<RowValue> MappedRow::perItem(const std::vector<FieldExpression>& list, const RowScope& row,
                                         const std::vector<const RowScope*>& elements) const {
  std::vector<RowValue> values;
  if (list.empty()) return values;
  if (list.size() == 1 && list.front().isList()) {
    const RowValue found = list.front().read(row);
    if (found.size() != elements.size())
      throw RowFault("has " + std::to_string(elements.size()) + " items and " + std::to_string(found.size()) +
                     " values of \"" + shortened(list.front().source()) + "\"");
    for (const RowValue& each : found) values.push_back(each);
    return values;
  }
  for (std::size_t i = 0; i < elements.size(); ++i) values.push_back(list[list.size() == 1 ? 0 : i].read(*elements[i]));
  return values;
}

std::optional<ImportedAnswer> MappedRow::answerOf(const RowScope& row, const std::vector<const RowScope*>& elements,
                                                  const ImportedQuestion& question,
                                                  std::vector<std::string> ids) const {
  const PreferenceMapping& preference = m_reads.preference;
  std::optional<ImportedAnswer> answer;
  if (m_best) {
    NamedItems items{question.items.size(), m_reads.items.columns, {}, std::move(ids)};
    for (const ImportedItem& item : question.items) items.sources.push_back(item.source);
    if (const auto best = m_best->text(row); best && !best->empty()) answer = answerOfBest(*best, preference, items);
  } else if (preference.bestFirst) {
    answer.emplace();
    for (std::size_t i = 0; i < question.items.size(); ++i) answer->ranking.tiers.push_back({static_cast<int>(i)});
  } else if (!m_ranks.empty() || !m_scores.empty()) {
    const auto& list = m_ranks.empty() ? m_scores : m_ranks;
    std::vector<std::optional<double>> numbers;
    for (const RowValue& value : perItem(list, row, elements))
      numbers.push_back(value.is_null() ? std::nullopt : std::optional(numberOf(value, list.front().source())));
    answer = answerOfNumbers(numbers, lowerIsBetter());
  }
  if (answer) addFacts(row, *answer);
  return answer;
}

ImportedQuestion MappedRow::question(const Row& row, TextFormat format, bool withAnswer) const {
  const RowScope scope(row.value, row.cells);
  std::deque<RowValue> values;
  std::deque<RowScope> own;
  std::vector<const RowScope*> elements;
  ImportedQuestion question;
  question.prompt = promptOf(scope, format, row.cells);
  if (m_list) {
    RowValue list = m_list->read(scope);
    if (list.size() > kMostQueryItems)
      throw RowFault("holds " + std::to_string(list.size()) + " items, and a query shows at most " +
                     std::to_string(kMostQueryItems));
    for (RowValue& element : list) {
      values.push_back(std::move(element));
      elements.push_back(&own.emplace_back(values.back(), false, &scope));
      question.items.push_back(itemOf(m_each->read(own.back()), format, m_reads.items.list, false));
    }
  } else {
    for (const FieldExpression& column : m_columns) {
      elements.push_back(&scope);
      question.items.push_back(itemOf(column.read(scope), format, column.source(), row.cells));
    }
  }
  const auto sources = perItem(m_sources, scope, elements);
  for (std::size_t i = 0; i < sources.size(); ++i)
    if (!sources[i].is_null()) question.items[i].source = requiredText(sources[i], m_sources.front().source());
  std::vector<std::string> ids;
  for (const RowValue& id : perItem(m_ids, scope, elements)) {
    ids.push_back(id.is_null() ? std::string() : requiredText(id, m_ids.front().source()));
    if (!ids.back().empty()) question.items[ids.size() - 1].content.extra = RowValue{{"id", ids.back()}}.dump();
  }
  if (question.prompt) question.prompt->extra = extraOf(scope);
  if (withAnswer)
    if (auto answer = answerOf(scope, elements, question, std::move(ids))) question.answers = {std::move(*answer)};
  question.everyRowCounts = !question.answers.empty() && !question.answers.front().annotator.empty();
  return question;
}

MappedRow::Single MappedRow::single(const Row& row, TextFormat format, bool withAnswer) const {
  const RowScope scope(row.value, row.cells);
  Single single;
  single.prompt = promptOf(scope, format, row.cells);
  if (m_groupBy)
    single.key = m_groupBy->read(scope).dump();
  else if (single.prompt)
    single.key = single.prompt->body;
  single.item = itemOf(m_row->read(scope), format, m_row->source(), row.cells);
  if (!m_sources.empty()) single.item.source = m_sources.front().text(scope).value_or("");
  if (!m_ids.empty())
    if (const auto id = m_ids.front().text(scope); id && !id->empty())
      single.item.content.extra = RowValue{{"id", *id}}.dump();
  if (single.prompt) single.prompt->extra = extraOf(scope);
  if (!withAnswer) return single;
  addFacts(scope, single.facts);
  const auto& numbers = m_ranks.empty() ? m_scores : m_ranks;
  if (m_label) {
    if (const RowValue label = m_label->read(scope); !label.is_null())
      single.number = labelFrom(label, m_label->source()) ? 1.0 : 0.0;
  } else if (!numbers.empty()) {
    if (const RowValue number = numbers.front().read(scope); !number.is_null())
      single.number = numberOf(number, numbers.front().source());
  }
  return single;
}

double shareRead(const ReadMapping& reads, const ImportSample& sample) {
  if (sample.rows.empty()) return 0.0;
  const MappedRow mapped(reads);
  std::size_t good = 0;
  for (const Row& row : sample.rows) try {
      if (reads.items.row.empty())
        (void)mapped.question(row, TextFormat::Markdown, true);
      else
        (void)mapped.single(row, TextFormat::Markdown, true);
      ++good;
    } catch (const RowFault&) {  // counts as not read
    }
  return static_cast<double>(good) / static_cast<double>(sample.rows.size());
}

}  // namespace podium
