// What an answer holds besides its ranking: ratings, tags, passages, edits, steps, evidence, moments.
#include <algorithm>

#include "ui/annotate/answer_draft.h"

namespace podium {
namespace {

constexpr double kSliderEnd = 100.0;

template <class Parts, class Match>
auto findPart(Parts& parts, Match match) -> decltype(&*parts.begin()) {
  const auto found = std::find_if(parts.begin(), parts.end(), match);
  return found == parts.end() ? nullptr : &*found;
}

// Sets, changes or (no value) removes the one part that matches.
template <class Part, class Match>
void putPart(std::vector<Part>& parts, Match match, std::optional<Part> part) {
  const auto found = std::find_if(parts.begin(), parts.end(), match);
  if (!part) {
    if (found != parts.end()) parts.erase(found);
  } else if (found != parts.end()) {
    *found = std::move(*part);
  } else {
    parts.push_back(std::move(*part));
  }
}

}  // namespace

std::optional<double> AnswerDraft::rating(int place, int axis) const {
  if (!isOnScreen(place)) return std::nullopt;
  const std::string name = m_task.axes.empty() ? std::string() : m_task.axes[static_cast<std::size_t>(axis)];
  const auto* part = findPart(
      m_parts.ratings, [&](const Rating& rating) { return rating.position == position(place) && rating.axis == name; });
  return part ? std::optional(part->value) : std::nullopt;
}

void AnswerDraft::rate(int place, double value) {
  const double low = m_task.scale.slider ? 0.0 : 1.0;
  const double high = m_task.scale.slider ? kSliderEnd : static_cast<double>(m_task.scale.points);
  if (!isOnScreen(place) || !(value >= low && value <= high)) return;
  m_momentIsLast = false;
  const std::string name = m_task.axes.empty() ? std::string() : m_task.axes[static_cast<std::size_t>(m_axis)];
  putPart(
      m_parts.ratings, [&](const Rating& rating) { return rating.position == position(place) && rating.axis == name; },
      std::optional(Rating{name, position(place), value}));
}

bool AnswerDraft::hasTag(int place, const std::string& tag) const {
  const int at = place < 0 ? -1 : position(place);
  return findPart(m_parts.tags, [&](const Tag& one) { return one.position == at && one.tag == tag; }) != nullptr;
}

void AnswerDraft::toggleTag(int place, const std::string& tag) {
  if (place >= cards()) return;
  const Tag part{place < 0 ? -1 : position(place), tag};
  putPart(
      m_parts.tags, [&](const Tag& one) { return one == part; },
      hasTag(place, tag) ? std::nullopt : std::optional(part));
}

void AnswerDraft::addSpan(int place, int begin, int end, const std::string& label) {
  if (!isOnScreen(place) || begin < 0 || begin >= end) return;
  const Span span{position(place), begin, end, label};
  putPart(
      m_parts.spans,
      [&](const Span& one) { return one.position == span.position && one.begin == begin && one.end == end; },
      std::optional(span));
}

void AnswerDraft::removeSpan(int place, int begin, int end) {
  if (!isOnScreen(place)) return;
  std::erase_if(m_parts.spans, [&](const Span& one) {
    return one.position == position(place) && one.begin == begin && one.end == end;
  });
}

std::vector<Span> AnswerDraft::spans(int place) const {
  std::vector<Span> own;
  for (const auto& span : m_parts.spans)
    if (isOnScreen(place) && span.position == position(place)) own.push_back(span);
  return own;
}

void AnswerDraft::edit(int place, const std::string& body) {
  if (!isOnScreen(place)) return;
  const int at = position(place);
  putPart(
      m_parts.edits, [&](const Edit& one) { return one.position == at; },
      body.empty() ? std::nullopt : std::optional(Edit{at, body}));
}

std::optional<std::string> AnswerDraft::edited(int place) const {
  if (!isOnScreen(place)) return std::nullopt;
  const auto* part = findPart(m_parts.edits, [&](const Edit& one) { return one.position == position(place); });
  return part ? std::optional(part->body) : std::nullopt;
}

void AnswerDraft::labelStep(int place, int step, std::optional<int> label) {
  if (!isOnScreen(place) || step < 0 || (label && (*label < -1 || *label > 1))) return;
  const int at = position(place);
  putPart(
      m_parts.steps, [&](const StepLabel& one) { return one.position == at && one.step == step; },
      label ? std::optional(StepLabel{at, step, *label}) : std::nullopt);
}

std::optional<int> AnswerDraft::stepLabel(int place, int step) const {
  if (!isOnScreen(place)) return std::nullopt;
  const auto* part = findPart(
      m_parts.steps, [&](const StepLabel& one) { return one.position == position(place) && one.step == step; });
  return part ? std::optional(part->label) : std::nullopt;
}

void AnswerDraft::markEvidence(int place, int claim, std::optional<Support> support) {
  if (!isOnScreen(place) || claim < 0) return;
  const int at = position(place);
  putPart(
      m_parts.evidence, [&](const EvidenceMark& one) { return one.position == at && one.claim == claim; },
      support ? std::optional(EvidenceMark{at, claim, *support}) : std::nullopt);
}

std::optional<Support> AnswerDraft::evidenceMark(int place, int claim) const {
  if (!isOnScreen(place)) return std::nullopt;
  const auto* part = findPart(
      m_parts.evidence, [&](const EvidenceMark& one) { return one.position == position(place) && one.claim == claim; });
  return part ? std::optional(part->support) : std::nullopt;
}

void AnswerDraft::addMoment(int place, int frame, int value) {
  if (!isOnScreen(place) || frame < 0 || (value != 1 && value != -1)) return;
  m_parts.moments.push_back({position(place), frame, value});
  m_momentIsLast = true;
}

void AnswerDraft::removeLastMoment() {
  if (!m_parts.moments.empty()) m_parts.moments.pop_back();
}

}  // namespace podium
