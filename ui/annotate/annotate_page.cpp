#include "ui/annotate/annotate_page.h"

#include <QKeyEvent>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include "ui/annotate/answer_bar.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/card_group.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/guidelines_panel.h"
#include "ui/annotate/key_button.h"
#include "ui/annotate/parts_bar.h"
#include "ui/annotate/prompt_panel.h"
#include "ui/annotate/ranking_strip.h"
#include "ui/annotate/transport_bar.h"
#include "ui/annotate/work_button.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/icons.h"
#include "ui/common/settings.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kProgressWidth = 320;

// Whatever scrolls the page learns the height that it needs at its width, not the one that it would like: else the
// prompt, which gives way, would make the page as high as it once was.
class PageLayout : public QStackedLayout {
 public:
  using QStackedLayout::QStackedLayout;
  bool hasHeightForWidth() const override { return false; }
  QSize minimumSize() const override {
    const QSize least = QStackedLayout::minimumSize();
    const QLayout* shown = currentWidget() ? currentWidget()->layout() : nullptr;
    const int high = shown && shown->hasHeightForWidth() ? shown->minimumHeightForWidth(parentWidget()->width()) : 0;
    return {least.width(), std::max(least.height(), high)};
  }
};

}  // namespace

AnnotatePage::AnnotatePage(ProjectSession& session, AnnotateOptions options, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_model(session, std::move(options)),
      m_guide(*session.reader, session.annotator.id, session.info.task) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Annotate"));
  m_stack = new PageLayout(this);
  m_question = buildQuestion();
  m_emptyPage = buildEmpty();
  m_stack->addWidget(m_question);
  m_stack->addWidget(m_emptyPage);
  m_keys = new CheatSheet(this);
  m_palette = new ChoicePalette(this);
  m_writing = new WritingPanel(this);
  m_ghost = new QLabel(this);
  m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
  m_ghost->setAlignment(Qt::AlignCenter);
  m_ghost->setAutoFillBackground(true);
  m_ghost->setBackgroundRole(QPalette::Highlight);
  m_ghost->setForegroundRole(QPalette::HighlightedText);
  m_ghost->resize(space::kXxl, space::kXl);
  m_ghost->hide();
  // The panels keep their keys to themselves.
  const auto isPanels = [this](const QWidget* widget) {
    return widget == m_palette || m_palette->isAncestorOf(widget) || m_writing->isAncestorOf(widget);
  };
  for (auto* widget : findChildren<QWidget*>())
    if (widget->focusPolicy() != Qt::NoFocus && !isPanels(widget)) watch(widget);
  connectParts();
  loadKeys();
  showQuery();
  showMessage();
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
  m_axis = new TextLabel({}, TextSize::Title, Ink::Text, true, page);
  m_axis->hide();
  m_instruction = new ElidedLabel({}, TextSize::Heading, Ink::Text, true, page);
  m_reason = new ElidedLabel({}, TextSize::Small, Ink::Muted, false, page);
  top->addWidget(m_axis);
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
  m_guidelinesButton = new KeyButton(tr("Guidelines"), QString(), page);
  connect(m_guidelinesButton, &KeyButton::clicked, this, [this] { command(KeyCommand::Guidelines); });
  top->addWidget(m_guidelinesButton);
  m_work = new WorkButton(m_session.info.task.showAgreement, page);
  top->addWidget(m_work);
  top->addWidget(m_reason);
  top->addWidget(m_reasonHelp);
  column->addLayout(top);
  m_message = new MessageLine(page);
  column->addWidget(m_message);
  m_prompt = new PromptPanel(page);
  column->addWidget(m_prompt);
  auto* middle = new QHBoxLayout;
  m_grid = new CardGrid(m_session.info, page);
  m_guidelines = new GuidelinesPanel(m_session.info.task, page);
  m_guidelinesButton->setVisible(!m_guidelines->isEmpty());
  m_gridArea = scrolled(m_grid);
  m_gridArea->setFocusPolicy(Qt::NoFocus);
  m_gridArea->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  middle->addWidget(m_gridArea, 1);
  middle->addWidget(m_guidelines);
  column->addLayout(middle, 1);
  m_group = makeCardGroup(m_session.info, m_clock, this);
  m_transport = new TransportBar(m_clock, m_session.info.task.moments, page);
  column->addWidget(m_transport);
  m_strip = new RankingStrip(page);
  column->addWidget(m_strip);
  m_parts = new PartsBar(m_session.info, m_keyMap, page);
  m_parts->setVisible(!m_parts->isNeedless());
  column->addWidget(m_parts);
  m_answers = new AnswerBar(page);
  column->addWidget(m_answers);
  return page;
}

