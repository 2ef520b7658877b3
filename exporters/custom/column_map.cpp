#include "exporters/custom/column_map.h"

#include <algorithm>
#include <charconv>
#include <functional>

#include "exporters/custom/description_words.h"
#include "exporters/custom/field_expression.h"
#include "exporters/custom/shortened.h"
#include "storage/domain/query_limit.h"

namespace podium {
namespace {

constexpr auto kMapped = "mapped";

// At commas that stand outside of quotes, brackets and braces: templates hold commas.
std::vector<std::string> splitAtCommas(const std::string& text) {
  std::vector<std::string> parts(1);
  int depth = 0;
  bool quoted = false;
  for (const char c : text) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c == '[' || c == '{')) ++depth;
    if (!quoted && (c == ']' || c == '}')) --depth;
    if (c == ',' && !quoted && depth <= 0)
      parts.emplace_back();
    else
      parts.back() += c;
  }
  return parts;
}

// Reads one entry after the other; the first problem stays.
class MapReader {
 public:
  void take(const std::string& entry) {
    const std::size_t equals = entry.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == entry.size())
      return fail(entry, "must be KEY=COLUMN, as prompt=question");
    const std::string key = entry.substr(0, equals), value = entry.substr(equals + 1);
    ReadMapping& reads = *m_format.reads;
    PreferenceMapping& preference = reads.preference;
    const std::pair<std::string_view, Expression*> singles[] = {
        {"prompt", &reads.prompt},       {"system", &reads.system},       {"each", &reads.items.each},
        {"group", &reads.items.groupBy}, {"tags", &reads.tags},           {"best", &preference.best},
        {"label", &preference.label},    {"annotator", &reads.annotator}, {"time", &reads.time},
        {"margin", &reads.margin},       {"strength", &reads.strength}};
    const std::pair<std::string_view, std::vector<Expression>*> lists[] = {{"sources", &reads.sources},
                                                                           {"ids", &reads.ids},
                                                                           {"metadata", &reads.metadata},
                                                                           {"ranks", &preference.ranks},
                                                                           {"scores", &preference.scores}};
    for (const auto& [name, into] : singles)
      if (key == name) {
        *into = value;
        return;
      }
    for (const auto& [name, into] : lists)
      if (key == name) {
        *into = splitAtCommas(value);
        return;
      }
    if (key == "items") return takeItems(value);
    if (key == "values") return takeValues(entry, value);
    if (key == "k") return takeK(entry, value);
    if (key == "as") return takeWord(entry, kBestAsWords, value, preference.as);
    if (key == "better") return takeWord(entry, kBetterWords, value, preference.lowerIsBetter);
    if (key == "kind") return takeWord(entry, kItemKindWords, value, reads.items.kind);
    fail(entry,
         "has no known key; use prompt, system, items, each, kind, group, k, sources, ids, metadata, tags, best, as, "
         "values, ranks, scores, better, label, annotator, time, margin or strength");
  }

  Result<FormatDescription> finish() {
    if (m_problem.empty())
      if (const auto problems = problemsOf(m_format); !problems.empty())
        m_problem = "The mapping cannot be used:\n" + toText(problems);
    if (!m_problem.empty()) return Error{ErrorCode::InvalidInput, m_problem};
    return m_format;
  }

 private:
  void fail(const std::string& entry, const std::string& why) {
    if (m_problem.empty()) m_problem = "The mapping \"" + shortened(entry) + "\" " + why + ".";
  }

  void takeItems(const std::string& value) {
    ItemsMapping& items = m_format.reads->items;
    std::vector<Expression> columns = splitAtCommas(value);
    std::string problem;
    const auto first = FieldExpression::parse(columns.front(), problem);
    if (columns.size() > 1)
      items.columns = std::move(columns);
    else if (first && first->isList())
      items.list = columns.front();
    else
      items.row = columns.front();
  }

  void takeValues(const std::string& entry, const std::string& value) {
    for (const std::string& pair : splitAtCommas(value)) {
      const std::size_t colon = pair.rfind(':');
      if (colon == std::string::npos) return fail(entry, "must be WORD:MEANING, as a:first,b:second,same:tie");
      m_format.reads->preference.values[pair.substr(0, colon)] = pair.substr(colon + 1);
    }
  }

  void takeK(const std::string& entry, const std::string& value) {
    int& k = m_format.reads->items.k;
    const char* end = value.data() + value.size();
    if (const auto read = std::from_chars(value.data(), end, k); read.ec != std::errc{} || read.ptr != end || k < 1)
      fail(entry, "must be a number from 1 to " + std::to_string(kMostQueryItems));
  }

  template <class T, std::size_t n>
  void takeWord(const std::string& entry, const FormatWord<T> (&words)[n], const std::string& value, T& into) {
    if (const auto found = fromFormatWord(words, value))
      into = *found;
    else
      fail(entry, "must be one of " + listOfWords(words));
  }

  FormatDescription m_format{.name = kMapped, .title = {}, .reads = ReadMapping(), .writes = {}};
  std::string m_problem;
};

}  // namespace

Result<FormatDescription> formatOfMap(const std::vector<std::string>& entries) {
  MapReader reader;
  for (const std::string& entry : entries) reader.take(entry);
  return reader.finish();
}

}  // namespace podium
