#include "ui/annotate/parts_bar.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>

#include "ui/annotate/key_button.h"
#include "ui/common/flow_layout.h"
#include "ui/common/number_text.h"
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

constexpr int kMarginWide = 96;
constexpr double kExample = 1234.5;
constexpr int kMarginDigits = 12;

QString marginText(double margin) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(margin, 'g', kMarginDigits);
}

}  // namespace

PartsBar::PartsBar(const ProjectInfo& project, const KeyMap& keys, QWidget* parent)
    : QWidget(parent), m_task(project.task) {
  auto* row = new FlowLayout(this);
  row->setSpacing(space::kS);
  const auto choice = [this, row](QButtonGroup* group, const QString& text, int id) {
    auto* button = new KeyButton(text, QString(), this);
    button->setCheckable(true);
    group->addButton(button, id);
    m_choices.push_back(button);
    row->addWidget(button);
  };
  if (m_task.axes.size() > 1) {
    m_axes = new QButtonGroup(this);
    for (std::size_t i = 0; i < m_task.axes.size(); ++i)
      choice(m_axes, QString::fromStdString(m_task.axes[i]), static_cast<int>(i));
    connect(m_axes, &QButtonGroup::idClicked, this, &PartsBar::axisChosen);
  }
  if (m_task.strengthLevels > 0) {
    row->addWidget(new TextLabel(tr("How much better?"), TextSize::Body, Ink::Muted, false, this));
    m_strengths = new QButtonGroup(this);
    for (int strength = 1; strength <= m_task.strengthLevels; ++strength)
      choice(m_strengths, strengthText(strength, m_task.strengthLevels), strength);
    connect(m_strengths, &QButtonGroup::idClicked, this, &PartsBar::strengthChosen);
  }
  if (m_task.margin && project.k == 2) addMargin();
  const bool text = project.kind == ItemKind::Text;
  if (!m_task.tags.empty() || !m_task.itemTags.empty()) add(KeyCommand::Tags, tr("Tags"));
  if (m_task.rationale != Requirement::Off) add(KeyCommand::Rationale, tr("Reason"));
  if (text && m_task.edits) add(KeyCommand::EditItem, tr("Edit"));
  if (text && m_task.demonstration) add(KeyCommand::Demonstrate, tr("Write a better one"));
  m_needless = row->count() == 0;
  add(KeyCommand::Flag, tr("Flag"));
  setKeys(keys, {project.answer, project.kind, project.k});
}

void PartsBar::addMargin() {
  m_marginLabel = new TextLabel(tr("How much better?"), TextSize::Body, Ink::Muted, false, this);
  m_margin = new QLineEdit(this);
  m_margin->setAccessibleName(tr("How much better, as a number"));
  m_margin->setPlaceholderText(QLocale().toString(0.5));
  m_margin->setMaxLength(kMarginDigits);
  m_margin->setFixedWidth(kMarginWide);
  m_margin->setFocusPolicy(Qt::StrongFocus);
  // What a number may hold; whether it is one is said with Enter.
  static const QRegularExpression number(QStringLiteral("[\\p{Nd}.,\\x{066B}\\x{066C}\\x{2019}'\\s]*"));
  m_margin->setValidator(new QRegularExpressionValidator(number, m_margin));
  m_margin->installEventFilter(this);
  m_marginLabel->setBuddy(m_margin);
  connect(m_margin, &QLineEdit::textEdited, this,
          [this](const QString& text) { Q_EMIT marginEdited(numberFromText(text)); });
  layout()->addWidget(m_marginLabel);
  layout()->addWidget(m_margin);
}

void PartsBar::focusMargin() {
  if (!m_margin || !m_margin->isVisible() || m_margin->hasFocus()) return;
  m_margin->setFocus(Qt::ShortcutFocusReason);
  m_margin->selectAll();
}

bool PartsBar::eventFilter(QObject* watched, QEvent* event) {
  if (watched != m_margin || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  if (key == Qt::Key_Escape) {
    Q_EMIT marginLeft();
    return true;
  }
  // Taken here: a field lets Enter through, and behind it the page would submit.
  if (key != Qt::Key_Return && key != Qt::Key_Enter) return false;
  if (const auto margin = numberFromText(m_margin->text())) {
    m_margin->setText(marginText(*margin));  // as it was understood
    Q_EMIT marginEntered(*margin);
  } else if (!m_margin->text().isEmpty()) {
    Q_EMIT marginRefused(tr("“%1” is no number. Write it like this: %2").arg(m_margin->text(), marginText(kExample)));
  }
  return true;
}

KeyButton* PartsBar::add(KeyCommand command, const QString& text) {
  auto* button = new KeyButton(text, QString(), this);
  connect(button, &QPushButton::clicked, this, [this, command] { Q_EMIT commanded(command); });
  layout()->addWidget(button);
  m_buttons.emplace_back(command, button);
  return button;
}

void PartsBar::setCompact(bool compact) {
  for (auto* button : m_choices) button->setCompact(compact);
  for (auto& [command, button] : m_buttons) button->setCompact(compact);
  layout()->setSpacing(compact ? space::kXs : space::kS);
}

void PartsBar::setKeys(const KeyMap& keys, const KeyContext& context) {
  if (m_margin)
    m_margin->setToolTip(tr("A number of zero or more (key %1)").arg(keys.keyText(KeyCommand::Margin, context)));
  if (m_axes)
    for (auto* button : m_axes->buttons())
      button->setToolTip(tr("The next question: key %1").arg(keys.keyText(KeyCommand::NextAxis, context)));
  if (m_strengths)
    for (auto* button : m_strengths->buttons())
      button->setToolTip(tr("After the choice: key %1").arg(m_strengths->id(button)));
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
  if (m_margin) {
    m_marginLabel->setVisible(model.isPair());
    m_margin->setVisible(model.isPair());
    // What is being written stays as it is.
    if (numberFromText(m_margin->text()) != parts.margin)
      m_margin->setText(parts.margin ? marginText(*parts.margin) : QString());
  }
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
