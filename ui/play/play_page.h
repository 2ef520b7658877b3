#pragma once
// A person plays the project's environment to show what is wanted (Ibarz et al. 2018): play, keep or discard, take
// back.
#include <QTimer>
#include <QWidget>
#include <memory>

#include "ui/common/project_session.h"
#include "ui/play/play_controls.h"
#include "ui/play/played_game.h"

class QPushButton;

namespace podium {

class BindingList;
class DemonstrationList;
class GameView;
class Gamepad;
class MessageLine;
class TextLabel;

// GUI thread. The environment starts when a person asks for it, plays on a thread of its own, and stands still while
// the page is hidden or the keyboard is elsewhere.
class PlayPage : public QWidget {
  Q_OBJECT
 public:
  enum class Phase {
    Resting,   // no environment
    Starting,  // it comes
    Ready,     // for the next episode
    Playing,
    Paused,
    Over,    // keep or discard
    Saving,  // what is kept is on its way to the disk
    Failed
  };
  Q_ENUM(Phase)

  // session and pad outlive the page.
  PlayPage(ProjectSession& session, StartEnvironment start, Gamepad& pad, QWidget* parent = nullptr);
  ~PlayPage() override;

  Phase phase() const { return m_phase; }
  // Whether there is an episode that was played and is neither kept nor discarded.
  bool hasUnkept() const;
  double speed() const { return m_speed; }

 Q_SIGNALS:
  void phaseChanged();
  void notice(const QString& message);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  static constexpr double kSlowest = 0.125, kFastest = 4.0;

  QWidget* makeSide();
  QWidget* makeBar();
  void setPhase(Phase phase);
  void showPhase();
  QString overText() const;

  void goOn();  // what Enter does now
  void togglePause();
  void endEpisode();
  void keep();
  void discard();
  void leaveEpisode();  // it is kept or discarded: what comes next
  void setSpeed(double speed);
  void start();
  void begin();
  void pause();

  void press(int key);
  void release(int key);
  void useAction();
  void next();  // the next frame
  void takeStarted();
  void takeOver(std::shared_ptr<PlayedEpisode> episode);

  ProjectSession& m_session;
  StartEnvironment m_start;
  Phase m_phase = Phase::Resting;
  double m_speed = 1.0, m_framesPerSecond = 60.0;  // of the game that has started
  QString m_fault;                                 // why its environment is gone; empty: it is there
  PlayControls m_controls;
  std::unique_ptr<PlayedGame> m_game;
  std::shared_ptr<PlayedEpisode> m_episode;  // while Over or Saving
  QTimer m_timer;
  GameView* m_view;
  BindingList* m_bindings;
  DemonstrationList* m_list;
  MessageLine* m_message;
  TextLabel* m_state;
  TextLabel* m_speedLabel;
  TextLabel* m_note;
  QPushButton* m_main;
  QPushButton* m_pause;
  QPushButton* m_second;
  QPushButton* m_slower;
  QPushButton* m_faster;
};

}  // namespace podium
