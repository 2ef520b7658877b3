#include "ui/data/export_result.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/common/format.h"
#include "ui/common/widgets.h"
#include "ui/data/format_words.h"
#include "ui/data/skipped_list.h"

namespace podium {
namespace {

constexpr int kSnippetLines = 11, kMostFilesSeen = 6;
constexpr std::size_t kMostFiles = 500;  // a folder of clips may have more: nobody reads them here

}  // namespace

ExportResult::ExportResult(QWidget* parent)
    : QWidget(parent),
      m_title(new TextLabel({}, TextSize::Title, Ink::Text, true)),
      m_files(new QTableWidget(0, 3)),
      m_sha256(new TextLabel({}, TextSize::Small, Ink::Muted)),
      m_skipped(new SkippedList),
      m_snippet(new QPlainTextEdit),
      m_open(new QPushButton(tr("Open the folder"))) {
  m_files->setHorizontalHeaderLabels({tr("File"), tr("Rows"), tr("Size")});
  m_files->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_files->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_files->verticalHeader()->hide();
  m_files->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_files->setTabKeyNavigation(false);
  m_files->setAccessibleName(tr("Files that were written"));
  m_sha256->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_sha256->setWordWrap(true);
  m_snippet->setReadOnly(true);
  m_snippet->setFont(codeFont(TextSize::Small));
  m_snippet->setTabChangesFocus(true);
  m_snippet->setWordWrapMode(QTextOption::WrapAnywhere);
  m_snippet->setFixedHeight(kSnippetLines * m_snippet->fontMetrics().lineSpacing());
  m_snippet->setAccessibleName(tr("How the data are loaded"));
  auto* copySnippet = new QPushButton(tr("Copy"));
  auto* copyHash = new QPushButton(tr("Copy SHA-256"));
  auto* loading = new QHBoxLayout;
  loading->addWidget(new TextLabel(tr("To load it"), TextSize::Heading, Ink::Text, true), 1);
  loading->addWidget(copySnippet);
  auto* hash = new QHBoxLayout;
  hash->addWidget(m_sha256, 1);
  hash->addWidget(copyHash);
  hash->addWidget(m_open);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(space::kM);
  layout->addWidget(m_title);
  layout->addWidget(m_files);
  layout->addLayout(hash);
  layout->addWidget(m_skipped);
  layout->addLayout(loading);
  layout->addWidget(m_snippet);
  layout->addStretch();
  for (QPushButton* button : {copySnippet, copyHash, m_open}) button->setAutoDefault(false);
  connect(copySnippet, &QPushButton::clicked, this,
          [this] { QGuiApplication::clipboard()->setText(m_snippet->toPlainText()); });
  connect(copyHash, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_hash); });
  connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
}

QString ExportResult::snippet() const { return m_snippet->toPlainText(); }

void ExportResult::setReport(const ExportFormat& format, const ExportRequest& request, const ExportReport& report) {
  m_title->setText(tr("Rows exported: %1").arg(groupedNumber(report.rows)));
  m_files->setRowCount(static_cast<int>(std::min(report.files.size(), kMostFiles)));
  for (int row = 0; row < m_files->rowCount(); ++row) {
    const auto at = static_cast<std::size_t>(row);
    const QFileInfo file(text(report.files[at]));
    const bool isData = !format.folder && at < std::max<std::size_t>(report.rowsOfParts.size(), 1);
    const std::int64_t rows = at < report.rowsOfParts.size() ? report.rowsOfParts[at] : report.rows;
    const QString cells[] = {file.absoluteFilePath(), isData ? groupedNumber(rows) : QString(),
                             QLocale().formattedDataSize(file.size())};
    for (int column = 0; column < m_files->columnCount(); ++column) {
      auto* cell = new QTableWidgetItem(cells[column]);
      cell->setToolTip(cells[column]);
      if (column > 0) cell->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
      m_files->setItem(row, column, cell);
    }
  }
  const int seen = std::clamp(m_files->rowCount(), 1, kMostFilesSeen);
  m_files->setFixedHeight(m_files->horizontalHeader()->sizeHint().height() +
                          seen * m_files->verticalHeader()->defaultSectionSize() + 2 * m_files->frameWidth());
  m_folder = format.folder ? QFileInfo(text(request.out)).absoluteFilePath()
                           : QFileInfo(text(report.files.front())).absolutePath();
  m_hash = text(report.sha256);
  m_sha256->setText(
      tr("SHA-256 of %1: %2")
          .arg(format.folder ? QStringLiteral("rankings.jsonl") : QFileInfo(text(report.files.front())).fileName(),
               m_hash));
  m_skipped->setSkipped(report.skipped);
  m_snippet->setPlainText(loadingSnippet(format, request.out, report));
}

}  // namespace podium
