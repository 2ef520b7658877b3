#include "exporters/custom/description_checks.h"

#include <algorithm>
#include <set>

#include "exporters/custom/field_expression.h"
#include "exporters/custom/stated_preference.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

constexpr std::size_t kLongestName = 64;

bool isFormatName(const std::string& name) {
  return !name.empty() && name.size() <= kLongestName && std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

class MeaningCheck {
 public:
  explicit MeaningCheck(std::vector<FormatProblem>& problems) : m_problems(problems) {}

  void reads(const ReadMapping& reads) {
    checkItems(reads);
    perItem("/reads/sources", reads.sources, reads.items);
    perItem("/reads/ids", reads.ids, reads.items);
    perItem("/reads/preference/ranks", reads.preference.ranks, reads.items);
    perItem("/reads/preference/scores", reads.preference.scores, reads.items);
    for (std::size_t i = 0; i < reads.metadata.size(); ++i)
      if (FieldExpression(reads.metadata[i]).isTemplate())
        tell("/reads/metadata/" + std::to_string(i), "must be a path: its text is the name under which it is kept");
    checkPreference(reads);
    if (reads.messages.role.empty() || reads.messages.content.empty())
      tell("/reads/messages", "needs names for role and content");
  }

  void writes(const WriteMapping& writes) {
    std::vector<std::string> known;
    for (const WrittenValue& value : writtenValues(writes.rows)) known.emplace_back(value.name);
    names("/writes/columns", writes.columns);
    for (std::size_t i = 0; i < writes.columns.size(); ++i) {
      const WriteColumn& column = writes.columns[i];
      const std::string at = "/writes/columns/" + std::to_string(i);
      const FieldExpression value(column.value);
      for (const FieldPath* path : value.paths()) {
        if (path->firstName().empty())
          tell(at + "/value", "must begin with the name of a value: " + listed(known));
        else if (std::ranges::find(known, path->firstName()) == known.end())
          tell(at + "/value", "there is no value \"" + std::string(path->firstName()) + "\" in rows of " +
                                  rowsWord(writes.rows) + "; use one of " + listed(known));
      }
      if (!column.each.empty()) {
        names(at + "/each", column.each);
        if (column.type != WrittenType::Any || !column.words.empty())
          tell(at, "has each: its type and its words stand in the columns of each");
      }
    }
  }

  void tell(const std::string& pointer, const std::string& message) { m_problems.push_back({pointer, message}); }

 private:
  static std::string rowsWord(WrittenRows rows) {
    return rows == WrittenRows::Pairs ? "pairs" : rows == WrittenRows::Rankings ? "rankings" : "items";
  }
  static std::string listed(const std::vector<std::string>& words) {
    std::string list;
    for (const std::string& word : words) list += (list.empty() ? "" : ", ") + word;
    return list;
  }

  void checkItems(const ReadMapping& reads) {
    const ItemsMapping& items = reads.items;
    const int ways = (items.columns.empty() ? 0 : 1) + (items.list.empty() ? 0 : 1) + (items.row.empty() ? 0 : 1);
    if (ways != 1) tell("/reads/items", "needs exactly one of columns, list and row");
    if (items.columns.size() > kMostQueryItems)
      tell("/reads/items/columns", "a query shows at most " + std::to_string(kMostQueryItems) + " items");
    for (std::size_t i = 0; i < items.columns.size(); ++i)
      if (FieldExpression(items.columns[i]).isList())
        tell("/reads/items/columns/" + std::to_string(i), "is one item; several in one list stand under list");
    if (items.each != "." && items.list.empty()) tell("/reads/items/each", "goes with list only");
    if (!items.groupBy.empty() && items.row.empty()) tell("/reads/items/group_by", "goes with row only");
    if (items.k > 0 && items.row.empty()) tell("/reads/items/k", "goes with row only");
  }

  void perItem(const std::string& pointer, const std::vector<Expression>& list, const ItemsMapping& items) {
    if (list.empty()) return;
    const bool one = list.size() == 1;
    if (items.columns.empty()) {
      if (!one) tell(pointer, "must be one path or template, which is read for each item");
      return;
    }
    if (list.size() != items.columns.size() && !(one && FieldExpression(list.front()).isList()))
      tell(pointer, "must be " + std::to_string(items.columns.size()) +
                        " paths or templates, one for each of the columns of items, or a single path with [*]");
  }

  void checkPreference(const ReadMapping& reads) {
    const PreferenceMapping& preference = reads.preference;
    const std::string at = "/reads/preference";
    const int ways = (preference.best.empty() ? 0 : 1) + (preference.bestFirst ? 1 : 0) +
                     (preference.ranks.empty() ? 0 : 1) + (preference.scores.empty() ? 0 : 1) +
                     (preference.label.empty() ? 0 : 1);
    if (ways > 1) tell(at, "needs one of best, best_first, ranks, scores and label, not several");
    if (ways == 0 && preference != PreferenceMapping())
      tell(at, "needs one of best, best_first, ranks, scores and label");
    if (preference.best.empty() && preference.as != BestAs::Auto) tell(at + "/as", "goes with best only");
    if (preference.best.empty() && !preference.values.empty()) tell(at + "/values", "goes with best only");
    if (preference.lowerIsBetter && preference.scores.empty()) tell(at + "/better", "goes with scores only");
    for (const auto& [from, to] : preference.values)
      if (!outcomeFromWord(to))
        tell(at + "/values/" + from, "must be " + std::string(kOutcomeWords) + ", not \"" + to + "\"");
    const bool byRow = !reads.items.row.empty();
    if (byRow && (!preference.best.empty() || preference.bestFirst))
      tell(at, "an item a row has ranks, scores or a label of its own");
    if (!byRow && !preference.label.empty()) tell(at + "/label", "goes with an item a row; here use best or ranks");
    if (preference.as == BestAs::Column && reads.items.columns.empty())
      tell(at + "/as", "names a column, and the items are not in columns");
    if (preference.as == BestAs::Source && reads.sources.empty()) tell(at + "/as", "needs /reads/sources");
    if (preference.as == BestAs::Id && reads.ids.empty()) tell(at + "/as", "needs /reads/ids");
  }

  // Every name once, and none inside another.
  void names(const std::string& pointer, const std::vector<WriteColumn>& columns) {
    std::set<std::vector<std::string>> taken;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const std::string at = pointer + "/" + std::to_string(i) + "/name";
      std::string why;
      const auto path = FieldPath::parse(columns[i].name, why);
      const auto parts = path && !path->isOptional() ? path->names() : std::vector<std::string>();
      if (parts.empty()) {
        tell(at, "must be a name, with dots for names inside: meta.model, or [\"a.b\"] for a name with a dot");
        continue;
      }
      for (const auto& other : taken) {
        const std::size_t shared = std::min(other.size(), parts.size());
        if (std::equal(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(shared), other.begin())) {
          tell(at, "there is a column of this name, or one inside the other, before it");
          break;
        }
      }
      taken.insert(parts);
    }
  }

  std::vector<FormatProblem>& m_problems;
};

}  // namespace

void checkMeaning(const FormatDescription& format, std::vector<FormatProblem>& problems) {
  MeaningCheck check(problems);
  if (!isFormatName(format.name)) check.tell("/name", "must be 1 to 64 letters, digits, - and _");
  if (!format.reads && !format.writes) check.tell("", "needs reads, writes or both");
  if (format.reads) check.reads(*format.reads);
  if (format.writes) check.writes(*format.writes);
}

}  // namespace podium
