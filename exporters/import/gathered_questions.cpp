#include "exporters/import/gathered_questions.h"

#include <algorithm>
#include <utility>

namespace podium {
namespace {

constexpr std::size_t kAnswerBytes = 500;  // about what one takes

std::size_t sizeOf(const std::vector<ImportedAnswer>& answers) {
  std::size_t bytes = 0;
  for (const ImportedAnswer& answer : answers) bytes += kAnswerBytes + answer.parts.rationale.size();
  return bytes;
}

std::size_t sizeOf(const ImportedQuestion& question) {
  std::size_t bytes = question.prompt ? bytesOf(*question.prompt) : 0;
  for (const ImportedItem& item : question.items) bytes += bytesOf(item.content);
  return bytes + sizeOf(question.answers);
}

bool isSame(const ImportedItem& one, const ImportedItem& other) {
  return one.source == other.source &&
         keyOfContent(one.kind, one.content, {}) == keyOfContent(other.kind, other.content, {});
}

// Where each item of `question` stands in `first`; empty where they are not the same.
std::vector<int> placesIn(const ImportedQuestion& first, const ImportedQuestion& question) {
  const int count = static_cast<int>(first.items.size());
  std::vector<int> places;
  for (const ImportedItem& item : question.items) {
    int place = 0;
    while (place < count && (std::ranges::find(places, place) != places.end() ||
                             !isSame(first.items[static_cast<std::size_t>(place)], item)))
      ++place;
    if (place == count) return {};
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

}  // namespace

GatheredQuestions::Held::Held(ImportedQuestion asked) : question(std::move(asked)), bytes(sizeOf(question)) {
  note(question.answers);
}

void GatheredQuestions::Held::note(const std::vector<ImportedAnswer>& answers) {
  for (const ImportedAnswer& answer : answers)
    if (!answer.annotator.empty()) people.insert(answer.annotator);
}

bool GatheredQuestions::Held::hasAnswerOfAny(const std::vector<ImportedAnswer>& answers) const {
  return std::ranges::any_of(answers, [this](const ImportedAnswer& one) { return people.contains(one.annotator); });
}

void GatheredQuestions::add(const ContentKey& key, ImportedQuestion question) {
  const auto found = m_held.find(key);
  if (found == m_held.end()) {
    const Held& held = m_held.emplace(key, Held(std::move(question))).first->second;
    m_order.push_back(key);
    m_bytes += held.bytes;
    while (m_bytes > kHeld && m_order.size() > 1) takeOldest();
    return;
  }
  Held& held = found->second;
  std::vector<ImportedAnswer> answers = question.answers;
  m_bytes -= held.bytes;
  if (held.hasAnswerOfAny(answers) || !turn(answers, placesIn(held.question, question))) {
    m_take(std::exchange(held, Held(std::move(question))).question);
  } else {
    held.note(answers);
    held.bytes += sizeOf(answers);
    std::ranges::move(answers, std::back_inserter(held.question.answers));
  }
  m_bytes += held.bytes;
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
