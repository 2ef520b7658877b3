#include "ui/project/import_preview_pane.h"

#include <QHeaderView>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

#include "ui/common/background.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/project/task_form.h"
#include "ui/project/task_preview.h"

namespace podium {
namespace {

constexpr int kColumnWidth = 200;
constexpr qsizetype kMostLetters = 2000;  // of a cell; more would make the window wait

// What a new project of this file would ask.
ProjectInfo infoOf(const ImportPlan& plan) {
  ProjectInfo info;
  info.kind = plan.kind;
  info.answer = plan.answer;
  info.k = plan.k;
  info.task.steps = plan.steps;
  info.task.evidence = plan.evidence;
  info.instruction = TaskForm::usualInstruction(info.kind, info.answer).toStdString();
  return info;
}

}  // namespace

ImportPreviewPane::ImportPreviewPane(QWidget* parent)
    : QWidget(parent),
      m_tabs(new QTabBar),
      m_message(new MessageLine),
      m_stack(new QStackedWidget),
      m_task(new TaskPreview(nullptr)),
      m_rows(new QTableWidget) {
  m_tabs->addTab(tr("As annotators see it"));
  m_tabs->addTab(tr("Rows of the file"));
  m_tabs->setDrawBase(false);
  m_tabs->setExpanding(false);
  m_tabs->setAccessibleName(tr("Preview of the import"));
  m_rows->setObjectName(QStringLiteral("rows"));
  m_rows->setAccessibleName(tr("Rows of the file"));
  m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_rows->setTabKeyNavigation(false);
  m_rows->setWordWrap(false);
  m_rows->horizontalHeader()->setDefaultSectionSize(kColumnWidth);
  m_stack->addWidget(m_task);
  m_stack->addWidget(m_rows);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kXs);
  layout->addWidget(m_tabs);
  layout->addWidget(m_message);
  layout->addWidget(m_stack, 1);
  connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
}

ImportPreviewPane::~ImportPreviewPane() { m_stop.request_stop(); }

void ImportPreviewPane::stop() {
  m_stop.request_stop();
  ++m_number;
  m_reading = false;
}

void ImportPreviewPane::withdrawMessage() { m_message->clear(); }

void ImportPreviewPane::show(const ImportRequest& request, const std::optional<ProjectInfo>& project) {
  stop();
  m_stop = {};
  m_reading = true;
  runInBackground(
      this,
      [request, project, stop = m_stop.get_token()]() -> Result<ImportPreview> {
        return previewImport(request, project, stop);
      },
      [this, project, number = m_number](const Result<ImportPreview>& preview) {
        if (number != m_number) return;
        m_reading = false;
        if (preview) {
          take(preview.value(), project);
        } else {
          ImportPreview nothing;
          nothing.problem = preview.error().message;
          take(nothing, project);
        }
      });
}

void ImportPreviewPane::take(const ImportPreview& preview, const std::optional<ProjectInfo>& project) {
  fillRows(preview);
  const bool any = !preview.batch.questions.empty();
  m_task->setItems(std::make_shared<const BatchItems>(preview.batch));
  if (any) {
    m_task->setTask(project ? *project : infoOf(preview.plan.value()));
    m_message->clear();
  } else {
    m_message->showMessage(MessageLine::Kind::Warning, faultMessage(preview.problem));
  }
  m_task->setVisible(any);
  m_tabs->setTabEnabled(0, any);
  // Rows stand in for cards that there are none of, until there are.
  if (!any) m_rowsInstead = m_rowsInstead || m_tabs->currentIndex() == 0;
  if (!any)
    m_tabs->setCurrentIndex(1);
  else if (std::exchange(m_rowsInstead, false))
    m_tabs->setCurrentIndex(0);
  Q_EMIT previewed(preview);
}

void ImportPreviewPane::fillRows(const ImportPreview& preview) {
  m_rows->setUpdatesEnabled(false);
  m_rows->clear();
  m_rows->setColumnCount(static_cast<int>(preview.columns.size()));
  m_rows->setRowCount(static_cast<int>(preview.rows.size()));
  QStringList header;
  for (const std::string& column : preview.columns) header += podium::text(column);
  m_rows->setHorizontalHeaderLabels(header);
  QStringList numbers;
  for (const std::int64_t number : preview.numbers) numbers += groupedNumber(number);
  m_rows->setVerticalHeaderLabels(numbers);
  for (int row = 0; row < m_rows->rowCount(); ++row)
    for (int column = 0; column < m_rows->columnCount(); ++column) {
      const std::string& cell = preview.rows[static_cast<std::size_t>(row)][static_cast<std::size_t>(column)];
      auto* item = new QTableWidgetItem(podium::text(cell).left(kMostLetters));
      item->setToolTip(item->text());
      m_rows->setItem(row, column, item);
    }
  m_rows->setUpdatesEnabled(true);
}

}  // namespace podium
