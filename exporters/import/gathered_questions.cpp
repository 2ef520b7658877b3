#include "exporters/import/gathered_questions.h"

#include <algorithm>
#include <utility>

#include "exporters/import/turned_answer.h"

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

std::vector<NamedContent> contentsOf(const ImportedQuestion& question) {
  std::vector<NamedContent> contents;
  for (const ImportedItem& item : question.items)
    contents.push_back({keyOfContent(item.kind, item.content, {}), item.source});
  return contents;
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
  const std::vector<int> places = placesIn(contentsOf(held.question), contentsOf(question), SameSource::Always);
  m_bytes -= held.bytes;
  if (held.hasAnswerOfAny(question.answers) || places.empty()) {
    m_take(std::exchange(held, Held(std::move(question))).question);
  } else {
    held.note(question.answers);
    held.bytes += sizeOf(question.answers);
    for (ImportedAnswer& answer : question.answers) held.question.answers.push_back(turned(std::move(answer), places));
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
