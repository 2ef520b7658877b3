#pragma once
// The Learner page: steering and settings on the left, plots and clips on the right.
#include <QWidget>
#include <vector>

#include "ui/common/project_session.h"
#include "ui/monitor/plot_group.h"

class QGridLayout;
class QStackedWidget;

namespace podium {

class EmptyPanel;
class MessageLine;
class PlotWidget;
class ProjectFeed;

class LearnerPage : public QWidget {
  Q_OBJECT
 public:
  // Both outlive the page.
  LearnerPage(ProjectSession& session, ProjectFeed& feed, QWidget* parent = nullptr);
  const std::vector<PlotWidget*>& plots() const { return m_plots; }
  PlotGroup& plotGroup() { return m_group; }

 private:
  QWidget* makeLeft();
  QWidget* makeToolbar();
  QWidget* makePlots();
  void refreshPlots();
  void updateEmpty();
  bool hasEnvironment() const;
  void arrangePlots();  // those that may be shown, in two columns

  ProjectSession& m_session;
  ProjectFeed& m_feed;
  PlotGroup m_group;
  std::vector<PlotWidget*> m_plots;
  QGridLayout* m_grid = nullptr;
  QStackedWidget* m_right;
  EmptyPanel* m_empty;
  MessageLine* m_message;
};

}  // namespace podium
