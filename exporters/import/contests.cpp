#include "exporters/import/contests.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

#include "exporters/import/alternatives.h"
#include "exporters/import/dialogue.h"
#include "exporters/import/pair_labels.h"

namespace podium {
namespace {

constexpr double kMostVotes = 100'000;
const Names kLabels = {"label", "labels", "preference", "winner", "choice",  "better",
                       "gold",  "value",  "vote",       "result", "outcome", "preferred"};

struct Pair {
  std::string_view first, second;
};
constexpr Pair kNames[] = {{"home_team", "away_team"},
                           {"home", "away"},
                           {"player_1", "player_2"},
                           {"player1", "player2"},
                           {"team_1", "team_2"},
                           {"team1", "team2"},
                           {"team_a", "team_b"},
                           {"item_1", "item_2"},
                           {"item1", "item2"},
                           {"item_a", "item_b"},
                           {"model_a", "model_b"},
                           {"row", "col"},
                           {"i", "j"}};
constexpr Pair kWins[] = {{"home_wins", "away_wins"}, {"win", "loss"},    {"wins", "losses"}, {"w_ij", "w_ji"},
                          {"wins_1", "wins_2"},       {"wins1", "wins2"}, {"win1", "win2"},   {"wins_a", "wins_b"}};
constexpr Pair kScores[] = {{"home_score", "away_score"},
                            {"home_goals", "away_goals"},
                            {"score_1", "score_2"},
                            {"score1", "score2"},
                            {"score_a", "score_b"}};
const Names kTies = {"tie", "ties", "t_ij", "draw", "draws"};
const Names kTogether = {"pair_id", "cmp_key", "pair", "match", "matchup"};
constexpr std::string_view kBetween[] = {" vs. ", " vs ", "|", "_"};

std::optional<Pair> columnsOf(RowFields& fields, std::span<const Pair> known) {
  for (const Pair& pair : known)
    if (fields.find(pair.first) && fields.find(pair.second)) return pair;
  return std::nullopt;
}

// "x_y" or "x vs y" where the mark stands once.
std::optional<std::array<std::string, 2>> together(RowFields& fields) {
  const RowValue* value = fields.find(kTogether);
  if (!value || !value->is_string()) return std::nullopt;
  const auto& text = value->get_ref<const std::string&>();
  for (const std::string_view mark : kBetween) {
    const std::size_t at = text.find(mark);
    if (at == std::string::npos || at == 0 || at + mark.size() == text.size()) continue;
    if (text.find(mark, at + 1) != std::string::npos) return std::nullopt;
    return std::array{text.substr(0, at), text.substr(at + mark.size())};
  }
  return std::nullopt;
}

struct Contest {
  std::array<std::string, 2> names;
  PairNames columns{"first", "second", {"1", "2"}};
  bool decided = false;  // the columns are the winner's and the loser's
};

std::optional<Contest> contestOf(RowFields& fields) {
  const auto name = [&fields](std::string_view column) { return fields.text({column}).value_or(""); };
  if (const auto pair = columnsOf(fields, kNames)) {
    Contest contest{{name(pair->first), name(pair->second)}};
    contest.columns.first = pair->first;
    contest.columns.second = pair->second;
    if (pair->first.ends_with("_a")) contest.columns.endings = {"_a", "_b"};
    return contest;
  }
  if (fields.find("winner") && fields.find("loser"))
    return Contest{{name("winner"), name("loser")}, {"winner", "loser", {"1", "2"}}, true};
  if (auto names = together(fields)) return Contest{std::move(*names)};
  return std::nullopt;
}

std::int64_t countOf(const RowValue* value, std::string_view name) {
  if (!value) return 0;
  const double count = numberOf(*value, std::string(name));
  if (count < 0 || count != std::floor(count) || count > kMostVotes)
    throw RowFault("has a value of \"" + std::string(name) + "\" that is no count");
  return static_cast<std::int64_t>(count);
}

// How it ended; `counted`: the row stands for many contests of the two.
std::vector<ImportedAnswer> outcomesOf(const Row& row, RowFields& fields, const Contest& contest, bool& counted,
                                       const QuestionSink& questions, ZeroLabels& zeros) {
  std::vector<ImportedAnswer> answers;
  if (contest.decided) return {{.ranking = firstIsBetter()}};
  if (const auto wins = columnsOf(fields, kWins)) {
    counted = true;
    const auto add = [&answers](std::int64_t count, const Ranking& ranking) {
      for (std::int64_t i = 0; i < count; ++i) answers.push_back({.ranking = ranking});
    };
    add(countOf(fields.find(wins->first), wins->first), firstIsBetter());
    add(countOf(fields.find(wins->second), wins->second), secondIsBetter());
    add(countOf(fields.find(kTies), "tie"), bothAreEqual());
    return answers;
  }
  if (const auto scores = columnsOf(fields, kScores)) {
    const double first = numberOf(*fields.find(scores->first), std::string(scores->first));
    const double second = numberOf(*fields.find(scores->second), std::string(scores->second));
    return {{.ranking = first > second ? firstIsBetter() : first < second ? secondIsBetter() : bothAreEqual()}};
  }
  if (!questions.wantsAnswers()) {
    passOverLabels(row, fields, kLabels);
    return {};
  }
  return labelsOf(row, fields, contest.columns, contest.names[0], contest.names[1], questions.job().input, zeros,
                  kLabels);
}

// "date: 2014-01-01\ncity: Doha" out of the columns that nobody has asked for.
std::optional<Content> circumstances(RowFields& fields) {
  fields.find({"idx", "index", "id"});  // the number of a row is nothing to read
  const std::string extra = fields.extra();
  if (extra.empty()) return std::nullopt;
  std::string text;
  const RowValue columns = RowValue::parse(extra);
  for (const auto& [name, value] : columns.items())
    text += (text.empty() ? "" : "\n") + name + ": " + (value.is_string() ? value.get<std::string>() : value.dump());
  return textContent(TextFormat::Plain, text);
}

}  // namespace

bool Contests::isContest(const Row& row) {
  try {
    RowFields fields(row);
    const auto contest = contestOf(fields);
    if (!contest) return false;
    const bool any = contest->decided || columnsOf(fields, kWins) || columnsOf(fields, kScores);
    return any || fields.find(kLabels) || fields.find("annotator1") || fields.find("annotator_1");
  } catch (const RowFault&) {
    return false;
  }
}

int Contests::recognise(const ImportSample& sample) { return shareOf(sample, isContest); }

void Contests::take(const Row& row, QuestionSink& questions) {
  RowFields fields(row);
  const auto contest = contestOf(fields);
  if (!contest) throw RowFault("does not name both of its contestants");
  if (contest->names[0] == contest->names[1]) throw RowFault("sets \"" + contest->names[0] + "\" against itself");
  ImportedQuestion question = questionAbout({contest->names[0], contest->names[1]});
  const RowValue* prompt = fields.findPrompt();
  const auto annotator = fields.text(kAnnotatorNames);
  bool counted = false;
  std::vector<ImportedAnswer> outcomes;
  try {
    outcomes = outcomesOf(row, fields, *contest, counted, questions, m_zeros);
  } catch (const RowFault&) {
    if (questions.wantsAnswers()) throw;
  }
  if (annotator)
    for (ImportedAnswer& outcome : outcomes) {
      outcome.annotator = *annotator;
      outcome.row = row.number;
      outcome.parts.rationale = fields.text({"reason", "rationale", "comment"}).value_or("");
    }
  if (questions.wantsAnswers()) question.answers = std::move(outcomes);
  if (prompt) question.prompt = promptContent(*prompt, TextFormat::Plain);
  if (annotator) {
    const std::string about = prompt ? prompt->dump() : std::string();
    return gather(RowValue{about, contest->names[0], contest->names[1]}.dump(), std::move(question), row.number,
                  questions);
  }
  if (counted) {
    // A table may count at home and away: the people of the second row are others than those of the first.
    const auto [less, more] = std::minmax(contest->names[0], contest->names[1]);
    int& voters = m_voters[RowValue{prompt ? *prompt : RowValue(), less, more}.dump()];
    question.votersBefore = std::exchange(voters, voters + static_cast<int>(question.answers.size()));
    (question.prompt ? *question.prompt : question.items.front().content).extra = fields.extra();
  } else if (!question.prompt) {
    question.prompt = circumstances(fields);
  } else {
    question.prompt->extra = fields.extra();
  }
  question.everyRowCounts = !counted;
  questions.add(question);
}

void Contests::gather(const std::string& key, ImportedQuestion question, std::int64_t row, QuestionSink& questions) {
  const auto [found, fresh] = m_groups.try_emplace(key);
  Group& group = found->second;
  if (fresh) {
    m_order.push_back(key);
    group.row = row;
    group.question = std::move(question);
    for (const ImportedAnswer& answer : group.question.answers) group.annotators.insert(answer.annotator);
  } else {
    for (ImportedAnswer& answer : question.answers) {
      if (!group.annotators.insert(answer.annotator).second) {
        questions.reject(row, "has a second answer of \"" + answer.annotator + "\"");
        continue;
      }
      group.question.answers.push_back(std::move(answer));
    }
  }
  if (m_order.size() <= kWindow) return;
  ask(m_groups.extract(m_order.front()).mapped(), questions);
  m_order.pop_front();
}

void Contests::ask(const Group& group, QuestionSink& questions) {
  try {
    questions.add(group.question);
  } catch (const RowFault& fault) {
    questions.reject(group.row, fault.what());
  }
}

void Contests::finish(QuestionSink& questions) {
  for (const std::string& key : m_order) ask(m_groups.at(key), questions);
}

}  // namespace podium
