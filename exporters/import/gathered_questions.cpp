#include "exporters/import/gathered_questions.h"

#include <algorithm>
#include <utility>

namespace podium {
namespace {

constexpr std::size_t kAnswerBytes = 500;  // about what one takes

std::size_t bytesOf(const ImportedQuestion& question) {
  std::size_t bytes = question.prompt ? question.prompt->body.size() + question.prompt->extra.size() : 0;
  for (const ImportedItem& item : question.items) bytes += item.content.body.size() + item.content.extra.size() + 200;
  return bytes + kAnswerBytes * question.answers.size();
}

// Where each item of `question` stands in `first`; empty where they are not the same.
std::vector<int> placesIn(const ImportedQuestion& first, const ImportedQuestion& question) {
  std::vector<int> places;
  for (const ImportedItem& item : question.items) {
    int place = 0;
    while (place < static_cast<int>(first.items.size()) &&
           (std::ranges::find(places, place) != places.end() ||
            first.items[static_cast<std::size_t>(place)].content.body != item.content.body ||
            first.items[static_cast<std::size_t>(place)].source != item.source))
      ++place;
    if (place == static_cast<int>(first.items.size())) return {};
    places.push_back(place);
  }
  return places;
}

bool speaksOfPlaces(const AnswerParts& parts) {
  AnswerParts rest = parts;
  rest.rationale.clear();
  rest.margin.reset();
  rest.strength = 0;
  return rest != AnswerParts{};
}

// The answers of `question` in the order of the items of `first`; false: they cannot be.
bool turn(std::vector<ImportedAnswer>& answers, const std::vector<int>& places) {
  if (places.empty()) return false;
  if (std::ranges::is_sorted(places)) return true;
  for (ImportedAnswer& answer : answers) {
    if (speaksOfPlaces(answer.parts)) return false;
    for (auto& tier : answer.ranking.tiers) {
      for (int& position : tier) position = places[static_cast<std::size_t>(position)];
      std::ranges::sort(tier);
    }
  }
  return true;
}

bool answersTwice(const ImportedQuestion& first, const ImportedQuestion& question) {
  return std::ranges::any_of(question.answers, [&](const ImportedAnswer& one) {
    return !one.annotator.empty() &&
           std::ranges::find(first.answers, one.annotator, &ImportedAnswer::annotator) != first.answers.end();
  });
}

}  // namespace

void GatheredQuestions::add(const ContentKey& key, ImportedQuestion question) {
  const auto found = m_held.find(key);
  if (found == m_held.end()) {
    const std::size_t bytes = bytesOf(question);
    m_order.push_back(key);
    m_held.emplace(key, Held{std::move(question), bytes});
    m_bytes += bytes;
    while (m_bytes > kHeld && m_order.size() > 1) takeOldest();
    return;
  }
  Held& held = found->second;
  std::vector<ImportedAnswer> answers = question.answers;
  if (answersTwice(held.question, question) || !turn(answers, placesIn(held.question, question))) {
    m_bytes += bytesOf(question) - held.bytes;
    held.bytes = bytesOf(question);
    return m_take(std::exchange(held.question, std::move(question)));
  }
  held.bytes += kAnswerBytes * answers.size();
  m_bytes += kAnswerBytes * answers.size();
  std::ranges::move(answers, std::back_inserter(held.question.answers));
}

void GatheredQuestions::takeOldest() {
  auto oldest = m_held.extract(m_order.front());
  m_order.pop_front();
  m_bytes -= oldest.mapped().bytes;
  m_take(std::move(oldest.mapped().question));
}

void GatheredQuestions::finish() {
  while (!m_order.empty()) takeOldest();
}

}  // namespace podium
