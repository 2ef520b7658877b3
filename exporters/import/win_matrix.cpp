#include "exporters/import/win_matrix.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "exporters/import/alternatives.h"
#include "exporters/import/pair_labels.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr double kMostWins = 100'000;
constexpr std::size_t kFewestNames = 3;

std::int64_t winsIn(const RowValue& cell, const std::string& column) {
  if (cell.is_string() && cell.get_ref<const std::string&>().empty()) return 0;
  const double wins = numberOf(cell, column);
  if (wins < 0 || wins != std::floor(wins) || wins > kMostWins)
    throw RowFault("has a value of \"" + column + "\" that is no count");
  return static_cast<std::int64_t>(wins);
}

// The name of the column that names the rows: empty, or as pandas calls it.
std::string namesColumn(const Row& row) {
  for (const char* name : {"", "Unnamed: 0"})
    if (row.value.contains(name)) return name;
  return "-";
}

std::string nameOf(const Row& row) {
  const auto found = row.value.find(namesColumn(row));
  return found == row.value.end() ? std::string() : textOf(*found, "name");
}

bool isRowOfMatrix(const Row& row) {
  if (!row.cells || row.value.size() < kFewestNames + 1) return false;
  const std::string name = nameOf(row);
  if (name.empty() || !row.value.contains(name)) return false;
  try {
    for (const auto& [column, cell] : row.value.items())
      if (column != namesColumn(row)) winsIn(cell, column);
  } catch (const RowFault&) {
    return false;
  }
  return true;
}

}  // namespace

int WinMatrix::recognise(const ImportSample& sample) {
  std::set<std::string> names;
  for (const Row& row : sample.rows)
    if (!isRowOfMatrix(row) || !names.insert(nameOf(row)).second) return 0;
  return names.size() >= kFewestNames ? 100 : 0;
}

void WinMatrix::take(const Row& row, QuestionSink&) {
  const std::string name = nameOf(row);
  if (name.empty() || !row.value.contains(name)) throw RowFault("names \"" + name + "\", which is none of the columns");
  if (m_wins.contains(name)) throw RowFault("stands for \"" + name + "\" a second time");
  std::map<std::string, std::int64_t> wins;
  for (const auto& [column, cell] : row.value.items())
    if (column != namesColumn(row)) wins[column] = winsIn(cell, column);
  m_wins[name] = std::move(wins);
}

void WinMatrix::finish(QuestionSink& questions) {
  if (m_wins.empty()) return;
  for (const auto& [column, wins] : m_wins.begin()->second)
    if (!m_wins.contains(column))
      throw Exception(ErrorCode::InvalidInput, "The table has no row for its column \"" + column +
                                                   "\". A table of wins has the same names in both.");
  for (auto one = m_wins.begin(); one != m_wins.end(); ++one)
    for (auto other = std::next(one); other != m_wins.end(); ++other) {
      ImportedQuestion question = questionAbout({one->first, other->first});
      const auto add = [&question](std::int64_t count, const Ranking& ranking) {
        for (std::int64_t i = 0; i < count; ++i) question.answers.push_back({.ranking = ranking});
      };
      if (questions.wantsAnswers()) {
        add(one->second.at(other->first), firstIsBetter());
        add(other->second.at(one->first), secondIsBetter());
      }
      questions.add(question);
    }
}

}  // namespace podium
