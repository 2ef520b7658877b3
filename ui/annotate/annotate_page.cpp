#include "ui/annotate/annotate_page.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QProgressBar>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/annotate/answer_bar.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/ranking_strip.h"
#include "ui/annotate/transport_bar.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kProgressSteps = 1000;
constexpr int kProgressWidth = 320;

}  // namespace

AnnotatePage::AnnotatePage(ProjectSession& session, AnnotateOptions options, QWidget* parent)
    : QWidget(parent), m_session(session), m_model(session, std::move(options)) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Annotate"));
  m_stack = new QStackedLayout(this);
  m_question = buildQuestion();
  m_emptyPage = buildEmpty();
  m_stack->addWidget(m_question);
  m_stack->addWidget(m_emptyPage);
  m_keys = new CheatSheet(this);
  m_ghost = new QLabel(this);
  m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_ghost->setAlignment(Qt::AlignCenter);
  m_ghost->setAutoFillBackground(true);
  m_ghost->setBackgroundRole(QPalette::Highlight);
  m_ghost->setForegroundRole(QPalette::HighlightedText);
  m_ghost->resize(space::kXxl, space::kXl);
  m_ghost->hide();
  for (auto* widget : findChildren<QWidget*>())
    if (widget->focusPolicy() != Qt::NoFocus) watch(widget);
  connectParts();
  showQuery();
  showSaveState();
  // Queued: whoever makes the page connects to the model's notices first.
  QMetaObject::invokeMethod(&m_model, &AnnotateModel::start, Qt::QueuedConnection);
}

AnnotatePage::~AnnotatePage() { m_model.disconnect(this); }

QWidget* AnnotatePage::buildQuestion() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(space::kL, space::kS, space::kL, space::kM);
  column->setSpacing(space::kS);
  auto* top = new QHBoxLayout;
  m_instruction = new ElidedLabel({}, TextSize::Heading, Ink::Text, true, page);
  m_reason = new TextLabel({}, TextSize::Small, Ink::Muted, false, page);
  top->addWidget(m_instruction, 1);
  m_reasonHelp = new QToolButton(page);
  m_reasonHelp->setIcon(icon(QStringLiteral("info"), IconTint::Muted));
  m_reasonHelp->setAutoRaise(true);
  m_reasonHelp->setFocusPolicy(Qt::TabFocus);
  m_reasonHelp->setAccessibleName(tr("Why this query is asked"));
  connect(m_reasonHelp, &QToolButton::clicked, this, [this] {
    QToolTip::showText(m_reasonHelp->mapToGlobal(m_reasonHelp->rect().bottomLeft()), m_model.reasonHelp(),
                       m_reasonHelp);
  });
  top->addWidget(m_reason);
  top->addWidget(m_reasonHelp);
  column->addLayout(top);
  m_message = new MessageLine(page);
  column->addWidget(m_message);
  m_grid = new CardGrid(m_session.info.kind, page);
  column->addWidget(m_grid, 1);
  m_transport = new TransportBar(m_clock, page);
  column->addWidget(m_transport);
  m_strip = new RankingStrip(page);
  column->addWidget(m_strip);
  m_answers = new AnswerBar(page);
  column->addWidget(m_answers);
  return page;
}

QWidget* AnnotatePage::buildEmpty() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setSpacing(space::kM);
  m_empty = new EmptyPanel(QStringLiteral("film"), page);
  m_progress = new QProgressBar(page);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setFixedSize(kProgressWidth, space::kS);
  m_progress->setAccessibleName(tr("Progress of the learner"));
  column->addStretch(1);
  column->addWidget(m_empty);
  column->addWidget(m_progress, 0, Qt::AlignHCenter);
  column->addStretch(1);
  return page;
}

