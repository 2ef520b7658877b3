#include "exporters/custom/custom_row_format.h"

#include <algorithm>
#include <numeric>

#include "exporters/custom/shortened.h"
#include "exporters/custom/stated_preference.h"
#include "exporters/custom/written_values.h"
#include "exporters/import/row_fields.h"

namespace podium {
namespace {

// Messages keep the order of their keys.
JsonRow ordered(const RowValue& value) {
  if (value.is_array()) {
    JsonRow list = JsonRow::array();
    for (const RowValue& each : value) list.push_back(ordered(each));
    return list;
  }
  if (!value.is_object()) return JsonRow(value);
  JsonRow object = JsonRow::object();
  for (const char* first : {"role", "content"})
    if (const auto found = value.find(first); found != value.end()) object[first] = ordered(*found);
  for (const auto& [key, each] : value.items())
    if (!object.contains(key)) object[key] = ordered(each);
  return object;
}

std::string scalarText(const RowValue& value) { return value.is_string() ? value.get<std::string>() : value.dump(); }

std::vector<int> orderOf(const JudgedAnswer& judged, ItemOrder order) {
  std::vector<int> positions;
  if (order == ItemOrder::BestFirst)
    for (const auto& tier : judged.tiers) positions.insert(positions.end(), tier.begin(), tier.end());
  for (int i = 0; i < static_cast<int>(judged.event.items.size()); ++i)
    if (std::ranges::find(positions, i) == positions.end()) positions.push_back(i);
  return positions;
}

}  // namespace

CustomRowFormat::CustomRowFormat(const WriteMapping& writes) : m_writes(writes), m_columns(prepared(writes.columns)) {
  for (const Column& column : m_columns)
    for (const FieldPath* path : column.value.paths())
      m_tellsVerdict = m_tellsVerdict || path->firstName() == "best" || path->firstName() == "verdict" ||
                       path->firstName() == "label";
}

std::vector<CustomRowFormat::Column> CustomRowFormat::prepared(const std::vector<WriteColumn>& columns) {
  std::vector<Column> made;
  for (const WriteColumn& column : columns) {
    std::string problem;
    const auto path = FieldPath::parse(column.name, problem);
    made.push_back({column, FieldExpression(column.value), path ? path->names() : std::vector{column.name},
                    prepared(column.each)});
  }
  return made;
}

JsonRow CustomRowFormat::valueOf(const Column& column, const RowScope& scope) {
  const std::string& name = column.column.name;
  RowValue value = column.value.read(scope);
  if (!column.each.empty()) {
    if (!value.is_array()) throw RowFault("the column \"" + shortened(name) + "\" has no list");
    JsonRow list = JsonRow::array();
    for (const RowValue& element : value) list.push_back(rowOf(column.each, RowScope(element, false, &scope)));
    return list;
  }
  if (!column.column.words.empty() && !value.is_structured()) {
    std::string text = value.is_null() ? "none" : scalarText(value);
    auto word = column.column.words.find(text);
    // "best" gives places; people write first and second.
    if (word == column.column.words.end() && (text == "0" || text == "1"))
      word = column.column.words.find(text == "0" ? "first" : "second");
    if (word != column.column.words.end()) value = word->second;
  }
  if (value.is_null()) return nullptr;
  const auto wrong = [&](const char* what) {
    return RowFault("the column \"" + shortened(name) + "\" is to hold " + what + " and would hold \"" +
                    shortened(scalarText(value)) + "\"");
  };
  switch (column.column.type) {
    case WrittenType::Any:
    case WrittenType::AnyJson:
      break;
    case WrittenType::String:
      if (value.is_structured()) throw wrong("a text");
      return scalarText(value);
    case WrittenType::Number:
      if (value.is_boolean()) return value.get<bool>() ? 1 : 0;
      if (value.is_number()) return ordered(value);
      try {
        const double number = numberOf(value, name);
        if (std::abs(number) < 1e15 && number == static_cast<double>(static_cast<std::int64_t>(number)))
          return static_cast<std::int64_t>(number);
        return number;
      } catch (const RowFault&) {
        throw wrong("a number");
      }
    case WrittenType::Bool:
      try {
        return labelFrom(value, name);
      } catch (const RowFault&) {
        throw wrong("true or false");
      }
  }
  return ordered(value);
}

JsonRow CustomRowFormat::rowOf(const std::vector<Column>& columns, const RowScope& scope) {
  JsonRow row = JsonRow::object();
  for (const Column& column : columns) {
    JsonRow* at = &row;
    for (const std::string& name : column.names) at = &(*at)[name];
    *at = valueOf(column, scope);
  }
  return row;
}

void CustomRowFormat::add(const RowValue& values, RowSink& rows) const {
  try {
    rows.add(rowOf(m_columns, RowScope(values)));
  } catch (const RowFault& fault) {
    rows.skip(fault.what());
  }
}

void CustomRowFormat::write(const JudgedAnswer& judged, const ExportOptions& options, RowSink& rows) const {
  const Comparison& answer = judged.event.comparison;
  const bool isPairs = m_writes.rows == WrittenRows::Pairs;
  if (judged.tiers.empty() && (isPairs || !m_tellsVerdict)) return rows.skip(whyNoOrder(answer));
  const AnswerValues answerValues(judged);
  const std::vector<int> order = orderOf(judged, m_writes.order);
  RowValue values = answerValues.ofAnswer(order);
  if (m_writes.rows == WrittenRows::Rankings) return add(values, rows);
  if (m_writes.rows == WrittenRows::Items) {
    for (const int position : order) {
      answerValues.addItem(values, position);
      add(values, rows);
    }
    return;
  }
  const PairsOfRanking pairs =
      pairsOf(judged.tiers, options.pairs, options.ties, options.seed + static_cast<std::uint64_t>(answer.id.value));
  if (pairs.droppedTies > 0) rows.skip("pairs of tied items", pairs.droppedTies);
  for (const RankedPair& pair : pairs.pairs) {
    answerValues.addPair(values, pair);
    add(values, rows);
  }
}

}  // namespace podium
