#include "ui/annotate/part_labels.h"

#include <algorithm>

#include "ui/text/text_view.h"

namespace podium {
namespace {

std::optional<int> stepLabelOf(Judgement judgement) {
  switch (judgement) {
    case Judgement::Good:
      return 1;
    case Judgement::Middle:
      return 0;
    case Judgement::Bad:
      return -1;
    case Judgement::None:
      break;
  }
  return std::nullopt;
}

std::optional<Support> supportOf(Judgement judgement) {
  switch (judgement) {
    case Judgement::Good:
      return Support::Supported;
    case Judgement::Middle:
      return Support::Partly;
    case Judgement::Bad:
      return Support::Unsupported;
    case Judgement::None:
      break;
  }
  return std::nullopt;
}

Judgement judgementOf(const AnswerDraft& draft, int place, const TextPart& part) {
  for (const auto judgement : {Judgement::Good, Judgement::Middle, Judgement::Bad}) {
    const bool said = part.kind == PartKind::Step ? draft.stepLabel(place, part.index) == stepLabelOf(judgement)
                                                  : draft.evidenceMark(place, part.index) == supportOf(judgement);
    if (said) return judgement;
  }
  return Judgement::None;
}

QString wordOf(PartKind kind, Judgement judgement, bool standsOut) {
  const bool step = kind == PartKind::Step;
  switch (judgement) {
    case Judgement::Good:
      return step ? PartLabels::tr("✓ right") : PartLabels::tr("✓ supported");
    case Judgement::Middle:
      return step ? PartLabels::tr("○ neutral") : PartLabels::tr("○ partly");
    case Judgement::Bad:
      if (standsOut) return PartLabels::tr("✕ wrong, the first one");
      return step ? PartLabels::tr("✕ wrong") : PartLabels::tr("✕ unsupported");
    case Judgement::None:
      break;
  }
  return PartLabels::tr("to judge");
}

}  // namespace

PartLabels::PartLabels(const Task& task, QObject* parent) : QObject(parent), m_task(task) {}

const std::vector<TextPart>& PartLabels::parts(int place) const {
  static const std::vector<TextPart> none;
  const TextView* view = m_views[static_cast<std::size_t>(place)];
  return view->text() ? view->text()->parts : none;
}

bool PartLabels::isAsked(const TextPart& part) const {
  return part.kind == PartKind::Step ? m_task.steps : m_task.evidence;
}

bool PartLabels::isAsked(int place) const {
  if (place < 0 || place >= static_cast<int>(m_views.size())) return false;
  const auto& all = parts(place);
  return std::any_of(all.begin(), all.end(), [this](const TextPart& part) { return isAsked(part); });
}

void PartLabels::setViews(const std::vector<TextView*>& views) {
  m_views = views;
  m_active.reset();
  m_current.assign(views.size(), 0);
  for (int place = 0; place < static_cast<int>(views.size()); ++place) {
    TextView* view = views[static_cast<std::size_t>(place)];
    view->disconnect(this);
    connect(view, &TextView::partClicked, this, [this, place](int part) { cycle(place, part); });
    const auto& all = parts(place);
    const auto first = std::find_if(all.begin(), all.end(), [this](const TextPart& part) { return isAsked(part); });
    if (first == all.end()) continue;
    m_current[static_cast<std::size_t>(place)] = static_cast<int>(first - all.begin());
    if (!m_active) m_active = place;
  }
  showCurrent();
}

void PartLabels::setActive(int place) {
  if (place == m_active || !isAsked(place)) return;
  m_active = place;
  showCurrent();
  Q_EMIT activeChanged(place);
}

void PartLabels::showCurrent() {
  for (int place = 0; place < static_cast<int>(m_views.size()); ++place) {
    const auto at = static_cast<std::size_t>(place);
    const bool shown = m_active == place && isAsked(place);
    m_views[at]->setCurrentPart(shown ? std::optional(m_current[at]) : std::nullopt);
  }
}

void PartLabels::showDraft(const AnswerDraft& draft) {
  for (int place = 0; place < std::min(draft.cards(), static_cast<int>(m_views.size())); ++place) {
    if (!isAsked(place)) continue;
    std::vector<PartMark> marks;
    bool wrong = false;  // a step before this one is
    for (const TextPart& part : parts(place)) {
      if (!isAsked(part)) {
        marks.emplace_back();
        continue;
      }
      const Judgement judgement = judgementOf(draft, place, part);
      const bool first = part.kind == PartKind::Step && judgement == Judgement::Bad && !wrong;
      wrong |= first;
      marks.push_back({judgement, wordOf(part.kind, judgement, first), first});
    }
    m_views[static_cast<std::size_t>(place)]->setPartMarks(std::move(marks));
  }
}

void PartLabels::command(KeyCommand command) {
  if (!m_active) return;
  const int place = *m_active, current = m_current[static_cast<std::size_t>(place)];
  switch (command) {
    case KeyCommand::NextPart:
      return move(1);
    case KeyCommand::PreviousPart:
      return move(-1);
    case KeyCommand::LabelGood:
      judge(place, current, Judgement::Good);
      return move(1);
    case KeyCommand::LabelMiddle:
      judge(place, current, Judgement::Middle);
      return move(1);
    case KeyCommand::LabelBad:
      judge(place, current, Judgement::Bad);
      return move(1);
    case KeyCommand::LabelNone:
      return judge(place, current, Judgement::None);
    default:
      return;
  }
}

// The next part that is asked about in this direction, in this text.
std::optional<int> PartLabels::nextPart(int place, int from, int step) const {
  const auto& all = parts(place);
  for (int next = from + step; next >= 0 && next < static_cast<int>(all.size()); next += step)
    if (isAsked(all[static_cast<std::size_t>(next)])) return next;
  return std::nullopt;
}

// To the next part, in this text or the one beside it, and not round about.
void PartLabels::move(int step) {
  int place = *m_active;
  auto next = nextPart(place, m_current[static_cast<std::size_t>(place)], step);
  while (!next && place + step >= 0 && place + step < static_cast<int>(m_views.size())) {
    place += step;
    next = nextPart(place, step > 0 ? -1 : static_cast<int>(parts(place).size()), step);
  }
  if (!next) return;
  m_current[static_cast<std::size_t>(place)] = *next;
  setActive(place);
  showCurrent();
  m_views[static_cast<std::size_t>(place)]->scrollToPart(*next);
}

void PartLabels::judge(int place, int part, Judgement judgement) {
  const TextPart judged = parts(place)[static_cast<std::size_t>(part)];
  Q_EMIT drafted([=](AnswerDraft& draft) {
    if (judged.kind == PartKind::Step)
      draft.labelStep(place, judged.index, stepLabelOf(judgement));
    else
      draft.markEvidence(place, judged.index, supportOf(judgement));
  });
}

// A click: right, neutral, wrong, nothing.
void PartLabels::cycle(int place, int part) {
  const auto& marks = m_views[static_cast<std::size_t>(place)]->partMarks();
  if (part >= static_cast<int>(marks.size())) return;
  m_current[static_cast<std::size_t>(place)] = part;
  setActive(place);
  showCurrent();
  switch (marks[static_cast<std::size_t>(part)].judgement) {
    case Judgement::None:
      return judge(place, part, Judgement::Good);
    case Judgement::Good:
      return judge(place, part, Judgement::Middle);
    case Judgement::Middle:
      return judge(place, part, Judgement::Bad);
    case Judgement::Bad:
      return judge(place, part, Judgement::None);
  }
}

QString PartLabels::note(int place) const {
  if (!isAsked(place)) return {};
  const auto& marks = m_views[static_cast<std::size_t>(place)]->partMarks();
  int asked = 0, judged = 0;
  for (const PartMark& mark : marks) {
    asked += mark.word.isEmpty() ? 0 : 1;
    judged += mark.judgement == Judgement::None ? 0 : 1;
  }
  return tr("%1 of %2 judged").arg(judged).arg(asked);
}

}  // namespace podium
