#pragma once
// The Play page of the window: a person plays, or teaches the policy that plays.
#include <QWidget>

#include "ui/play/played_game.h"
#include "ui/play/teach_page.h"

class QStackedWidget;
class QTabBar;

namespace podium {

class PlayPage;

// GUI thread. The session and pad outlive it.
class PlayRoom : public QWidget {
  Q_OBJECT
 public:
  PlayRoom(ProjectSession& session, StartEnvironment start, WatchPolicy watch, Gamepad& pad, QWidget* parent = nullptr);
  bool hasUnkept() const;  // an episode that was played; what was judged is kept by itself
  void showTeaching(bool teaching);

 Q_SIGNALS:
  void notice(const QString& message);

 private:
  PlayPage* m_play;
  TeachPage* m_teach;
  QTabBar* m_tabs;
  QStackedWidget* m_pages;
};

}  // namespace podium
