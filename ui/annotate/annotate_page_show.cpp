// What the Annotate page shows of its model: the query, what was said so far, feedback, why there is nothing.
#include <QApplication>
#include <QProgressBar>
#include <QScrollArea>
#include <QStackedLayout>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/annotate/annotate_page.h"
#include "ui/annotate/answer_bar.h"
#include "ui/annotate/card_grid.h"
#include "ui/annotate/card_group.h"
#include "ui/annotate/cheat_sheet.h"
#include "ui/annotate/choice_palette.h"
#include "ui/annotate/guidelines_panel.h"
#include "ui/annotate/key_button.h"
#include "ui/annotate/moment_track.h"
#include "ui/annotate/parts_bar.h"
#include "ui/annotate/prompt_panel.h"
#include "ui/annotate/ranking_strip.h"
#include "ui/annotate/transport_bar.h"
#include "ui/annotate/writing_panel.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kLowPage = 420;      // pixels: below, rows and buttons are lower, in small type
constexpr int kCardsHeight = 190;  // of a page that is not low, come what may

}  // namespace

// A small screen, or a large scale: everything but the items gives way.
void AnnotatePage::fitHeight() {
  const bool low = height() < kLowPage;
  m_answers->setCompact(low);
  m_parts->setCompact(low);
  m_strip->setCompact(low);
  m_grid->setCompact(low);
  m_guidelinesButton->setCompact(low);
  QLayout* column = m_question->layout();
  const int edge = low ? space::kXs : space::kS;
  column->setContentsMargins(space::kL, edge, space::kL, low ? space::kXs : space::kM);
  column->setSpacing(edge);
  m_gridArea->setMinimumHeight(low ? m_grid->oneRow() : std::max(kCardsHeight, m_grid->oneRow()));
  m_prompt->setCardsHeight(m_gridArea->minimumHeight());
  m_guidelines->setFixedWidth(std::min(GuidelinesPanel::kWide, width() * 2 / 5));
  m_instruction->setMinimumWidth(std::min(m_instruction->sizeHint().width(), width() / 2));
  m_stack->invalidate();
  updateGeometry();
}

void AnnotatePage::showQuery() {
  endAlone();
  endHold();
  m_hovered.reset();
  m_digitCard.reset();
  m_further = 0;
  m_marginAsked = false;
  m_ratedLast.reset();
  m_palette->close();
  const bool asking = m_model.phase() == AnnotateModel::Phase::Asking;
  const bool shown = asking || m_model.phase() == AnnotateModel::Phase::Feedback;
  // While the next query is being decoded the page stays as it is, without cards: no flicker.
  if (m_model.phase() == AnnotateModel::Phase::Empty) {
    m_stack->setCurrentWidget(m_emptyPage);
    showEmptyReason();
  } else {
    m_stack->setCurrentWidget(m_question);
  }
  if (m_keys->isVisible()) m_keys->raise();  // the stack has raised the page that it shows
  if (m_model.phase() == AnnotateModel::Phase::Feedback) {
    m_writing->queryChanged();
    return showFeedback();
  }
  showHeading();
  m_prompt->setContent(shown ? m_model.current().contents.prompt : nullptr);
  ItemContents contents;
  double seconds = 0.0, rate = 0.0;
  for (int place = 0; place < m_model.cards(); ++place) {
    contents.push_back(m_model.contentAt(place));
    if (contents.back()->frameCount() == 0) continue;
    rate = std::max(rate, contents.back()->framesPerSecond());
    seconds = std::max(seconds, contents.back()->frameCount() / contents.back()->framesPerSecond());
  }
  const int frames = static_cast<int>(std::lround(seconds * rate));
  m_grid->setKeys(m_keyMap, context());
  m_grid->setContents(contents, rate);
  if (m_group) m_group->setCards(m_grid->shownCards());
  m_clock.setLength(frames, rate);
  m_transport->setVisible(frames > 0);
  if (MomentTrack* track = m_transport->moments()) track->setCards(m_model.cards());
  const bool ranks = shown && !m_model.isPair() && m_model.cards() > 1 &&
                     (m_model.project().answer == AnswerForm::Rank || m_model.project().answer == AnswerForm::Pair);
  m_strip->setVisible(ranks);
  const QString guided = asking ? m_guide.placeOf(m_model.current().query) : QString();
  m_reason->setText(!asking ? QString()
                    : !guided.isEmpty()
                        ? guided
                        : tr("query %1 · reason: %2").arg(m_model.current().query.id.value).arg(m_model.reason()));
  m_reasonHelp->setToolTip(m_model.reasonHelp());
  m_reasonHelp->setAccessibleDescription(m_model.reasonHelp());
  m_reasonHelp->setVisible(guided.isEmpty() && !m_model.reasonHelp().isEmpty());
  m_answers->setKeys(m_keyMap, context());
  m_parts->setKeys(m_keyMap, context());
  const bool mayTakeFocus = m_model.takesFocus() || isAncestorOf(QApplication::focusWidget());
  if (isVisible() && asking && mayTakeFocus && m_model.project().answer == AnswerForm::Rating)
    m_grid->card(0)->setFocus(Qt::OtherFocusReason);
  else if (isVisible() && m_grid->focusedCard())
    setFocus();  // digits rank the next card again
  m_writing->queryChanged();
  m_sentence = asking ? m_guide.outcomeBefore(m_model.current().query) : QString();
  if (m_model.isRevising())
    m_sentence = tr("This is an earlier answer of yours. Submit a change, or press Esc to leave it as it is.");
  fitHeight();
  showMessage();
  showDraft();
}

