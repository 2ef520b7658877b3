#pragma once
// What an export leaves out: how many, and why. GUI thread.
#include <QTableWidget>
#include <vector>

#include "exporters/exporter.h"

namespace podium {

// Hidden while nothing is left out.
class SkippedList : public QTableWidget {
  Q_OBJECT
 public:
  explicit SkippedList(QWidget* parent = nullptr);
  void setSkipped(const std::vector<SkippedRows>& skipped);
};

}  // namespace podium
