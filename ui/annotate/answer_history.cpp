#include "ui/annotate/answer_history.h"

#include <algorithm>

#include "storage/domain/result.h"

namespace podium {
namespace {

constexpr int kPage = 32;                // answers read at a time
constexpr std::size_t kKeepDecoded = 2;  // given answers whose items stay decoded for undo

bool saysTheSame(const Comparison& a, const Comparison& b) {
  return a.query == b.query && a.verdict == b.verdict && a.ranking == b.ranking && a.parts == b.parts;
}

}  // namespace

// The answer that says the same and was given first, where this one was given again: after it was taken back, or after
// what had replaced it was. Else itself.
Comparison AnswerHistory::firstGiven(Comparison answer) {
  Comparison first = answer;
  for (auto before = answer.replaces ? m_reader.comparison(answer.replaces) : std::nullopt; before;
       before = before->replaces ? m_reader.comparison(before->replaces) : std::nullopt)
    if (saysTheSame(*before, answer)) first = *before;
  return first;
}

// What stood until this answer was given, if it was a revision. An answer that was taken back by hand is retracted
// before the next one is given, and does not come back with it.
std::optional<Comparison> AnswerHistory::replacedBy(const Comparison& answer) {
  const Comparison first = firstGiven(answer);
  if (!first.replaces) return std::nullopt;
  const auto retraction = m_reader.retractionOf(first.replaces);
  return retraction && retraction->at >= first.answeredAt ? m_reader.comparison(first.replaces) : std::nullopt;
}

// Answers come newest first. The newest one that is no redo was given after everything before it had been settled: of
// the retractions, only those after it can still be redone. Redos themselves are answers that replace one that says
// the same.
void AnswerHistory::start() {
  std::vector<Comparison> answers;
  Timestamp settled = -1;
  struct Undone {
    Timestamp at;
    Comparison answer;
  };
  std::vector<Undone> undone;
  std::set<ComparisonId> superseded;
  for (int offset = 0;; offset += kPage) {
    const auto page = m_reader.answersOf(m_annotator, kPage, offset);
    for (const Comparison& answer : page) {
      bool redo = false;
      if (answer.replaces) {
        superseded.insert(answer.replaces);
        redo = firstGiven(answer).id != answer.id;
      }
      if (!redo && settled < 0) settled = answer.answeredAt;
      if (answer.withdrawn) continue;
      if (answer.retracted && !superseded.contains(answer.id)) {
        const auto retraction = m_reader.retractionOf(answer.id);
        if (retraction && retraction->at >= settled) undone.push_back({retraction->at, answer});
      } else if (!answer.retracted && !redo) {
        offset = -1;  // older answers were given before this one, which stands
        break;
      }
    }
    if (offset < 0 || static_cast<int>(page.size()) < kPage) break;
  }
  std::stable_sort(undone.begin(), undone.end(), [](const Undone& a, const Undone& b) { return a.at < b.at; });
  for (auto& one : undone) m_takenBack.push_back({one.answer, {one.answer.id, 0}, {}, {}, {}});
}

void AnswerHistory::add(GivenAnswer given, bool isRedo) {
  if (isRedo && !m_takenBack.empty())
    m_takenBack.pop_back();
  else
    m_takenBack.clear();
  m_given.push_back(std::move(given));
  if (m_given.size() > kKeepDecoded) m_given[m_given.size() - kKeepDecoded - 1].contents.clear();
}

void AnswerHistory::forget(std::int64_t local) {
  std::erase_if(m_given, [local](const GivenAnswer& given) { return given.ref.local == local; });
}

void AnswerHistory::readQuery(GivenAnswer& given) {
  if (given.query.id) return;
  const auto query = m_reader.query(given.answer.query);
  if (!query) throw Exception(ErrorCode::NotFound, "The query of the answer is not in the project.");
  given.query = *query;
}

std::optional<GivenAnswer> AnswerHistory::last() {
  if (!m_given.empty()) {
    GivenAnswer given = m_given.back();
    readQuery(given);
    return given;
  }
  for (int offset = 0;; offset += kPage) {
    const auto answers = m_reader.answersOf(m_annotator, kPage, offset);
    for (const auto& answer : answers) {
      if (answer.retracted || answer.withdrawn || isTakenBack(answer)) continue;
      GivenAnswer given{answer, {answer.id, 0}, {}, {}, replacedBy(answer)};
      readQuery(given);
      return given;
    }
    if (static_cast<int>(answers.size()) < kPage) return std::nullopt;
  }
}

void AnswerHistory::takeBack(const GivenAnswer& given) {
  m_undone.insert(keyOf(given.answer));
  std::erase_if(m_given, [&](const GivenAnswer& one) { return keyOf(one.answer) == keyOf(given.answer); });
  m_takenBack.push_back(given);
}

void AnswerHistory::replaced(const GivenAnswer& given) {
  m_undone.insert(keyOf(given.answer));
  std::erase_if(m_given, [&](const GivenAnswer& one) { return keyOf(one.answer) == keyOf(given.answer); });
}

void AnswerHistory::givenAgain(GivenAnswer given) {
  given.contents.clear();
  m_given.push_front(std::move(given));
}

std::optional<GivenAnswer> AnswerHistory::standingOn(QueryId query) {
  for (const GivenAnswer& given : m_given)
    if (given.answer.query == query) return given;
  return std::nullopt;
}

std::optional<GivenAnswer> AnswerHistory::lastTakenBack() {
  if (m_takenBack.empty()) return std::nullopt;
  readQuery(m_takenBack.back());
  return m_takenBack.back();
}

}  // namespace podium
