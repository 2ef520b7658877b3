#include "ui/annotate/parts_bar.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

#include "ui/annotate/key_button.h"
#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kExcerpt = 32;  // characters of a reason that are shown

QString excerpt(const QString& text) {
  const QString line = text.simplified();
  return line.size() <= kExcerpt ? line : line.left(kExcerpt - 1) + QStringLiteral("…");
}

QString strengthText(int strength, int levels) {
  if (strength == 1) return PartsBar::tr("1 slightly");
  if (strength == levels) return PartsBar::tr("%1 much").arg(strength);
  return QString::number(strength);
}

}  // namespace

PartsBar::PartsBar(const ProjectInfo& project, const KeyMap& keys, QWidget* parent)
    : QWidget(parent), m_task(project.task) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kS);
  const auto chip = [this, row](QButtonGroup* group, const QString& text, int id) {
    auto* button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    group->addButton(button, id);
    row->addWidget(button);
  };
  if (m_task.axes.size() > 1) {
    m_axes = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_task.axes.size(); ++i)
      chip(m_axes, QString::fromStdString(m_task.axes[i]), static_cast<int>(i));
    connect(m_axes, &QButtonGroup::idClicked, this, &PartsBar::axisChosen);
  }
  if (m_task.strengthLevels > 0) {
    auto* label = new TextLabel(tr("How much better?"), TextSize::Body, Ink::Muted, false, this);
    row->addWidget(label);
    m_strengths = new QButtonGroup(this);
    for (int strength = 1; strength <= m_task.strengthLevels; ++strength)
      chip(m_strengths, strengthText(strength, m_task.strengthLevels), strength);
    connect(m_strengths, &QButtonGroup::idClicked, this, &PartsBar::strengthChosen);
  }
  const bool text = project.kind == ItemKind::Text;
  if (!m_task.tags.empty() || !m_task.itemTags.empty()) add(KeyCommand::Tags, tr("Tags"));
  if (m_task.rationale != Requirement::Off) add(KeyCommand::Rationale, tr("Reason"));
  if (text && m_task.edits) add(KeyCommand::EditItem, tr("Edit"));
  if (text && m_task.demonstration) add(KeyCommand::Demonstrate, tr("Write a better one"));
  m_needless = row->count() == 0;
  add(KeyCommand::Flag, tr("Flag"));
  row->addStretch(1);
  setKeys(keys, {project.answer, project.kind, project.k});
}

KeyButton* PartsBar::add(KeyCommand command, const QString& text) {
  auto* button = new KeyButton(text, QString(), this);
  connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
  static_cast<QHBoxLayout*>(layout())->addWidget(button);
  m_buttons.emplace_back(command, button);
  return button;
}

void PartsBar::setKeys(const KeyMap& keys, const KeyContext& context) {
  for (auto& [command, button] : m_buttons) button->setKey(keys.keyText(command, context));
}

void PartsBar::showState(const AnnotateModel& model) {
  const bool asking = model.phase() == AnnotateModel::Phase::Asking;
  setEnabled(asking);
  if (!asking) return;
  const AnswerDraft& draft = model.draft();
  if (m_axes) {
    for (int axis = 0; axis < draft.axes(); ++axis) {
      auto* button = m_axes->button(axis);
      const QString name = QString::fromStdString(m_task.axes[static_cast<std::size_t>(axis)]);
      button->setText(draft.isComplete(axis) ? tr("%1 ✓").arg(name) : name);
      button->setAccessibleName(draft.isComplete(axis) ? tr("%1, answered").arg(name) : name);
    }
    m_axes->button(draft.axis())->setChecked(true);
  }
  if (m_strengths) {
    m_strengths->setExclusive(false);
    for (auto* button : m_strengths->buttons()) button->setChecked(m_strengths->id(button) == draft.strength());
    m_strengths->setExclusive(true);
  }
  const AnswerParts& parts = draft.parts();
  for (auto& [command, button] : m_buttons) {
    QString text;
    if (command == KeyCommand::Tags)
      text = parts.tags.empty() ? tr("Tags") : tr("Tags: %1").arg(parts.tags.size());
    else if (command == KeyCommand::Rationale)
      text = parts.rationale.empty() ? tr("Reason")
                                     : tr("Reason: %1").arg(excerpt(QString::fromStdString(parts.rationale)));
    else if (command == KeyCommand::EditItem)
      text = parts.edits.empty() ? tr("Edit") : tr("Edited: %1").arg(parts.edits.size());
    else if (command == KeyCommand::Demonstrate)
      text = parts.demonstration.empty() ? tr("Write a better one")
                                         : tr("Written: %1").arg(excerpt(QString::fromStdString(parts.demonstration)));
    else if (command == KeyCommand::Flag)
      text = parts.flag.empty() ? tr("Flag") : tr("Flagged: %1").arg(excerpt(QString::fromStdString(parts.flag)));
    if (button->text() == text) continue;
    button->setText(text);
    button->setAccessibleName(text);
    button->updateGeometry();
  }
}

}  // namespace podium
