#include "ui/annotate/answer_bar.h"

#include <QHBoxLayout>
#include <algorithm>

#include "ui/common/flow_layout.h"
#include "ui/common/style.h"

namespace podium {
namespace {

constexpr int kHint = 160;  // the least of what the hint needs before it takes a row of its own, pixels

}  // namespace

AnswerBar::AnswerBar(QWidget* parent) : QWidget(parent) {
  auto* row = new FlowLayout(this);
  row->setSpacing(space::kS);
  m_undo = add(tr("Undo"), KeyCommand::Undo);
  m_redo = add(tr("Redo"), KeyCommand::Redo);
  m_tie = add(tr("Tie"), KeyCommand::Tie);
  m_bothBad = add(tr("Both bad"), KeyCommand::BothBad);
  m_cantTell = add(tr("Can't tell"), KeyCommand::CantTell);
  m_skip = add(tr("Skip"), KeyCommand::Skip);
  for (auto* button : {m_undo, m_redo, m_tie, m_bothBad, m_cantTell, m_skip}) row->addWidget(button);
  // Together in whatever row.
  auto* end = new QWidget(this);
  auto* endRow = new QHBoxLayout(end);
  endRow->setContentsMargins(0, 0, 0, 0);
  endRow->setSpacing(space::kS);
  m_hint = new ElidedLabel({}, TextSize::Body, Ink::Muted, false, end);
  m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  endRow->addWidget(m_hint, 1);
  m_submit = add(tr("Submit"), KeyCommand::Submit);
  makePrimary(m_submit);
  endRow->addWidget(m_submit);
  row->addWidget(end);
}

KeyButton* AnswerBar::add(const QString& text, KeyCommand command) {
  auto* button = new KeyButton(text, QString(), this);
  connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
  m_buttons.emplace_back(command, button);
  return button;
}

void AnswerBar::setKeys(const KeyMap& keys, const KeyContext& context) {
  for (auto& [command, button] : m_buttons) button->setKey(keys.keyText(command, context));
}

void AnswerBar::showHint(const QString& sentence) { m_hint->setText(sentence); }

void AnswerBar::setCompact(bool compact) {
  for (auto& [command, button] : m_buttons) button->setCompact(compact);
  m_hint->setFont(textFont(compact ? TextSize::Small : TextSize::Body));
  layout()->setSpacing(compact ? space::kXs : space::kS);
}

// What Enter would give instead of a ranking.
QString AnswerBar::saidText(const AnnotateModel& model) const {
  switch (model.verdictSaid().value_or(Verdict::Ranked)) {
    case Verdict::BothBad:
      return model.isPair() ? tr("Both are bad.") : tr("All are bad.");
    case Verdict::CantTell:
      return tr("I cannot tell.");
    case Verdict::Skip:
      return tr("Skipped.");
    case Verdict::Ranked:
    case Verdict::Recorded:
      break;
  }
  return {};
}

QString AnswerBar::hintText(const AnnotateModel& model) const {
  if (model.phase() != AnnotateModel::Phase::Asking) return {};
  QStringList hint;
  if (!model.earlierVerdict().isEmpty()) hint += model.earlierVerdict() + QLatin1Char('.');
  const QString said = saidText(model);
  if (!said.isEmpty())
    return said + QLatin1Char(' ') +
           (model.submitHindrance().isEmpty() ? tr("Enter submits it.") : model.submitHindrance());
  const bool chosen = model.draft().isComplete(model.draft().axis());
  if (model.submitsByChoice() && model.isPair() && !chosen)
    hint += tr("← or → chooses the better one, so does a click.");
  else
    hint += model.submitHindrance();
  return hint.join(QLatin1Char(' '));
}

void AnswerBar::showState(const AnnotateModel& model) {
  const bool asking = model.phase() == AnnotateModel::Phase::Asking;
  const bool feedback = model.phase() == AnnotateModel::Phase::Feedback;
  const bool pair = model.isPair();
  const Task& task = model.task();
  const AnswerForm form = model.project().answer;
  const bool tier = form == AnswerForm::Pair || form == AnswerForm::Rank;
  m_undo->setEnabled(model.canUndo());
  m_redo->setVisible(model.canRedo());
  m_tie->setVisible(task.ties && (tier || pair));
  m_tie->setEnabled(asking && (pair || (!model.draft().ranking().isEmpty() && !model.draft().ranking().isComplete())));
  m_bothBad->setText(pair ? tr("Both bad") : tr("All bad"));
  m_bothBad->setAccessibleName(m_bothBad->text());
  m_bothBad->setVisible(task.bothBad && model.cards() != 1);
  m_cantTell->setVisible(task.cantTell);
  for (auto* button : {m_bothBad, m_cantTell, m_skip}) button->setEnabled(asking);
  const QString hindrance = model.submitHindrance();
  const bool byChoice = asking && model.submitsByChoice();
  m_submit->setText(feedback ? tr("Next") : model.isRevising() ? tr("Submit the change") : tr("Submit"));
  m_submit->setVisible(!byChoice || hindrance.isEmpty());
  m_submit->setEnabled(hindrance.isEmpty());
  m_hint->setText(hintText(model));
  m_hint->setMinimumWidth(std::min(m_hint->sizeHint().width(), kHint));
  m_submit->setToolTip(hindrance.isEmpty() ? tr("Submit the answer (key ⏎)") : hindrance);
  m_submit->setAccessibleDescription(hindrance);
}

}  // namespace podium
