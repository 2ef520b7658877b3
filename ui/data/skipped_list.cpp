#include "ui/data/skipped_list.h"

#include <QHeaderView>
#include <algorithm>

#include "ui/common/fault_messages.h"
#include "ui/common/format.h"

namespace podium {
namespace {

constexpr int kMostRowsSeen = 3;  // more scroll

}  // namespace

SkippedList::SkippedList(QWidget* parent) : QTableWidget(0, 2, parent) {
  setHorizontalHeaderLabels({tr("Left out"), tr("Why")});
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setStretchLastSection(true);
  verticalHeader()->hide();
  setEditTriggers(QAbstractItemView::NoEditTriggers);
  setSelectionBehavior(QAbstractItemView::SelectRows);
  setTabKeyNavigation(false);
  setAccessibleName(tr("What is left out"));
  hide();
}

void SkippedList::setSkipped(const std::vector<SkippedRows>& skipped) {
  setRowCount(static_cast<int>(skipped.size()));
  for (int row = 0; row < rowCount(); ++row) {
    const SkippedRows& left = skipped[static_cast<std::size_t>(row)];
    auto* count = new QTableWidgetItem(groupedNumber(left.count));
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* reason = new QTableWidgetItem(faultMessage(left.reason));
    reason->setToolTip(reason->text());
    setItem(row, 0, count);
    setItem(row, 1, reason);
  }
  const int seen = std::clamp(rowCount(), 1, kMostRowsSeen);
  setFixedHeight(horizontalHeader()->sizeHint().height() + seen * verticalHeader()->defaultSectionSize() +
                 2 * frameWidth());
  setVisible(rowCount() > 0);
}

}  // namespace podium
