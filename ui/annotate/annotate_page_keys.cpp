// The keyboard of the Annotate page: from a key press, wherever on the page it lands, to what the model or the clock
// is told.
#include <QAbstractButton>
#include <QKeyEvent>
#include <QSlider>

#include "ui/annotate/annotate_page.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/cheat_sheet.h"

namespace podium {

void AnnotatePage::command(KeyCommand command) {
  m_model.noteActivity();
  switch (command) {
    case KeyCommand::ChooseLeft:
      return m_model.choose(0);
    case KeyCommand::ChooseRight:
      return m_model.choose(1);
    case KeyCommand::Tie:
      return m_model.tie();
    case KeyCommand::CantTell:
      return m_model.cantTell();
    case KeyCommand::BothBad:
      return m_model.bothBad();
    case KeyCommand::Skip:
      return m_model.skip();
    case KeyCommand::Undo:
      return m_model.undo();
    case KeyCommand::Submit:
      return m_model.submit();
    case KeyCommand::TakeBack:
      return m_model.takeBack();
    case KeyCommand::PreviousCard:
      return moveFocus(-1);
    case KeyCommand::NextCard:
      return moveFocus(1);
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
    case KeyCommand::Help:
      return toggleKeys();
    case KeyCommand::Close:
      return m_keys->hide();
  }
}

void AnnotatePage::toggleKeys() {
  if (m_keys->isVisible())
    m_keys->hide();
  else
    m_keys->showKeys(m_model.cards() > 0 ? m_model.cards() : m_model.project().k);
}

void AnnotatePage::moveFocus(int step) {
  if (m_grid->cards() == 0) return;
  const int from = m_grid->focusedCard().value_or(step > 0 ? -1 : 0);
  m_grid->card((from + step + m_grid->cards()) % m_grid->cards())->setFocus(Qt::TabFocusReason);
}

// A button that has the keyboard keeps Space and Enter, the slider its arrows: what people expect there.
bool AnnotatePage::belongsToFocus(const QKeyEvent& event) const {
  const QWidget* focus = focusWidget();
  if (!focus || !focus->hasFocus()) return false;
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
  const bool pair = m_model.cards() > 0 ? m_model.isPair() : m_model.project().k == 2;
  const auto meaning = keyCommand(event, pair);
  if (meaning == KeyCommand::Close && !m_keys->isVisible()) return false;  // the window's
  if (meaning) {
    const bool repeats = meaning == KeyCommand::StepBack || meaning == KeyCommand::StepForward;
    if (!event.isAutoRepeat() || repeats) command(*meaning);  // a key held down answers one query, not ten
    return true;
  }
  if (const auto place = letterOf(event)) {
    if (event.isAutoRepeat() || *place >= m_grid->cards()) return true;
    if (event.modifiers() & Qt::ShiftModifier) {
      m_aloneKey = event.key();
      m_grid->setAlone(*place);
    } else {
      m_model.choose(*place);
    }
    return true;
  }
  if (const auto digit = digitOf(event)) {
    if (event.isAutoRepeat()) return true;
    if (const auto card = m_grid->focusedCard(); card && !pair)
      m_model.setRank(*card, *digit);
    else if (*digit > 0)
      m_model.choose(*digit - 1);
    return true;
  }
  return false;
}

bool AnnotatePage::handleRelease(const QKeyEvent& event) {
  if (!m_aloneKey || event.isAutoRepeat()) return false;
  if (event.key() != *m_aloneKey && event.key() != Qt::Key_Shift) return false;
  endAlone();
  return true;
}

void AnnotatePage::endAlone() {
  m_aloneKey.reset();
  m_grid->setAlone(std::nullopt);
}

bool AnnotatePage::eventFilter(QObject* watched, QEvent* event) {
  switch (event->type()) {
    case QEvent::KeyPress:
      if (handleKey(*static_cast<QKeyEvent*>(event))) return true;
      break;
    case QEvent::KeyRelease:
      if (handleRelease(*static_cast<QKeyEvent*>(event))) return true;
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void AnnotatePage::keyPressEvent(QKeyEvent* event) {
  if (!handleKey(*event)) QWidget::keyPressEvent(event);
}

void AnnotatePage::keyReleaseEvent(QKeyEvent* event) {
  if (!handleRelease(*event)) QWidget::keyReleaseEvent(event);
}

}  // namespace podium
