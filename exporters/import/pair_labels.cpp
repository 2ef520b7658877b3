#include "exporters/import/pair_labels.h"

#include <algorithm>
#include <cctype>
#include <span>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr std::array<std::string_view, 2> kEndings[] = {{"_1", "_2"}, {"_a", "_b"}, {"_0", "_1"}, {"1", "2"}};
constexpr std::string_view kPerson = "annotator";

// The columns annotator1, annotator_2, ... in the order of their numbers.
std::vector<std::string> peopleOf(const Row& row) {
  std::vector<std::pair<int, std::string>> people;
  for (const auto& [key, value] : row.value.items()) {
    if (key.size() <= kPerson.size() || !sameName(std::string_view(key).substr(0, kPerson.size()), kPerson)) continue;
    std::string number = key.substr(kPerson.size());
    if (number.front() == '_' || number.front() == ' ') number.erase(0, 1);
    const bool counted = !number.empty() && number.size() < 4 &&
                         std::ranges::all_of(number, [](unsigned char c) { return std::isdigit(c) != 0; });
    if (counted) people.emplace_back(std::stoi(number), key);
  }
  std::ranges::sort(people);
  std::vector<std::string> names;
  for (auto& [number, name] : people) names.push_back(std::move(name));
  return names;
}

// Whether a label of this row, or one of a list of them, is 2.
bool saysTwo(const Row& row, Names labels) {
  RowFields fields(row);
  const auto isTwo = [](const RowValue& value) { return labelText(value) == "2" || labelText(value) == "2.0"; };
  const auto holdsTwo = [&](const RowValue* value) {
    return value && (value->is_array() ? std::ranges::any_of(*value, isTwo) : isTwo(*value));
  };
  return holdsTwo(fields.find(labels)) ||
         std::ranges::any_of(peopleOf(row), [&](const std::string& who) { return holdsTwo(fields.find(who)); });
}

// Its labels are 1 for A and 0 for B (Ethayarajh et al. 2022).
bool isOfShp(const PairNames& names) { return sameName(names.first, "human_ref_A"); }

// The words of the command line for columns as a row has them.
std::string columnsAsMap(const Row& row, const PairNames& names, Names labels) {
  const auto nameIn = [&row](std::span<const std::string_view> known) {
    for (const std::string_view name : known)
      for (const auto& [key, value] : row.value.items())
        if (sameName(key, name)) return key;
    return std::string("...");
  };
  const auto as = [&row](const std::string& wanted) {
    for (const auto& [key, value] : row.value.items())
      if (sameName(key, wanted)) return key;
    return std::string("...");
  };
  return "--map prompt=" + nameIn(kPromptNames) + " --map items=" + as(names.first) + "," + as(names.second) +
         " --map best=" + nameIn(std::span(labels.begin(), labels.size()));
}

ImportedAnswer ranked(Ranking ranking) { return {.ranking = std::move(ranking)}; }

}  // namespace

Ranking firstIsBetter() { return {.tiers = {{0}, {1}}}; }
Ranking secondIsBetter() { return {.tiers = {{1}, {0}}}; }
Ranking bothAreEqual() { return {.tiers = {{0, 1}}}; }

std::optional<PairNames> findPairNames(RowFields& fields, Names stems) {
  for (const std::string_view stem : stems)
    for (const auto& endings : kEndings) {
      PairNames names{std::string(stem) + std::string(endings[0]), std::string(stem) + std::string(endings[1]),
                      endings};
      if (fields.find(names.first) && fields.find(names.second)) return names;
    }
  return std::nullopt;
}

std::string labelText(const RowValue& label) { return label.is_string() ? textOf(label, "label") : label.dump(); }

bool isUncertainZero(const std::string& label, const PairNames& names) {
  const bool counted = names.endings[0].ends_with('1'), letters = names.endings[0].ends_with('a');
  return (label == "0" || label == "0.0") && (counted || (letters && !isOfShp(names)));
}

