#include "ui/annotate/answer_bar.h"

#include <QHBoxLayout>

#include "ui/common/style.h"

namespace podium {

AnswerBar::AnswerBar(QWidget* parent) : QWidget(parent) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  m_undo = add(tr("Undo"), KeyCommand::Undo);
  m_tie = add(tr("Tie"), KeyCommand::Tie);
  m_bothBad = add(tr("Both bad"), KeyCommand::BothBad);
  m_cantTell = add(tr("Can't tell"), KeyCommand::CantTell);
  m_skip = add(tr("Skip"), KeyCommand::Skip);
  for (auto* button : {m_undo, m_tie, m_bothBad, m_cantTell, m_skip}) row->addWidget(button);
  m_hint = new ElidedLabel({}, TextSize::Body, Ink::Muted, false, this);
  m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  row->addWidget(m_hint, 1);
  m_submit = add(tr("Submit"), KeyCommand::Submit);
  makePrimary(m_submit);
  row->addWidget(m_submit);
}

KeyButton* AnswerBar::add(const QString& text, KeyCommand command) {
  auto* button = new KeyButton(text, keyText(command, false), this);
  connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
  return button;
}

void AnswerBar::showState(const AnnotateModel& model) {
  const bool asking = model.phase() == AnnotateModel::Phase::Asking;
  const bool pair = model.isPair();
  m_undo->setEnabled(model.canUndo());
  m_tie->setEnabled(asking && (pair || (!model.draft().isEmpty() && !model.draft().isComplete())));
  m_tie->setKey(keyText(KeyCommand::Tie, pair));
  m_bothBad->setText(pair ? tr("Both bad") : tr("All bad"));
  m_bothBad->setAccessibleName(m_bothBad->text());
  for (auto* button : {m_bothBad, m_cantTell, m_skip}) button->setEnabled(asking);
  const QString hindrance = model.submitHindrance();
  const bool byChoice = asking && pair && !model.confirmPairs();
  m_submit->setVisible(!byChoice || model.draft().isComplete());
  m_submit->setEnabled(hindrance.isEmpty());
  QStringList hint;
  if (asking && !model.earlierVerdict().isEmpty()) hint += model.earlierVerdict() + QLatin1Char('.');
  if (byChoice)
    hint += tr("← or → chooses the better one, so does a click.");
  else if (asking)
    hint += hindrance;
  m_hint->setText(hint.join(QLatin1Char(' ')));
  m_submit->setToolTip(hindrance.isEmpty() ? tr("Submit the ranking (key ⏎)") : hindrance);
  m_submit->setAccessibleDescription(hindrance);
}

}  // namespace podium
