// The keyboard of the Annotate page: from a key press, wherever on the page it lands, to what the model or the clock
// is told.
#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSlider>
#include <utility>

#include "ui/annotate/annotate_page.h"
#include "ui/annotate/answer_bar.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/card_group.h"
#include "ui/annotate/cheat_sheet.h"

namespace podium {
namespace {

constexpr int kDecimal = 10;
constexpr int kLetters = 26;
constexpr double kSliderMiddle = 50.0;

// What goes on while its key is held down.
bool repeats(KeyCommand command) {
  switch (command) {
    case KeyCommand::StepBack:
    case KeyCommand::StepForward:
    case KeyCommand::ScrollDown:
    case KeyCommand::ScrollUp:
    case KeyCommand::PageDown:
    case KeyCommand::PageUp:
    case KeyCommand::PromptDown:
    case KeyCommand::PromptUp:
    case KeyCommand::WordBack:
    case KeyCommand::WordOn:
    case KeyCommand::SentenceBack:
    case KeyCommand::SentenceOn:
    case KeyCommand::NextPart:
    case KeyCommand::PreviousPart:
    case KeyCommand::RateLess:
    case KeyCommand::RateMore:
    case KeyCommand::LookLeft:
    case KeyCommand::LookRight:
    case KeyCommand::LookUp:
    case KeyCommand::LookDown:
      return true;
    default:
      return false;
  }
}

}  // namespace

KeyContext AnnotatePage::context() const {
  const ProjectInfo& project = m_model.project();
  const KeyMode mode = m_group ? m_group->mode(m_grid->focusedCard()) : KeyMode::Usual;
  return {project.answer, project.kind, m_model.cards() > 0 ? m_model.cards() : project.k, mode};
}

void AnnotatePage::command(KeyCommand command) {
  m_model.noteActivity();
  if (answerCommand(command)) return;
  if (m_group && m_group->command(command, m_grid->focusedCard())) return;
  clipCommand(command);
  panelCommand(command);
}

bool AnnotatePage::answerCommand(KeyCommand command) {
  const bool alone = m_model.cards() == 1 && m_model.project().answer == AnswerForm::Accept;
  switch (command) {
    case KeyCommand::ChooseLeft:
      m_model.choose(0);
      break;
    case KeyCommand::ChooseRight:
      m_model.choose(1);
      break;
    case KeyCommand::Tie:
      m_model.tie();
      break;
    case KeyCommand::CantTell:
      m_model.cantTell();
      break;
    case KeyCommand::BothBad:
      m_model.bothBad();
      break;
    case KeyCommand::Skip:
      m_model.skip();
      break;
    case KeyCommand::Undo:
      m_model.undo();
      break;
    case KeyCommand::Redo:
      m_model.redo();
      break;
    case KeyCommand::Submit:
      m_model.submit();
      break;
    case KeyCommand::TakeBack:
      m_model.takeBack();
      break;
    case KeyCommand::Reject:
      if (const auto place = alone ? std::optional(0) : m_grid->focusedCard()) m_model.accept(*place, false);
      break;
    case KeyCommand::RejectRest:
      for (int place = 0; place < m_model.cards(); ++place)
        if (!m_model.draft().accepted(place)) m_model.accept(place, false);
      break;
    case KeyCommand::RateLess:
      nudgeRating(-1);
      break;
    case KeyCommand::RateMore:
      nudgeRating(1);
      break;
    case KeyCommand::NextAxis:
      if (m_model.cards() > 0) m_model.setAxis((m_model.draft().axis() + 1) % m_model.draft().axes());
      break;
    case KeyCommand::PreviousCard:
      alone ? m_model.accept(0, false) : moveFocus(-1);
      break;
    case KeyCommand::FurtherCard:
      nameFurtherCard();
      break;
    case KeyCommand::NextCard:
      alone ? m_model.accept(0, true) : moveFocus(1);
      break;
    default:
      return false;
  }
  return true;
}

void AnnotatePage::clipCommand(KeyCommand command) {
  switch (command) {
    case KeyCommand::PlayPause:
      return m_clock.setPlaying(!m_clock.isPlaying());
    case KeyCommand::Restart:
      m_model.noteReplay();
      return m_clock.restart();
    case KeyCommand::StepBack:
      return m_clock.step(-1);
    case KeyCommand::StepForward:
      return m_clock.step(1);
    case KeyCommand::Slower:
      return m_clock.setSpeedIndex(m_clock.speedIndex() - 1);
    case KeyCommand::Faster:
      return m_clock.setSpeedIndex(m_clock.speedIndex() + 1);
    case KeyCommand::Good:
    case KeyCommand::Bad:
      return addMoment(command == KeyCommand::Good ? 1 : -1);
    default:
      return;
  }
}

void AnnotatePage::toggleKeys() {
  if (m_keys->isVisible())
    m_keys->hide();
  else
    m_keys->showKeys(m_keyMap, context(), m_model.task(), m_pad && !m_pad->names().isEmpty(), m_windowKeys);
}

void AnnotatePage::moveFocus(int step) {
  if (m_grid->cards() == 0) return;
  const int from = m_grid->focusedCard().value_or(step > 0 ? -1 : 0);
  m_grid->card((from + step + m_grid->cards()) % m_grid->cards())->setFocus(Qt::TabFocusReason);
}

// Cards in several rows: from one that has the keyboard, up and down lead to the card above and below, whatever these
// keys mean elsewhere.
bool AnnotatePage::moveFocusByRow(const QKeyEvent& event) {
  const auto from = m_grid->focusedCard();
  const int step = event.key() == Qt::Key_Down ? m_grid->columns() : event.key() == Qt::Key_Up ? -m_grid->columns() : 0;
  const bool plain = (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
  if (!from || step == 0 || !plain || m_grid->columns() >= m_grid->cards()) return false;
  if (m_group && m_group->mode(from) != KeyMode::Usual) return false;
  const int to = *from + step;
  if (to >= 0 && to < m_grid->cards()) m_grid->card(to)->setFocus(Qt::TabFocusReason);
  return true;
}

// A button that has the keyboard keeps Space and Enter, the slider its arrows, a field everything: what people expect
// there.
bool AnnotatePage::belongsToFocus(const QKeyEvent& event) const {
  const QWidget* focus = focusWidget();
  if (!focus || !focus->hasFocus()) return false;
  if (qobject_cast<const QLineEdit*>(focus) || qobject_cast<const QPlainTextEdit*>(focus)) return true;
  if (qobject_cast<const QAbstractButton*>(focus))
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
  if (qobject_cast<const QSlider*>(focus))
    return event.key() == Qt::Key_Left || event.key() == Qt::Key_Right || event.key() == Qt::Key_Home ||
           event.key() == Qt::Key_End;
  return false;
}

bool AnnotatePage::handleKey(const QKeyEvent& event) {
  if (belongsToFocus(event)) {
    auto* button = qobject_cast<QAbstractButton*>(focusWidget());
    if (!button || event.key() == Qt::Key_Space) return false;
    if (!event.isAutoRepeat()) button->click();  // buttons themselves know Space only
    return true;
  }
  if (m_keys->isVisible() && m_keys->scroll(event.key())) return true;
  const auto meaning = m_keyMap.command(event, context());
  if (meaning == KeyCommand::Close) return closeTopmost();  // else the window's
  const auto number = digitOf(event);
  if (!number) m_digitCard.reset();
  if (moveFocusByRow(event)) return true;
  if (meaning) {
    if (meaning != KeyCommand::FurtherCard) endFurther();
    if (event.isAutoRepeat() && !repeats(*meaning)) return true;  // a key held down answers one query, not ten
    if (m_group && m_keyMap.isOfMode(*meaning, context().mode)) {
      m_model.noteActivity();
      m_group->modeCommand(*meaning, m_grid->focusedCard(), event.modifiers().testFlag(Qt::ShiftModifier));
    } else {
      endHold();
      if (KeyMap::isHeld(*meaning)) m_heldKey = std::pair(event.key(), *meaning);
      command(*meaning);
    }
    return true;
  }
  if (number) {
    if (!event.isAutoRepeat()) digit(*number);
    return true;
  }
  const auto letter = letterOf(event);
  if (!letter) return false;
  if (event.isAutoRepeat()) return true;
  const int place = *letter + kLetters * endFurther();
  if (place < m_grid->cards()) cardKey(place, event);
  return true;
}

// A key has named a card.
void AnnotatePage::cardKey(int place, const QKeyEvent& event) {
  m_gridArea->ensureWidgetVisible(m_grid->card(place), 0, 0);
  if (event.modifiers() & Qt::ShiftModifier) {
    m_aloneKey = event.key();
    m_grid->setAlone(place);
    updateLook();
  } else if (m_model.project().answer == AnswerForm::Rating) {
    m_grid->card(place)->setFocus(Qt::TabFocusReason);
  } else {
    m_model.choose(place);
  }
}

// Cards after Z have two letters, the first of which is said by a key of its own: every letter is a card already.
void AnnotatePage::nameFurtherCard() {
  m_further = (m_further + 1) * kLetters < m_grid->cards() ? m_further + 1 : 0;
  const int first = m_further * kLetters, last = std::min(first + kLetters, m_grid->cards()) - 1;
  if (m_further > 0)
    m_answers->showHint(tr("The next letter names one of the cards %1 – %2.").arg(cardName(first), cardName(last)));
  else
    m_answers->showState(m_model);
}

int AnnotatePage::endFurther() {
  if (m_further > 0) m_answers->showState(m_model);
  return std::exchange(m_further, 0);
}

// What a digit means depends on what is asked: a rating, how much better, the rank of the card with the focus, a card.
void AnnotatePage::digit(int digit) {
  m_model.noteActivity();
  if (m_model.phase() != AnnotateModel::Phase::Asking) return;
  const AnswerDraft& draft = m_model.draft();
  const Task& task = m_model.task();
  if (draft.form() == AnswerForm::Rating)
    return rateFocused(
        task.scale.slider || digit == 0 ? (digit == 0 ? kDecimal : digit) * (task.scale.slider ? kDecimal : 1) : digit);
  if (task.strengthLevels > 0 && draft.isPair() && draft.ranking().tiers().size() == 2) {
    m_model.setStrength(digit);
    return;
  }
  const auto card = m_grid->focusedCard();
  const bool ranks = !draft.isPair() && draft.form() == AnswerForm::Rank;
  if (card && ranks) {
    // Ranks over nine are typed digit by digit.
    const int both = m_digitCard == card ? m_typedRank * kDecimal + digit : digit;
    m_typedRank = both <= m_model.cards() ? both : digit;
    m_digitCard = card;
    return m_model.setRank(*card, m_typedRank);
  }
  if (digit > 0) m_model.choose(digit - 1);
}

// On to the next card without a rating on this axis, so that a row of digits rates a row of cards.
void AnnotatePage::rateFocused(double value) {
  const AnswerDraft& before = m_model.draft();
  int place = m_grid->focusedCard().value_or(-1);
  for (int i = 0; place < 0 && i < before.cards(); ++i)
    if (!before.rating(i, before.axis())) place = i;
  if (place < 0) return;
  const QueryId query = m_model.current().query.id;
  m_ratedLast = std::pair(place, before.axis());
  m_model.rate(place, value);
  if (m_model.phase() != AnnotateModel::Phase::Asking || m_model.current().query.id != query) return;
  const AnswerDraft& after = m_model.draft();
  for (int i = 1; i <= after.cards(); ++i) {
    const int next = (place + i) % after.cards();
    if (!after.rating(next, after.axis())) return m_grid->card(next)->setFocus(Qt::TabFocusReason);
  }
}

// The slider of the card with the focus; where it is not set yet, the one that was set last: a digit has moved the
// focus on, and perhaps to the next axis.
void AnnotatePage::nudgeRating(int by) {
  if (m_model.phase() != AnnotateModel::Phase::Asking || !m_model.task().scale.slider) return;
  const AnswerDraft& draft = m_model.draft();
  std::pair<int, int> at(m_grid->focusedCard().value_or(0), draft.axis());
  if (!draft.rating(at.first, at.second) && m_ratedLast) at = *m_ratedLast;
  const double value = draft.rating(at.first, at.second).value_or(kSliderMiddle) + by;
  m_ratedLast = at;
  m_model.setAxis(at.second);
  m_model.rate(at.first, value);
}

bool AnnotatePage::handleRelease(const QKeyEvent& event) {
  if (event.isAutoRepeat()) return false;
  if (m_heldKey && event.key() == m_heldKey->first) {
    endHold();
    return true;
  }
  if (!m_aloneKey) return false;
  if (event.key() != *m_aloneKey && event.key() != Qt::Key_Shift) return false;
  endAlone();
  return true;
}

void AnnotatePage::endAlone() {
  m_aloneKey.reset();
  m_grid->setAlone(std::nullopt);
  updateLook();
}

void AnnotatePage::endHold() {
  if (m_heldKey && m_group) m_group->release(m_heldKey->second);
  m_heldKey.reset();
}

void AnnotatePage::keyPressEvent(QKeyEvent* event) {
  if (!handleKey(*event)) QWidget::keyPressEvent(event);
}

void AnnotatePage::keyReleaseEvent(QKeyEvent* event) {
  if (!handleRelease(*event)) QWidget::keyReleaseEvent(event);
}

}  // namespace podium