QWidget* AnnotatePage::buildEmpty() {
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setSpacing(space::kM);
  const bool moves = m_session.info.kind == ItemKind::Clip || m_session.info.kind == ItemKind::Video;
  m_empty = new EmptyPanel(moves ? QStringLiteral("film") : QStringLiteral("file"), page);
  m_progress = new QProgressBar(page);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setFixedSize(kProgressWidth, space::kS);
  m_progress->setAccessibleName(tr("Progress of the learner"));
  column->addStretch(1);
  column->addWidget(m_empty);
  column->addWidget(m_progress, 0, Qt::AlignHCenter);
  m_emptyUndo = new KeyButton(tr("Undo"), QString(), page);
  connect(m_emptyUndo, &KeyButton::clicked, this, [this] { command(KeyCommand::Undo); });
  column->addWidget(m_emptyUndo, 0, Qt::AlignHCenter);
  column->addStretch(1);
  return page;
}

void AnnotatePage::connectParts() {
  connect(&m_model, &AnnotateModel::queryChanged, this, &AnnotatePage::showQuery);
  connect(&m_model, &AnnotateModel::draftChanged, this, &AnnotatePage::showDraft);
  connect(&m_model, &AnnotateModel::canUndoChanged, this, &AnnotatePage::showDraft);
  connect(&m_model, &AnnotateModel::emptyReasonChanged, this, &AnnotatePage::showEmptyReason);
  connect(&m_model, &AnnotateModel::reasonWanted, this, &AnnotatePage::openRationale);
  connect(&m_model, &AnnotateModel::saveStateChanged, this, &AnnotatePage::showMessage);
  connect(&m_model, &AnnotateModel::breakSuggested, this, [this](int minutes) {
    showSentence(tr("You have ranked for %n minutes. A short break helps the eyes and the answers.", nullptr, minutes));
  });
  connect(&Settings::instance(), &Settings::changed, this, &AnnotatePage::loadKeys);
  connect(&m_model, &AnnotateModel::answered, this, [this](Verdict, int best) {
    if (best >= 0 && best < m_grid->cards()) m_grid->card(best)->pulse(colours().accent);
  });
  connect(m_grid, &CardGrid::painted, &m_model, &AnnotateModel::notePainted);
  connect(m_grid, &CardGrid::cardAdded, this, [this](ItemCard* card) {
    watch(card);
    addTouch(card);
    // Tab goes from the page to its cards, then to the transport and the buttons.
    setTabOrder(card->place() == 0 ? static_cast<QWidget*>(this) : m_grid->card(card->place() - 1), card);
    card->setAttribute(Qt::WA_Hover);
    connect(card, &ItemCard::clicked, this, [this](int place) {
      if (m_model.project().answer == AnswerForm::Rating)
        m_grid->card(place)->setFocus(Qt::MouseFocusReason);
      else
        m_model.choose(place);
    });
    connect(card, &ItemCard::selected, this, &AnnotatePage::openLabels);
    connect(card, &ItemCard::menuWanted, this, &AnnotatePage::openCardMenu);
    connect(card, &ItemCard::dragMoved, this, [this](int place, const QPoint& at) {
      if (m_strip->isHidden()) return;
      m_ghost->setText(cardName(place));
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
  connect(m_parts, &PartsBar::commanded, this, &AnnotatePage::command);
  connect(m_parts, &PartsBar::axisChosen, &m_model, &AnnotateModel::setAxis);
  connect(m_parts, &PartsBar::strengthChosen, &m_model, &AnnotateModel::setStrength);
  connect(m_parts, &PartsBar::marginEdited, this, [this](std::optional<double> margin) {
    m_model.change([margin](AnswerDraft& draft) { draft.setMargin(margin); });
  });
  connect(m_parts, &PartsBar::marginRefused, this, &AnnotatePage::showSentence);
  connect(m_parts, &PartsBar::marginLeft, this, qOverload<>(&QWidget::setFocus));
  connect(m_parts, &PartsBar::marginEntered, this, [this](double margin) {
    setFocus();
    m_model.setMargin(margin);
  });
  if (m_group) {
    connect(m_group, &CardGroup::said, this, &AnnotatePage::showSentence);
    connect(m_group, &CardGroup::selected, this, &AnnotatePage::openLabels);
    connect(m_group, &CardGroup::drafted, &m_model, &AnnotateModel::change);
  }
  connect(m_grid, &CardGrid::accepted, &m_model, &AnnotateModel::accept);
  connect(m_grid, &CardGrid::rated, this, [this](int place, int axis, double value) {
    m_model.setAxis(axis);
    m_model.rate(place, value);
  });
  connect(m_grid, &CardGrid::looksChanged, this, [this] { m_model.setLooks({m_grid->itemLook(), m_prompt->look()}); });
  if (m_session.info.task.showProgress)
    connect(&m_model.figures(), &WorkFigures::changed, m_work,
            [this] { m_work->setStats(*m_model.figures().stats()); });
  connect(m_empty, &EmptyPanel::actionTriggered, this, [this] { emptyAction(m_model.emptyReason().action); });
  connect(m_empty, &EmptyPanel::secondTriggered, this, [this] { emptyAction(m_model.emptyReason().second); });
  connectConversation();
}

// Keys mean the same wherever on the page the keyboard is.
void AnnotatePage::watch(QWidget* widget) { widget->installEventFilter(this); }

// The keys may have been changed in the settings.
void AnnotatePage::loadKeys() {
  m_keyMap = currentKeys();
  m_guidelinesButton->setKey(m_keyMap.keyText(KeyCommand::Guidelines));
  m_emptyUndo->setKey(m_keyMap.keyText(KeyCommand::Undo));
  m_answers->setKeys(m_keyMap, context());
  m_parts->setKeys(m_keyMap, context());
  m_grid->setKeys(m_keyMap, context());
}

// Which card has the person's attention: the one alone on the screen, the one under the mouse, the one with the focus.
void AnnotatePage::updateLook() {
  const auto place = m_grid->alone() ? m_grid->alone() : m_hovered ? m_hovered : m_grid->focusedCard();
  m_model.noteLook(place);
  if (m_group) m_group->setAttention(place);
}

bool AnnotatePage::eventFilter(QObject* watched, QEvent* event) {
  auto* card = qobject_cast<ItemCard*>(watched);
  switch (event->type()) {
    case QEvent::KeyPress:
      if (handleKey(*static_cast<QKeyEvent*>(event))) return true;
      break;
    case QEvent::KeyRelease:
      if (handleRelease(*static_cast<QKeyEvent*>(event))) return true;
      break;
    case QEvent::HoverEnter:
      if (card) m_hovered = card->place();
      updateLook();
      break;
    case QEvent::HoverLeave:
      if (card && m_hovered == card->place()) m_hovered.reset();
      updateLook();
      break;
    case QEvent::FocusIn:
      if (card) m_gridArea->ensureWidgetVisible(card, 0, 0);
      [[fallthrough]];
    case QEvent::FocusOut:
      if (card) updateLook();
      break;
    default:
      break;
  }
  return QWidget::eventFilter(watched, event);
}

void AnnotatePage::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (m_model.takesFocus()) setFocus();
  updateActive();
}

void AnnotatePage::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  updateActive();
}

void AnnotatePage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitHeight();
}

void AnnotatePage::changeEvent(QEvent* event) {
  if (event->type() == QEvent::ActivationChange) updateActive();
  QWidget::changeEvent(event);
}

void AnnotatePage::updateActive() {
  if (!isActiveWindow()) {  // the release of the key goes to another window
    endAlone();
    endHold();
  }
  m_clock.setSuspended(!isVisible());
  m_model.setActive(isVisible() && isActiveWindow());
}

}  // namespace podium
