#include "ui/project/import_outcome.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>

#include "exporters/import_file.h"
#include "ui/common/fault_messages.h"
#include "ui/common/format.h"

namespace podium {
namespace {

constexpr int kLeastHeight = 150;

// The context of these sentences for translators.
class Words {
  Q_DECLARE_TR_FUNCTIONS(podium::ImportOutcome)
};

QString titleOf(RowUnit unit) {
  switch (unit) {
    case RowUnit::Line:
      return Words::tr("Line");
    case RowUnit::Element:
      return Words::tr("Element");
    case RowUnit::File:
      return Words::tr("File");
    case RowUnit::Row:
      break;
  }
  return Words::tr("Row");
}

}  // namespace

QString importOutcome(const ImportReport& report, bool wantedAnswers, const QString& mediaFolder) {
  const bool nothing = addsNothing(report);
  QStringList words;
  if (nothing)
    words += Words::tr("Nothing was added: everything in the file was there already. Queries: %1.")
                 .arg(groupedNumber(report.duplicates));
  else
    words += Words::tr("Imported queries: %1, with items: %2.")
                 .arg(groupedNumber(report.queries), groupedNumber(report.items));
  if (report.comparisons > 0)
    words += Words::tr("Answers of the file: %1.").arg(groupedNumber(report.comparisons));
  else if (wantedAnswers && report.queries > 0)
    words += Words::tr("No preference was found in it: \"Columns by hand\" can say where it stands.");
  if (report.joined > 0)
    words += Words::tr("Of them to queries that were there already: %1.").arg(groupedNumber(report.joined));
  if (report.rejectedRows > 0)
    words += Words::tr("Rows that were kept out: %1; the list says why.").arg(groupedNumber(report.rejectedRows));
  if (report.duplicates > 0 && !nothing)
    words += Words::tr("In the project already, or twice in the file, and left out: %1.")
                 .arg(groupedNumber(report.duplicates));
  if (report.missingMedia > 0)
    words += Words::tr(
                 "Images and videos that are not here: %1. Put them under %2, by the paths that the file gives, "
                 "and they are shown.")
                 .arg(groupedNumber(report.missingMedia), mediaFolder);
  return words.join(u' ');
}

RejectedRows::RejectedRows(QWidget* parent) : QTableWidget(0, 2, parent) {
  horizontalHeader()->setStretchLastSection(true);
  verticalHeader()->hide();
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setAccessibleName(tr("Rows that were kept out"));
  setMinimumHeight(kLeastHeight);
  hide();
}

void RejectedRows::setReport(const ImportReport& report) {
  setHorizontalHeaderLabels({titleOf(report.unit), tr("Why it was kept out")});
  setRowCount(static_cast<int>(report.rejected.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const RejectedRow& rejected = report.rejected[static_cast<std::size_t>(row)];
    setItem(row, 0, new QTableWidgetItem(groupedNumber(rejected.row)));
    setItem(row, 1, new QTableWidgetItem(faultMessage(rejected.reason)));
  }
  setVisible(rowCount() > 0);
}

void RejectedRows::copyAll() const {
  QString lines;
  for (int row = 0; row < rowCount(); ++row) lines += item(row, 0)->text() + u'\t' + item(row, 1)->text() + u'\n';
  QGuiApplication::clipboard()->setText(lines);
}

}  // namespace podium
