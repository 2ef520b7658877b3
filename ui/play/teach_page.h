#pragma once
// The learner's newest policy plays, and a person says with two keys what is good and what is bad (Knox and Stone
// 2009). What is pressed is kept at once.
#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>
#include <memory>

#include "ui/common/project_session.h"
#include "ui/play/sitting_writer.h"
#include "ui/play/watched_game.h"

class QPushButton;

namespace podium {

class Gamepad;
class MessageLine;
class SittingList;
class TeachView;
class TextLabel;

// GUI thread. The policy starts when a person asks for it, plays on a thread of its own, one episode after the other,
// and stands still while the page is hidden or the keyboard is elsewhere.
class TeachPage : public QWidget {
  Q_OBJECT
 public:
  enum class Phase {
    Resting,   // nothing runs
    Starting,  // policy and environment come
    Ready,     // for the next episode
    Playing,
    Paused,
    Between,  // the episode is over and can still be judged; the next one begins in a moment
    Failed
  };
  Q_ENUM(Phase)

  // session and pad outlive the page.
  TeachPage(ProjectSession& session, WatchPolicy watch, Gamepad& pad, QWidget* parent = nullptr);
  ~TeachPage() override;  // what was pressed is on its way to the disk

  Phase phase() const { return m_phase; }
  double speed() const { return m_speed; }
  const SittingWriter& writer() const { return *m_writer; }

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
  void showCounts();

  void goOn();  // what Enter does now
  void start();
  void begin();
  void pause();
  void togglePause();
  void endEpisode();
  void setSpeed(double speed);
  void press(int key);
  void judge(double value);
  void takeBack();

  void next();  // the next frame
  void takeFrame(const PlayFrame& frame);
  void takeStarted();
  void takeOver(EpisodeEnd end);
  void takeFailed(const Error& error);
  void save();

  ProjectSession& m_session;
  WatchPolicy m_watch;
  Phase m_phase = Phase::Resting;
  bool m_noPolicy = false;  // why it failed
  double m_speed = 1.0;
  std::int64_t m_policyVersion = 0;
  EpisodeEnd m_ended = EpisodeEnd::Stopped;  // the episode at hand, as far as is known
  std::int64_t m_step = -1;                  // on the screen; -1: none yet
  double m_secondsBefore = 0.0;              // that it had been there when the game was paused last
  QElapsedTimer m_since;                     // since then, while it is not paused
  std::unique_ptr<SittingWriter> m_writer;
  std::unique_ptr<WatchedGame> m_game;
  QTimer m_timer, m_saving, m_pauseBetween;
  TeachView* m_view;
  SittingList* m_list;
  MessageLine* m_message;
  TextLabel* m_state;
  TextLabel* m_speedLabel;
  QPushButton* m_main;
  QPushButton* m_pause;
  QPushButton* m_end;
  QPushButton* m_slower;
  QPushButton* m_faster;
};

}  // namespace podium
