#include "exporters/custom/description_json.h"

#include <algorithm>

#include "exporters/custom/description_checks.h"
#include "exporters/custom/description_reader.h"
#include "exporters/import/json_rows.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

void readMessages(const RowValue& value, const std::string& pointer, std::vector<FormatProblem>& problems,
                  MessageKeys& keys) {
  DescriptionReader reader(value, pointer, problems);
  reader.text("role", keys.role);
  reader.text("content", keys.content);
  reader.words("roles", keys.roles);
  reader.finish();
}

void readItems(const RowValue& value, const std::string& pointer, std::vector<FormatProblem>& problems,
               ItemsMapping& items) {
  DescriptionReader reader(value, pointer, problems);
  reader.expressions("columns", items.columns);
  reader.path("list", items.list);
  reader.expression("each", items.each);
  reader.expression("row", items.row);
  reader.expression("group_by", items.groupBy);
  reader.number("k", items.k, 1, kMostQueryItems);
  reader.word("kind", kItemKindWords, items.kind);
  reader.finish();
}

void readPreference(const RowValue& value, const std::string& pointer, std::vector<FormatProblem>& problems,
                    PreferenceMapping& preference) {
  DescriptionReader reader(value, pointer, problems);
  reader.expression("best", preference.best);
  reader.word("as", kBestAsWords, preference.as);
  reader.words("values", preference.values);
  reader.flag("best_first", preference.bestFirst);
  reader.expressions("ranks", preference.ranks);
  reader.expressions("scores", preference.scores);
  reader.word("better", kBetterWords, preference.lowerIsBetter);
  reader.expression("label", preference.label);
  reader.finish();
}

void readReads(const RowValue& value, std::vector<FormatProblem>& problems, ReadMapping& reads) {
  const std::string pointer = "/reads";
  DescriptionReader reader(value, pointer, problems);
  reader.expression("prompt", reads.prompt);
  if (const RowValue* messages = reader.member("messages"))
    readMessages(*messages, pointer + "/messages", problems, reads.messages);
  reader.expression("system", reads.system);
  if (const RowValue* items = reader.member("items"))
    readItems(*items, pointer + "/items", problems, reads.items);
  else
    reader.problem("items",
                   "is missing: say where the items stand, {\"columns\": [\"a\", \"b\"]}, {\"list\": "
                   "\"answers\"} or {\"row\": \"answer\"}");
  reader.expressions("sources", reads.sources);
  reader.expressions("ids", reads.ids);
  reader.expressions("metadata", reads.metadata);
  reader.expression("tags", reads.tags);
  if (const RowValue* preference = reader.member("preference"))
    readPreference(*preference, pointer + "/preference", problems, reads.preference);
  reader.expression("annotator", reads.annotator);
  reader.expression("time", reads.time);
  reader.expression("margin", reads.margin);
  reader.expression("strength", reads.strength);
  reader.finish();
}

void readColumns(const RowValue& value, const std::string& pointer, std::vector<FormatProblem>& problems, bool nested,
                 std::vector<WriteColumn>& columns) {
  constexpr std::size_t kMostColumns = 256;
  if (!value.is_array() || value.empty() || value.size() > kMostColumns) {
    problems.push_back({pointer, "must be a list of 1 to " + std::to_string(kMostColumns) +
                                     " columns, {\"name\": \"question\", \"value\": \"prompt\"}"});
    return;
  }
  for (std::size_t i = 0; i < value.size(); ++i) {
    const std::string at = pointer + "/" + std::to_string(i);
    WriteColumn& column = columns.emplace_back();
    DescriptionReader reader(value[i], at, problems);
    if (!reader.has("name")) reader.problem("name", "is missing: the name of the column");
    if (!reader.has("value")) reader.problem("value", "is missing: what stands in the column");
    reader.text("name", column.name);
    reader.expression("value", column.value);
    reader.word("type", kWrittenTypeWords, column.type);
    reader.words("words", column.words);
    if (!nested)
      if (const RowValue* each = reader.member("each")) readColumns(*each, at + "/each", problems, true, column.each);
    reader.finish();
  }
}

void readWrites(const RowValue& value, std::vector<FormatProblem>& problems, WriteMapping& writes) {
  DescriptionReader reader(value, "/writes", problems);
  reader.word("rows", kWrittenRowsWords, writes.rows);
  reader.word("order", kItemOrderWords, writes.order);
  if (const RowValue* columns = reader.member("columns"))
    readColumns(*columns, "/writes/columns", problems, false, writes.columns);
  else
    reader.problem("columns", "is missing: the list of columns");
  reader.finish();
}

JsonRow columnsJson(const std::vector<WriteColumn>& columns) {
  JsonRow list = JsonRow::array();
  for (const WriteColumn& column : columns) {
    JsonRow json{{"name", column.name}, {"value", column.value}};
    if (column.type != WrittenType::Any) json["type"] = formatWordOf(kWrittenTypeWords, column.type);
    if (!column.words.empty()) json["words"] = column.words;
    if (!column.each.empty()) json["each"] = columnsJson(column.each);
    list.push_back(std::move(json));
  }
  return list;
}

