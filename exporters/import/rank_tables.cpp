#include "exporters/import/rank_tables.h"

#include <algorithm>

#include "exporters/import/contests.h"
#include "exporters/import/line_importer.h"

namespace podium {
namespace {

constexpr std::string_view kRank = "rank";
constexpr std::size_t kFewestColumns = 3;
constexpr int kFewestRows = 90;  // of a hundred: small counts look like ranks in some rows, and ranks in all

// What follows "rank" and a '_', '-' or ' ', if anything: "rank_x" is about x, "rank2" about the second place.
std::optional<std::string> afterRank(const std::string& column) {
  if (column.size() <= kRank.size() || !sameName(std::string_view(column).substr(0, kRank.size()), kRank))
    return std::nullopt;
  std::string rest = column.substr(kRank.size());
  const bool apart = sameName(std::string_view(rest).substr(0, 1), "_");
  if (!apart && !wholeNumber(rest)) return std::nullopt;
  if (apart) rest.erase(0, 1);
  return rest.empty() ? std::nullopt : std::optional(rest);
}

// The columns of the places, in their order; empty when there are none.
std::map<int, std::string> placesOf(const Row& row) {
  std::map<int, std::string> places;
  for (const auto& [column, value] : row.value.items())
    if (const auto rest = afterRank(column))
      if (const auto place = wholeNumber(*rest)) places.emplace(*place, column);
  return places.size() < kFewestColumns ? std::map<int, std::string>{} : places;
}

bool namesSomebody(const std::string& column) {
  return column.empty() || std::ranges::any_of(kAnnotatorNames, [&](auto name) { return sameName(column, name); }) ||
         sameName(column, "id");
}

// Column and item; the items are what all rows of the table rank.
std::vector<std::pair<std::string, std::string>> itemsOf(const Row& row) {
  std::vector<std::pair<std::string, std::string>> named, all;
  for (const auto& [column, value] : row.value.items()) {
    if (const auto rest = afterRank(column)) named.emplace_back(column, *rest);
    if (!namesSomebody(column)) all.emplace_back(column, column);
  }
  return named.size() >= kFewestColumns ? named : all;
}

std::optional<double> rankIn(const Row& row, const std::string& column) {
  const RowValue& value = row.value.at(column);
  if (value.is_null() || (value.is_string() && trimmed(value.get_ref<const std::string&>()).empty()))
    return std::nullopt;
  return numberOf(value, column);
}

// Whether all cells are ranks, and one of them the first.
bool isRanked(const Row& row) {
  const auto items = itemsOf(row);
  bool first = false;
  int ranked = 0;
  for (const auto& [column, item] : items) {
    const auto rank = rankIn(row, column);
    if (!rank) continue;
    ++ranked;
    if (*rank < 1.0 || *rank > static_cast<double>(items.size())) return false;
    first = first || *rank == 1.0;
  }
  return first && ranked > 1;
}

// Somebody who was asked, in columns that are called ranks, and did not answer.
bool ranksNothing(const Row& row) {
  const auto items = itemsOf(row);
  return std::ranges::all_of(items,
                             [&](const auto& item) { return afterRank(item.first) && !rankIn(row, item.first); });
}

bool isOrdering(const Row& row) {
  const auto places = placesOf(row);
  std::vector<std::string> names;
  for (const auto& [place, column] : places)
    if (const RowValue& value = row.value.at(column); value.is_string() && !value.get_ref<const std::string&>().empty())
      names.push_back(value.get<std::string>());
  std::ranges::sort(names);
  return names.size() > 1 && std::ranges::adjacent_find(names) == names.end();
}

NamedTiers orderingOf(const Row& row) {
  NamedTiers tiers;
  bool ended = false;
  for (const auto& [place, column] : placesOf(row)) {
    const std::string name(trimmed(textOf(row.value.at(column), column)));
    if (!name.empty() && ended) throw RowFault("leaves out a place before \"" + column + "\"");
    ended = name.empty();
    if (!ended) tiers.push_back({name});
  }
  return tiers;
}

NamedTiers tiersOf(const Row& row) {
  std::map<double, std::vector<std::string>> byRank;
  for (const auto& [column, item] : itemsOf(row))
    if (const auto rank = rankIn(row, column)) {
      if (*rank < 1.0) throw RowFault("has a rank below 1 in \"" + column + "\"");
      byRank[*rank].push_back(item);
    }
  NamedTiers tiers;
  for (auto& [rank, names] : byRank) tiers.push_back(std::move(names));
  return tiers;
}

}  // namespace

int RankTables::recognise(const ImportSample& sample) {
  const int share = shareOf(sample, [](const Row& row) {
    if (!row.cells || Contests::isContest(row)) return false;
    if (!placesOf(row).empty()) return isOrdering(row);
    try {
      return itemsOf(row).size() >= kFewestColumns && (isRanked(row) || ranksNothing(row));
    } catch (const RowFault&) {
      return false;  // a cell that is no number
    }
  });
  return share < kFewestRows ? 0 : share;
}

void RankTables::take(const Row& row, QuestionSink& questions) {
  const bool places = !placesOf(row).empty();
  if (!m_votes) {
    std::vector<std::string> all;
    if (!places)
      for (const auto& [column, item] : itemsOf(row)) all.push_back(item);
    m_votes.emplace(std::move(all));
  }
  const std::string annotator = RowFields(row).text(kAnnotatorNames).value_or("");
  m_votes->add(places ? orderingOf(row) : tiersOf(row), 1, row.number, annotator, questions);
}

void RankTables::finish(QuestionSink& questions) {
  if (m_votes) m_votes->finish(questions);
}

}  // namespace podium