void AnnotatePage::connectParts() {
  connect(&m_model, &AnnotateModel::queryChanged, this, &AnnotatePage::showQuery);
  connect(&m_model, &AnnotateModel::draftChanged, this, &AnnotatePage::showDraft);
  connect(&m_model, &AnnotateModel::canUndoChanged, this, &AnnotatePage::showDraft);
  connect(&m_model, &AnnotateModel::emptyReasonChanged, this, &AnnotatePage::showEmptyReason);
  connect(&m_model, &AnnotateModel::saveStateChanged, this, &AnnotatePage::showSaveState);
  connect(&m_model, &AnnotateModel::answered, this, [this](Verdict, int best) {
    if (best >= 0 && best < m_grid->cards()) m_grid->card(best)->pulse();
  });
  connect(m_grid, &CardGrid::painted, &m_model, &AnnotateModel::notePainted);
  connect(m_grid, &CardGrid::cardAdded, this, [this](ItemCard* card) {
    watch(card);
    // Tab goes from the page to its cards, then to the transport and the buttons.
    setTabOrder(card->place() == 0 ? static_cast<QWidget*>(this) : m_grid->card(card->place() - 1), card);
    connect(card, &ItemCard::clicked, &m_model, &AnnotateModel::choose);
    connect(card, &ItemCard::dragMoved, this, [this](int place, const QPoint& at) {
      if (m_strip->isHidden()) return;
      m_ghost->setText(ItemCard::letter(place));
      m_ghost->move(mapFromGlobal(at) - m_ghost->rect().center());
      m_ghost->setVisible(!m_strip->rect().contains(m_strip->mapFromGlobal(at)));  // the strip draws it there
      m_ghost->raise();
      m_strip->dragTo(place, at);
    });
    connect(card, &ItemCard::dropped, this, [this](int place, const QPoint& at) {
      m_ghost->hide();
      if (!m_strip->isHidden()) m_strip->drop(place, at);
    });
  });
  connect(&m_clock, &ClipClock::frameChanged, m_grid, &CardGrid::showFrame);
  connect(m_transport, &TransportBar::restarted, &m_model, &AnnotateModel::noteReplay);
  connect(m_strip, &RankingStrip::droppedIntoTier, &m_model, &AnnotateModel::moveIntoTier);
  connect(m_strip, &RankingStrip::droppedBeforeTier, &m_model, &AnnotateModel::moveBeforeTier);
  connect(m_strip, &RankingStrip::droppedOut, this, [this](int place) { m_model.setRank(place, 0); });
  connect(m_answers, &AnswerBar::commanded, this, &AnnotatePage::command);
  connect(m_empty, &EmptyPanel::actionTriggered, this, [this] {
    if (m_model.emptyReason().action == EmptyReason::Action::StartLearner) m_session.learner->start();
    if (m_model.emptyReason().action == EmptyReason::Action::ResumeLearner) m_session.learner->resume();
  });
}

// Keys mean the same wherever on the page the keyboard is.
void AnnotatePage::watch(QWidget* widget) { widget->installEventFilter(this); }

void AnnotatePage::showQuery() {
  endAlone();
  const bool asking = m_model.phase() == AnnotateModel::Phase::Asking;
  // While the next query is being decoded the page stays as it is, without cards: no flicker.
  if (m_model.phase() == AnnotateModel::Phase::Empty) {
    m_stack->setCurrentWidget(m_emptyPage);
    showEmptyReason();
  } else {
    m_stack->setCurrentWidget(m_question);
  }
  m_instruction->setText(QString::fromStdString(m_model.project().instruction));
  ItemContents contents;
  int frames = 0;
  double rate = 0.0;
  for (int place = 0; place < m_model.cards(); ++place) {
    contents.push_back(m_model.contentAt(place));
    frames = std::max(frames, contents.back()->frameCount());
    rate = std::max(rate, contents.back()->framesPerSecond());
  }
  m_grid->setContents(contents);
  m_clock.setLength(frames, rate);
  m_transport->setVisible(!asking || frames > 0);
  m_strip->setVisible(asking && !m_model.isPair());
  m_reason->setText(asking ? tr("query %1 · reason: %2").arg(m_model.current().query.id.value).arg(m_model.reason())
                           : QString());
  m_reasonHelp->setToolTip(m_model.reasonHelp());
  m_reasonHelp->setAccessibleDescription(m_model.reasonHelp());
  m_reasonHelp->setVisible(!m_model.reasonHelp().isEmpty());
  if (isVisible() && m_grid->focusedCard()) setFocus();  // digits rank the next card again
  showDraft();
}

void AnnotatePage::showDraft() {
  if (m_model.phase() == AnnotateModel::Phase::Asking) {
    m_grid->showRanks(m_model.draft());
    m_strip->setRanking(m_model.draft());
  }
  m_answers->showState(m_model);
}

void AnnotatePage::showEmptyReason() {
  const EmptyReason& reason = m_model.emptyReason();
  m_empty->setTexts(reason.title, reason.detail);
  m_empty->setAction(reason.actionText);
  m_progress->setVisible(reason.progress.has_value());
  m_progress->setValue(static_cast<int>(reason.progress.value_or(0.0) * kProgressSteps));
}

void AnnotatePage::showSaveState() {
  const SaveState& state = m_model.saveState();
  if (state.kind == SaveState::Kind::NotSavedRetrying)
    m_message->showMessage(MessageLine::Kind::Warning,
                           tr("Not saved, retrying (%1 waiting). %2").arg(state.waiting).arg(state.reason));
  else
    m_message->clear();
}

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

void AnnotatePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  setFocus();
  updateActive();
}

void AnnotatePage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  updateActive();
}

void AnnotatePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange) updateActive();
  QWidget::changeEvent(event);
}

void AnnotatePage::updateActive() {
  if (!isActiveWindow()) endAlone();  // the release of the key goes to another window
  m_clock.setSuspended(!isVisible());
  m_model.setActive(isVisible() && isActiveWindow());
}

}  // namespace podium