void put(JsonRow& json, const char* key, const std::string& text, const std::string& usual = {}) {
  if (text != usual) json[key] = text;
}
void put(JsonRow& json, const char* key, const std::vector<Expression>& list) {
  if (!list.empty()) json[key] = list;
}

JsonRow itemsJson(const ItemsMapping& items) {
  JsonRow json = JsonRow::object();
  put(json, "columns", items.columns);
  put(json, "list", items.list);
  put(json, "each", items.each, ".");
  put(json, "row", items.row);
  put(json, "group_by", items.groupBy);
  if (items.k > 0) json["k"] = items.k;
  if (items.kind != ItemKind::Text) json["kind"] = formatWordOf(kItemKindWords, items.kind);
  return json;
}

JsonRow preferenceJson(const PreferenceMapping& preference) {
  JsonRow json = JsonRow::object();
  put(json, "best", preference.best);
  if (preference.as != BestAs::Auto) json["as"] = formatWordOf(kBestAsWords, preference.as);
  if (!preference.values.empty()) json["values"] = preference.values;
  if (preference.bestFirst) json["best_first"] = true;
  put(json, "ranks", preference.ranks);
  put(json, "scores", preference.scores);
  if (preference.lowerIsBetter) json["better"] = formatWordOf(kBetterWords, true);
  put(json, "label", preference.label);
  return json;
}

JsonRow readsJson(const ReadMapping& reads) {
  JsonRow json = JsonRow::object();
  put(json, "prompt", reads.prompt);
  if (reads.messages != MessageKeys()) {
    JsonRow messages = JsonRow::object();
    put(messages, "role", reads.messages.role, MessageKeys().role);
    put(messages, "content", reads.messages.content, MessageKeys().content);
    if (!reads.messages.roles.empty()) messages["roles"] = reads.messages.roles;
    json["messages"] = std::move(messages);
  }
  put(json, "system", reads.system);
  json["items"] = itemsJson(reads.items);
  put(json, "sources", reads.sources);
  put(json, "ids", reads.ids);
  put(json, "metadata", reads.metadata);
  put(json, "tags", reads.tags);
  if (reads.preference != PreferenceMapping()) json["preference"] = preferenceJson(reads.preference);
  put(json, "annotator", reads.annotator);
  put(json, "time", reads.time);
  put(json, "margin", reads.margin);
  put(json, "strength", reads.strength);
  return json;
}

}  // namespace

ParsedFormat parseFormat(std::string_view json) {
  ParsedFormat parsed;
  FormatDescription& format = parsed.description;
  RowValue value;
  try {
    if (json.size() > kLongestFormat) throw RowFault("is longer than " + std::to_string(kLongestFormat >> 20) + " MiB");
    value = parseRow(json, TextPlace{});
  } catch (const RowFault& fault) {
    parsed.problems.push_back({"", std::string("the description ") + fault.what()});
    return parsed;
  }
  DescriptionReader reader(value, "", parsed.problems);
  int version = 0;
  if (!reader.has("podium_format"))
    reader.problem("podium_format", "is missing: write \"podium_format\": " + std::to_string(kFormatVersion));
  reader.number("podium_format", version, kFormatVersion, kFormatVersion);
  if (!reader.has("name")) reader.problem("name", "is missing: letters, digits, - and _");
  reader.text("name", format.name);
  reader.text("title", format.title);
  reader.word("container", kContainerWords, format.container);
  if (const RowValue* reads = reader.member("reads")) readReads(*reads, parsed.problems, format.reads.emplace());
  if (const RowValue* writes = reader.member("writes")) readWrites(*writes, parsed.problems, format.writes.emplace());
  reader.finish();
  if (parsed.problems.empty()) checkMeaning(format, parsed.problems);
  return parsed;
}

std::vector<FormatProblem> problemsOf(const FormatDescription& description) {
  return parseFormat(formatJson(description)).problems;
}

std::string toText(const std::vector<FormatProblem>& problems) {
  std::string text;
  for (const FormatProblem& problem : problems)
    text += (text.empty() ? "" : "\n") + (problem.pointer.empty() ? "" : problem.pointer + " ") + problem.message;
  return text;
}

std::string formatJson(const FormatDescription& description) {
  JsonRow json{{"podium_format", kFormatVersion}, {"name", description.name}};
  put(json, "title", description.title);
  if (description.container != Container::JsonLines)
    json["container"] = formatWordOf(kContainerWords, description.container);
  if (description.reads) json["reads"] = readsJson(*description.reads);
  if (description.writes) {
    const WriteMapping& writes = *description.writes;
    JsonRow part = JsonRow::object();
    part["rows"] = formatWordOf(kWrittenRowsWords, writes.rows);
    if (writes.order != ItemOrder::Query) part["order"] = formatWordOf(kItemOrderWords, writes.order);
    part["columns"] = columnsJson(writes.columns);
    json["writes"] = std::move(part);
  }
  return json.dump(2, ' ', false, JsonRow::error_handler_t::replace) + "\n";
}

}  // namespace podium