// Of a project with several questions the present one stands first, large.
void AnnotatePage::showHeading() {
  const auto& axes = m_model.task().axes;
  const bool several = axes.size() > 1 && m_model.phase() == AnnotateModel::Phase::Asking;
  m_axis->setText(several ? QString::fromStdString(axes[static_cast<std::size_t>(m_model.draft().axis())]) : QString());
  m_axis->setVisible(several);
  m_instruction->setText(QString::fromStdString(m_model.project().instruction));
}

void AnnotatePage::showDraft() {
  showHeading();
  showMessage();
  m_emptyUndo->setVisible(m_model.canUndo());
  m_emptyUndo->setEnabled(m_model.canUndo());
  if (m_model.phase() == AnnotateModel::Phase::Asking) {
    m_grid->showDraft(m_model.draft());
    if (m_group) m_group->showDraft(m_model.draft());
    m_strip->setRanking(m_model.draft().ranking());
    showMoments();
    askForMargin();
  }
  m_parts->showState(m_model);
  m_answers->showState(m_model);
}

// After a tutorial query: its cards stay, and the page says how the known answer ranks them.
void AnnotatePage::showFeedback() {
  const podium::Feedback& feedback = m_model.feedback();
  QStringList tiers;
  for (const auto& tier : feedback.gold.tiers) {
    QStringList names;
    for (int position : tier) {
      const auto& order = m_model.current().shownOrder;
      names += cardName(static_cast<int>(std::find(order.begin(), order.end(), position) - order.begin()));
    }
    tiers += names.join(QStringLiteral(" = "));
  }
  const QString known = tiers.join(QStringLiteral(" > "));
  m_sentence = feedback.right ? tr("As expected: %1.").arg(known) : tr("The expected answer is %1.").arg(known);
  if (!feedback.note.isEmpty()) m_sentence += QLatin1Char(' ') + feedback.note;
  m_sentence += QLatin1Char(' ') + tr("Enter goes on.");
  showMessage();
  showDraft();
}

void AnnotatePage::showEmptyReason() {
  const EmptyReason& reason = m_model.emptyReason();
  m_empty->setTexts(reason.title, reason.detail);
  m_empty->setAction(reason.actionText);
  m_empty->setSecond(reason.secondText);
  m_progress->setVisible(reason.progress.has_value());
  m_progress->setMaximum(reason.progress.value_or(0.0) < 0.0 ? 0 : kProgressSteps);  // 0: nobody knows how long
  m_progress->setValue(static_cast<int>(reason.progress.value_or(0.0) * kProgressSteps));
}

// One line for what matters most: an answer that is not saved, else what the page has to say, else that the query is
// flagged.
void AnnotatePage::showMessage() {
  const SaveState& state = m_model.saveState();
  if (state.kind == SaveState::Kind::NotSavedRetrying)
    m_message->showMessage(MessageLine::Kind::Warning,
                           tr("Not saved, retrying (%1 waiting). %2").arg(state.waiting).arg(state.reason));
  else if (!m_sentence.isEmpty())
    m_message->showMessage(MessageLine::Kind::Info, m_sentence);
  else if (m_model.phase() == AnnotateModel::Phase::Asking && !m_model.draft().parts().flag.empty())
    m_message->showMessage(MessageLine::Kind::Info,
                           tr("Flagged. Answer it all the same, or skip it (%1): the flag is kept with either.")
                               .arg(m_keyMap.keyText(KeyCommand::Skip, context())));
  else
    m_message->clear();
}

void AnnotatePage::showSentence(const QString& sentence) {
  m_sentence = sentence;
  showMessage();
}

}  // namespace podium
