#include "ui/data/export_preview_view.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QStackedWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/data/skipped_list.h"

namespace podium {
namespace {

constexpr int kProgressSteps = 1000, kColumnWidth = 160, kProgressHeight = 4;
constexpr qsizetype kMostLetters = 20'000;  // of a row; more would make the window wait

QString clipped(const QString& row) {
  if (row.size() <= kMostLetters) return row;
  return row.left(kMostLetters) +
         ExportPreviewView::tr("(and %1 more letters)").arg(groupedNumber(row.size() - kMostLetters));
}

// Of the rows so far, how many there will be.
std::int64_t estimate(const ExportPreview& preview) {
  return preview.answersRead > 0 ? preview.allRows * preview.answers / preview.answersRead : 0;
}

QString countsText(const ExportPreview& preview) {
  if (!preview.readable) return ExportPreviewView::tr("Answers: %1").arg(groupedNumber(preview.answers));
  if (!preview.finished)
    return ExportPreviewView::tr("%1 rows so far, about %2 in all; answers read: %3 of %4")
        .arg(groupedNumber(preview.allRows), groupedNumber(estimate(preview)), groupedNumber(preview.answersRead),
             groupedNumber(preview.answers));
  std::int64_t left = 0;
  for (const SkippedRows& skipped : preview.skipped) left += skipped.count;
  QString rows = groupedNumber(preview.allRows);
  if (preview.rowsOfParts.size() > 1) {
    QStringList parts;
    for (const std::int64_t part : preview.rowsOfParts) parts += groupedNumber(part);
    rows += QStringLiteral(" (%1)").arg(parts.join(QStringLiteral(" + ")));
  }
  return ExportPreviewView::tr("Rows: %1, from answers: %2; left out: %3; %4")
      .arg(rows, groupedNumber(preview.answers), groupedNumber(left), QLocale().formattedDataSize(preview.bytes));
}

}  // namespace

ExportPreviewView::ExportPreviewView(QWidget* parent)
    : QWidget(parent),
      m_counts(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_raw(new QCheckBox(tr("As lines of the file"))),
      m_progress(new QProgressBar),
      m_message(new MessageLine),
      m_stack(new QStackedWidget),
      m_text(new QPlainTextEdit),
      m_table(new QTableWidget),
      m_skipped(new SkippedList) {
  m_counts->setWordWrap(true);
  m_progress->setRange(0, kProgressSteps);
  m_progress->setTextVisible(false);
  m_progress->setFixedHeight(kProgressHeight);
  m_progress->setAccessibleName(tr("Answers read for the preview"));
  QSizePolicy keeps = m_progress->sizePolicy();
  keeps.setRetainSizeWhenHidden(true);
  m_progress->setSizePolicy(keeps);
  m_text->setReadOnly(true);
  m_text->setFont(codeFont(TextSize::Small));
  m_text->setTabChangesFocus(true);
  m_text->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  m_text->setAccessibleName(tr("First rows"));
  m_table->setAccessibleName(tr("First rows"));
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setTabKeyNavigation(false);
  m_table->setWordWrap(false);
  m_table->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
  m_stack->addWidget(m_text);
  m_stack->addWidget(m_table);
  auto* head = new QHBoxLayout;
  head->setSpacing(space::kS);
  head->addWidget(new TextLabel(tr("First rows"), TextSize::Heading, Ink::Text, true), 1);
  head->addWidget(m_raw);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addLayout(head);
  layout->addWidget(m_progress);
  layout->addWidget(m_message);
  layout->addWidget(m_stack, 1);
  layout->addWidget(m_counts);
  layout->addWidget(m_skipped);
  m_raw->hide();
  connect(m_raw, &QCheckBox::toggled, this, &ExportPreviewView::showRows);
}

QString ExportPreviewView::counts() const { return m_counts->text(); }
QString ExportPreviewView::problem() const { return m_message->message(); }

void ExportPreviewView::setStale() {
  m_progress->setRange(0, 0);
  m_progress->show();
}

void ExportPreviewView::setPreview(const ExportPreview& preview) {
  m_message->clear();
  const bool same =
      preview.rows == m_preview.rows && preview.columns == m_preview.columns && m_stack->isVisibleTo(this);
  m_preview = preview;
  m_progress->setRange(0, kProgressSteps);
  m_progress->setValue(preview.answers > 0 ? static_cast<int>(kProgressSteps * preview.answersRead / preview.answers)
                                           : 0);
  m_progress->setVisible(!preview.finished);
  m_counts->setText(countsText(preview));
  m_counts->show();
  m_skipped->setSkipped(preview.skipped);
  m_stack->show();
  if (!same) showRows();
  if (!preview.readable)
    m_message->showMessage(MessageLine::Kind::Info,
                           tr("This format holds the clips themselves, so there is nothing to read beforehand."));
  else if (preview.finished && preview.allRows == 0)
    m_message->showMessage(MessageLine::Kind::Warning,
                           tr("Not an answer gives a row in this format with these options. Below stands why."));
}

void ExportPreviewView::setProblem(const QString& sentence) {
  m_preview = {};
  m_progress->hide();
  m_text->clear();
  m_table->clear();
  m_stack->setCurrentWidget(m_text);
  m_counts->clear();
  m_skipped->setSkipped({});
  m_message->showMessage(MessageLine::Kind::Error, sentence);
}

void ExportPreviewView::showRows() {
  const bool table = !m_preview.columns.empty();
  m_raw->setVisible(!m_preview.rows.empty());
  if (table && !m_raw->isChecked())
    showTable();
  else
    showText();
}

void ExportPreviewView::showText() {
  QStringList blocks;
  const bool lines = m_raw->isChecked();
  for (const PreviewRow& row : m_preview.rows) {
    const QString part = row.part.empty() || lines ? QString() : u'[' + text(row.part) + QStringLiteral("]\n");
    blocks += part + clipped(text(lines ? row.line : row.spread));
  }
  m_text->setPlainText(blocks.join(lines ? QStringLiteral("\n") : QStringLiteral("\n\n")));
  m_stack->setCurrentWidget(m_text);
}

void ExportPreviewView::showTable() {
  m_table->setUpdatesEnabled(false);
  const bool parts = !m_preview.rows.empty() && !m_preview.rows.front().part.empty();
  m_table->setRowCount(static_cast<int>(m_preview.rows.size()));
  m_table->setColumnCount(static_cast<int>(m_preview.columns.size()));
  QStringList header, numbers;
  for (const std::string& column : m_preview.columns) header += text(column);
  m_table->setHorizontalHeaderLabels(header);
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const PreviewRow& shown = m_preview.rows[static_cast<std::size_t>(row)];
    numbers += parts ? text(shown.part) : QString::number(row + 1);
    for (int column = 0; column < m_table->columnCount(); ++column) {
      const auto at = static_cast<std::size_t>(column);
      const QString cell = at < shown.cells.size() ? clipped(text(shown.cells[at])) : QString();
      auto* item = new QTableWidgetItem(cell);
      item->setToolTip(cell.left(kColumnWidth * 4));
      m_table->setItem(row, column, item);
    }
  }
  m_table->setVerticalHeaderLabels(numbers);
  m_table->setUpdatesEnabled(true);
  m_stack->setCurrentWidget(m_table);
}

}  // namespace podium
