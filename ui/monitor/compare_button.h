#pragma once
// Chooses the run that the plots are held against: one of this project's, or that of another file.
#include <QPushButton>
#include <string>

#include "ui/monitor/plot_group.h"

class QMenu;

namespace podium {

// GUI thread. Reads in the background; what cannot be read is told by faulted().
class CompareButton : public QPushButton {
  Q_OBJECT
 public:
  // `group` outlives the button.
  CompareButton(std::string projectPath, PlotGroup& group, QWidget* parent = nullptr);
  void compareWith(const std::string& path);  // see readRunCurves(); empty: with nothing

 Q_SIGNALS:
  void faulted(const QString& message);

 private:
  void fill(QMenu& menu);
  void choose();

  std::string m_project;
  PlotGroup& m_group;
  int m_asked = 0;  // readings so far: only the newest counts
};

}  // namespace podium
