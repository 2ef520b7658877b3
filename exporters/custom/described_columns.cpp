#include "exporters/custom/described_columns.h"

#include <algorithm>
#include <set>

#include "exporters/custom/mapped_row.h"
#include "exporters/custom/shortened.h"
#include "exporters/import/row_fields.h"
#include "storage/domain/edit_distance.h"

namespace podium {
namespace {

constexpr std::size_t kMostNamed = 20;  // columns in a sentence
constexpr int kCertain = 100;           // percent

// What is read of the row itself; what is read of the elements of a list may be a name of theirs.
std::vector<Expression> rowExpressions(const ReadMapping& reads) {
  const PreferenceMapping& preference = reads.preference;
  std::vector<Expression> all{reads.prompt,        reads.system,   reads.items.list, reads.items.row,
                              reads.items.groupBy, reads.tags,     reads.annotator,  reads.time,
                              reads.margin,        reads.strength, preference.best,  preference.label};
  all.insert(all.end(), reads.items.columns.begin(), reads.items.columns.end());
  all.insert(all.end(), reads.metadata.begin(), reads.metadata.end());
  for (const auto* perItem : {&reads.sources, &reads.ids, &preference.ranks, &preference.scores})
    for (const Expression& one : *perItem)
      if (reads.items.list.empty() || FieldExpression(one).isList()) all.push_back(one);
  std::erase(all, Expression());
  return all;
}

// The column of the file that a path begins with; empty where it names none.
std::string columnOf(const FieldPath& path, const std::vector<std::string>& columns) {
  if (std::ranges::find(columns, path.text()) != columns.end()) return path.text();
  return std::string(path.firstName());
}

struct Named {
  std::set<std::string> there;
  std::vector<std::string> missing;  // that are needed, in the order of the description
};

Named namedIn(const ReadMapping& reads, const std::vector<std::string>& columns) {
  Named named;
  for (const Expression& text : rowExpressions(reads)) {
    const FieldExpression expression(text);
    const auto required = expression.requiredPaths();
    for (const FieldPath* path : expression.paths()) {
      const std::string column = columnOf(*path, columns);
      const bool isNeeded = std::ranges::find(required, path) != required.end();
      if (std::ranges::find(columns, column) != columns.end())
        named.there.insert(column);
      else if (isNeeded && !column.empty() && std::ranges::find(named.missing, column) == named.missing.end())
        named.missing.push_back(column);
    }
  }
  return named;
}

std::string lowered(std::string name) {
  for (char& byte : name)
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  return name;
}

bool isNear(const std::string& wanted, const std::string& column) {
  constexpr std::size_t kLongestName = 200;
  if (wanted.size() > kLongestName || column.size() > kLongestName || column.empty()) return false;
  const bool inside = wanted.size() > 2 && column.size() > 2 &&
                      (wanted.find(column) != std::string::npos || column.find(wanted) != std::string::npos);
  return inside || editDistance(lowered(wanted), lowered(column)) <= std::max<std::size_t>(1, wanted.size() / 3);
}

std::string quoted(const std::vector<std::string>& names) {
  std::string list;
  for (std::size_t i = 0; i < names.size() && i < kMostNamed; ++i)
    list += (list.empty() ? "\"" : ", \"") + shortened(names[i]) + "\"";
  return names.size() > kMostNamed ? list + ", ..." : list;
}

}  // namespace

DescriptionFit fitOf(const FormatDescription& description, const ImportSample& sample) {
  if (!description.reads || sample.rows.empty()) return {};
  const Named named = namedIn(*description.reads, sample.columns);
  if (!named.missing.empty() || named.there.empty()) return {};
  return {static_cast<int>(100 * shareRead(*description.reads, sample)), named.there.size()};
}

const FormatDescription* recognisedDescription(const std::vector<FormatDescription>& descriptions,
                                               const ImportSample& sample, int builtIn) {
  const FormatDescription* best = nullptr;
  std::size_t most = builtIn >= kCertain ? (sample.columns.size() + 1) / 2 : 1;
  for (const FormatDescription& description : descriptions) {
    const DescriptionFit fit = fitOf(description, sample);
    if (fit.percent < kCertain || fit.named < most) continue;
    best = &description;
    most = fit.named + 1;
  }
  return best;
}

std::string missingColumns(const FormatDescription& description, const ImportSample& sample) {
  if (!description.reads || sample.columns.empty()) return {};
  const Named named = namedIn(*description.reads, sample.columns);
  if (named.missing.empty()) return {};
  std::vector<std::string> near;
  for (const std::string& column : sample.columns)
    if (std::ranges::any_of(named.missing, [&](const std::string& wanted) { return isNear(wanted, column); }))
      near.push_back(column);
  return "\"" + sample.path + "\" does not have the columns " + quoted(named.missing) + " that are named. " +
         (near.empty() ? "" : "Near them: " + quoted(near) + ". ") + "It has " + quoted(sample.columns) + ".";
}

}  // namespace podium
