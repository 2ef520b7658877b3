#include "ui/project/task_editor.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/common/form_row.h"
#include "ui/common/widgets.h"
#include "ui/project/form_button.h"
#include "ui/project/words_edit.h"

namespace podium {
namespace {

constexpr ItemKind kKinds[] = {ItemKind::Clip, ItemKind::Text, ItemKind::Image, ItemKind::Video};
constexpr AnswerForm kForms[] = {AnswerForm::Pair, AnswerForm::Rank, AnswerForm::BestWorst, AnswerForm::Rating,
                                 AnswerForm::Accept};
constexpr int kNumberWidth = 160;

QVBoxLayout* column(QWidget* widget, int spacing) {
  auto* layout = new QVBoxLayout(widget);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(spacing);
  return layout;
}

}  // namespace

TaskEditor::TaskEditor(const TaskForm& form, QWidget* parent) : QWidget(parent), m_form(form) {
  auto* whole = column(this, space::kM);
  m_locked = new TextLabel(
      tr("This project has answers. The form of the answer and the questions stay as they are; all else may change."),
      TextSize::Body, Ink::Muted);
  m_locked->setWordWrap(true);
  whole->addWidget(m_locked);
  m_kindRow = new FormRow(tr("Items"), buildKinds());
  whole->addWidget(m_kindRow);
  m_extraSlot = new QVBoxLayout;
  whole->addLayout(m_extraSlot);
  whole->addWidget(new FormRow(tr("Answers"), buildForms()));
  for (const TaskFieldInfo& info : taskFields())
    if (info.section == TaskSection::Question) addRow(whole, info);
  for (const TaskSection section :
       {TaskSection::Verdicts, TaskSection::Questions, TaskSection::Parts, TaskSection::Work})
    addSection(whole, section);
  showAll();
}

QWidget* TaskEditor::buildKinds() {
  auto* widget = new QWidget;
  auto* row = new QHBoxLayout(widget);
  row->setContentsMargins(0, space::kXs, 0, 0);
  row->setSpacing(space::kL);
  m_kinds = new QButtonGroup(this);
  for (const ItemKind kind : kKinds) {
    auto* button = new QRadioButton(kindTitle(kind));
    m_kinds->addButton(button, static_cast<int>(kind));
    row->addWidget(button);
  }
  row->addStretch(1);
  connect(m_kinds, &QButtonGroup::idToggled, this, [this](int kind, bool on) {
    if (m_showing || !on) return;
    m_form.setKind(static_cast<ItemKind>(kind));
    showAll();
    Q_EMIT changed();
  });
  return widget;
}

QWidget* TaskEditor::buildForms() {
  auto* widget = new QWidget;
  auto* whole = column(widget, space::kXs);
  auto* row = new QHBoxLayout;
  row->setSpacing(space::kS);
  m_answers = new QButtonGroup(this);
  for (const AnswerForm form : kForms) {
    auto* button = new FormButton(form);
    m_answers->addButton(button, static_cast<int>(form));
    row->addWidget(button);
  }
  m_formHelp = new TextLabel({}, TextSize::Small, Ink::Muted);
  m_formHelp->setWordWrap(true);
  whole->addLayout(row);
  whole->addWidget(m_formHelp);
  connect(m_answers, &QButtonGroup::idToggled, this, [this](int form, bool on) {
    if (m_showing || !on) return;
    m_form.setAnswer(static_cast<AnswerForm>(form));
    showAll();
    Q_EMIT changed();
  });
  return widget;
}

void TaskEditor::setClipExtra(QWidget* extra) {
  m_clipExtra = extra;
  m_extraSlot->addWidget(extra);
  showAll();
}

void TaskEditor::addSection(QVBoxLayout* whole, TaskSection section) {
  Section& entry = m_sections[section];
  entry.header = new QToolButton;
  entry.header->setCheckable(true);
  entry.header->setAutoRaise(true);
  entry.header->setArrowType(Qt::RightArrow);
  entry.header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  entry.header->setFocusPolicy(Qt::StrongFocus);
  entry.body = new QWidget;
  auto* rows = column(entry.body, space::kM);
  rows->setContentsMargins(space::kXl, 0, 0, space::kS);
  for (const TaskFieldInfo& info : taskFields())
    if (info.section == section) addRow(rows, info);
  entry.body->hide();
  whole->addWidget(entry.header, 0, Qt::AlignLeft);
  whole->addWidget(entry.body);
  connect(entry.header, &QToolButton::toggled, this, [this, section](bool open) {
    m_sections[section].header->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    m_sections[section].body->setVisible(open);
  });
}

// The wheel scrolls the form; it changes a value only where the keyboard is.
bool TaskEditor::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus()) return false;
  event->ignore();
  return true;
}

