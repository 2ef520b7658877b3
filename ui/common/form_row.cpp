#include "ui/common/form_row.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/common/widgets.h"

namespace podium {
namespace {

constexpr int kTitleWidth = 136;

}  // namespace

FormRow::FormRow(const QString& title, QWidget* field, const QString& help, QWidget* parent)
    : QWidget(parent), m_field(field), m_problem(new TextLabel({}, TextSize::Small, Ink::Bad)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(space::kM);
  if (!title.isEmpty()) {
    auto* label = new TextLabel(title);
    label->setWordWrap(true);
    label->setFixedWidth(kTitleWidth);
    label->setBuddy(field);
    label->setContentsMargins(0, space::kXs, 0, 0);
    row->addWidget(label, 0, Qt::AlignTop);
    if (field->accessibleName().isEmpty()) field->setAccessibleName(title);
  }
  auto* column = new QVBoxLayout;
  column->setSpacing(space::kXs);
  const bool isNarrow =
      field->maximumWidth() < QWIDGETSIZE_MAX || field->sizePolicy().horizontalPolicy() == QSizePolicy::Maximum;
  column->addWidget(field, 0, isNarrow ? Qt::AlignLeft : Qt::Alignment());
  if (!help.isEmpty()) {
    auto* note = new TextLabel(help, TextSize::Small, Ink::Muted);
    note->setWordWrap(true);
    column->addWidget(note);
    field->setAccessibleDescription(help);
  }
  m_problem->setWordWrap(true);
  column->addWidget(m_problem);
  row->addLayout(column, 1);
  m_problem->hide();
}

void FormRow::showProblem(const QString& sentence) {
  m_problem->setText(sentence);
  m_problem->setVisible(!sentence.isEmpty());
}

QString FormRow::problem() const { return m_problem->text(); }

}  // namespace podium
