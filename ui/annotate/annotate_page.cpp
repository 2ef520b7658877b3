#include "ui/annotate/annotate_page.h"

#include <QEvent>
#include <QProgressBar>
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