void TaskEditor::addRow(QVBoxLayout* rows, const TaskFieldInfo& info) {
  QWidget* editor = makeEditor(info);
  if (info.entry == FieldEntry::Number || info.entry == FieldEntry::Choice) {
    editor->setFocusPolicy(Qt::StrongFocus);
    editor->installEventFilter(this);
  }
  auto* row = new FormRow(info.entry == FieldEntry::Switch ? QString() : info.title, editor, info.help);
  m_rows[info.field] = row;
  rows->addWidget(row);
}

QWidget* TaskEditor::makeEditor(const TaskFieldInfo& info) {
  const TaskField field = info.field;
  switch (info.entry) {
    case FieldEntry::Switch: {
      auto* box = new QCheckBox(info.title);
      connect(box, &QCheckBox::toggled, this, [this, field](bool on) { enter(field, on); });
      return box;
    }
    case FieldEntry::Number: {
      auto* box = new QDoubleSpinBox;
      box->setDecimals(info.decimals);
      box->setSuffix(info.unit);
      box->setSpecialValueText(info.none);
      box->setMaximumWidth(kNumberWidth);
      connect(box, &QDoubleSpinBox::valueChanged, this, [this, field](double value) { enter(field, value); });
      return box;
    }
    case FieldEntry::Choice: {
      auto* box = new QComboBox;
      box->addItems(info.choices);
      box->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
      connect(box, &QComboBox::currentIndexChanged, this, [this, field](int index) { enter(field, index); });
      return box;
    }
    case FieldEntry::Line: {
      auto* edit = new QLineEdit;
      connect(edit, &QLineEdit::textChanged, this, [this, field](const QString& text) { enter(field, text); });
      return edit;
    }
    case FieldEntry::Words: {
      auto* edit = new WordsEdit(info.title);
      connect(edit, &WordsEdit::changed, this, [this, field, edit] { enter(field, edit->words()); });
      return edit;
    }
  }
  return new QWidget;
}

void TaskEditor::enter(TaskField field, const QVariant& value) {
  if (m_showing) return;
  m_form.setValue(field, value);
  showAll();
  Q_EMIT changed();
}

void TaskEditor::setForm(const TaskForm& form) {
  m_form = form;
  showAll();
}

// A field that has the keyboard keeps what is being typed into it.
void TaskEditor::showValue(const TaskFieldInfo& info, QWidget* editor) const {
  const QVariant value = m_form.value(info.field);
  if (auto* box = qobject_cast<QCheckBox*>(editor)) box->setChecked(value.toBool());
  if (auto* box = qobject_cast<QComboBox*>(editor)) box->setCurrentIndex(value.toInt());
  if (auto* edit = qobject_cast<WordsEdit*>(editor)) edit->setWords(value.toStringList());
  if (auto* box = qobject_cast<QDoubleSpinBox*>(editor)) {
    const auto [least, most] = m_form.range(info.field);
    box->setRange(least, most);
    box->setValue(value.toDouble());
  }
  if (auto* edit = qobject_cast<QLineEdit*>(editor); edit && edit->text().simplified() != value.toString())
    edit->setText(value.toString());
}

void TaskEditor::showAll() {
  m_showing = true;
  m_locked->setVisible(m_form.hasAnswers());
  m_kindRow->setVisible(m_form.isNew());
  if (m_clipExtra) m_clipExtra->setVisible(m_form.isNew() && m_form.kind() == ItemKind::Clip);
  m_kinds->button(static_cast<int>(m_form.kind()))->setChecked(true);
  m_answers->button(static_cast<int>(m_form.answer()))->setChecked(true);
  for (auto* button : m_answers->buttons()) button->setEnabled(!m_form.hasAnswers());
  m_formHelp->setText(formHelp(m_form.answer()));
  for (const TaskFieldInfo& info : taskFields()) {
    FormRow* row = m_rows.at(info.field);
    showValue(info, row->field());
    row->field()->setEnabled(!m_form.isLocked(info.field));
    row->setVisible(m_form.applies(info.field));
    row->showProblem({});
  }
  for (const TaskProblem& problem : m_form.problems()) m_rows.at(problem.field)->showProblem(problem.sentence);
  for (auto& [section, entry] : m_sections) {
    bool any = false;
    for (const TaskFieldInfo& info : taskFields()) any |= info.section == section && m_form.applies(info.field);
    const QString title = sectionTitle(section);
    entry.header->setText(m_form.isPlain(section) ? title : tr("%1 (changed)").arg(title));
    entry.header->setVisible(any);
    entry.body->setVisible(any && entry.header->isChecked());
  }
  m_showing = false;
}

}  // namespace podium