void ZeroLabels::requireTie(const std::string& path, Names labels, const std::string& columns) {
  if (m_areTies) return;
  const auto rows = openRows(path);
  for (bool more = true; more && !m_areTies;) {
    Row row;
    try {
      more = rows->next(row);
      m_areTies = more && saysTwo(row, labels);
    } catch (const RowFault&) {  // told where it is imported
    }
  }
  if (!m_areTies)
    throw Exception(ErrorCode::InvalidInput,
                    "The labels of \"" + path +
                        "\" are 0 and 1, and no label is 2: whether 0 stands for the first candidate, the second or a "
                        "tie, the file does not say. Say it: " +
                        columns +
                        " --map values=0:first,1:second (or 0:second,1:first), or columns by hand in the import "
                        "window.");
}

namespace {

// By the words that files use: letters, numbers, names of columns, and those for neither.
std::optional<ImportedAnswer> readWord(const std::string& label, const PairNames& names) {
  const auto isAny = [&label](std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return sameName(label, word); });
  };
  const std::string first(names.endings[0].substr(names.endings[0].size() - 1));
  const std::string second(names.endings[1].substr(names.endings[1].size() - 1));
  const bool counted = first == "1";  // 1 and 2; letters go with 1 and 2, too
  if (isAny({"tie", "equal", "same", "both", "draw", "1.5", "0.5", "tie (both good)", "no preference"}))
    return ranked(bothAreEqual());
  if (isAny({"both bad", "bothbad", "tie (bothbad)", "tie (both bad)", "neither"}))
    return ImportedAnswer{.verdict = Verdict::BothBad};
  if (isAny({"can't tell", "cannot tell", "cant_tell", "unsure"})) return ImportedAnswer{.verdict = Verdict::CantTell};
  if (isAny({first, names.first, "model_" + first, "a" + first, "first", "left"})) return ranked(firstIsBetter());
  if (isAny({second, names.second, "model_" + second, "a" + second, "second", "right"}))
    return ranked(secondIsBetter());
  const bool letters = first == "a";
  if (isAny({"1", "1.0"}) && (letters || counted)) return ranked(firstIsBetter());
  if (isAny({"2", "2.0"}) && (letters || counted)) return ranked(secondIsBetter());
  if (isAny({"0", "0.0"}) && isOfShp(names)) return ranked(secondIsBetter());
  if (isUncertainZero(label, names)) return ranked(bothAreEqual());  // as ZeroLabels has made sure
  return std::nullopt;
}

}  // namespace

std::optional<ImportedAnswer> readLabel(const std::string& label, const PairNames& names, const std::string& a,
                                        const std::string& b) {
  auto word = readWord(label, names);
  if (label.empty() || (label == a) == (label == b)) return word;  // who made them does not tell the two apart
  ImportedAnswer named = ranked(label == a ? firstIsBetter() : secondIsBetter());
  if (word && (word->verdict != named.verdict || word->ranking != named.ranking))
    throw RowFault("has the label \"" + label +
                   "\", which names one of the two and as a word of its own means something else: say which is meant, "
                   "first or second");
  return named;
}

void passOverLabels(const Row& row, RowFields& fields, Names labels) {
  fields.find(labels);
  for (const std::string& person : peopleOf(row)) fields.find(person);
}

std::vector<ImportedAnswer> labelsOf(const Row& row, RowFields& fields, const PairNames& names, const std::string& a,
                                     const std::string& b, const std::string& path, ZeroLabels& zeros, Names labels) {
  std::vector<ImportedAnswer> answers;
  const auto add = [&](const RowValue& value, const std::string& who) {
    const std::string text = labelText(value);
    if (isUncertainZero(text, names)) zeros.requireTie(path, labels, columnsAsMap(row, names, labels));
    auto answer = readLabel(text, names, a, b);
    if (!answer) throw RowFault("has the label \"" + text + "\", which names none of its two candidates");
    answer->annotator = who;
    answers.push_back(std::move(*answer));
  };
  if (const RowValue* label = fields.find(labels)) {
    add(*label, fields.text(kAnnotatorNames).value_or(""));
    return answers;
  }
  for (const std::string& person : peopleOf(row))
    if (const RowValue* label = fields.find(person)) add(*label, person);
  return answers;
}

}  // namespace podium
