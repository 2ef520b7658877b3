#include "ui/data/export_form.h"

#include <QVBoxLayout>

#include "ui/common/form_row.h"
#include "ui/common/widgets.h"
#include "ui/data/format_words.h"

namespace podium {

ExportForm::ExportForm(const ExportChoices& choices, QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextSize::Heading, Ink::Text, true)),
      m_purpose(new TextLabel({}, TextSize::Body, Ink::Muted)),
      m_nothing(
          new TextLabel(tr("This format has no options: it holds the whole project."), TextSize::Small, Ink::Muted)),
      m_fields(makeExportFields(choices, [this] {
        arrange();
        Q_EMIT changed();
      })) {
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, space::kS, 0);
  layout->setSpacing(space::kM);
  for (TextLabel* label : {m_title, m_purpose, m_nothing}) label->setWordWrap(true);
  layout->addWidget(m_title);
  layout->addWidget(m_purpose);
  for (const ExportField& field : m_fields) layout->addWidget(field.row);
  layout->addWidget(m_nothing);
  layout->addStretch();
  arrange();
}

void ExportForm::setFormat(const ExportFormat* format) {
  m_format = format;
  const ExportFormatWords words = format ? wordsOf(*format) : ExportFormatWords();
  m_title->setText(words.title);
  m_purpose->setText(words.purpose);
  arrange();
}

void ExportForm::addBelowTitle(QWidget* widget) {
  auto* column = static_cast<QVBoxLayout*>(layout());
  column->insertWidget(column->indexOf(m_purpose) + 1, widget);
}

void ExportForm::setOptions(const ExportOptions& options) {
  for (const ExportField& field : m_fields) field.show(options);
  arrange();
}

ExportOptions ExportForm::options() const {
  ExportOptions options;
  for (const ExportField& field : m_fields)
    if (m_format && field.applies(*m_format, options)) field.take(options);
  return options;
}

int ExportForm::rowsSeen() const {
  int seen = 0;
  for (const ExportField& field : m_fields) seen += field.row->isVisibleTo(this) ? 1 : 0;
  return seen;
}

void ExportForm::arrange() {
  const ExportOptions now = options();
  for (const ExportField& field : m_fields) field.row->setVisible(m_format && field.applies(*m_format, now));
  m_title->setVisible(!m_title->text().isEmpty());
  m_purpose->setVisible(!m_purpose->text().isEmpty());
  m_nothing->setVisible(m_format && rowsSeen() == 0);
}

}  // namespace podium
