#pragma once
// An environment that a person plays, on a thread of its own, step by step as fast as its pictures are taken.
#include <QObject>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "learner/demonstration_recorder.h"
#include "ui/play/play_queue.h"

namespace podium {

// One episode that is over, or was ended.
struct PlayedEpisode {
  EpisodeEnd end = EpisodeEnd::Stopped;
  double speed = 1.0;  // mean over its steps
  std::int64_t steps = 0;
  double trueReturn = 0.0;
  std::vector<NewClip> clips;
};

// Throws Exception; Cancelled when stopped meanwhile.
using StartEnvironment = std::function<std::unique_ptr<Environment>(const EnvConfig&, std::stop_token)>;

// GUI thread. After start() each episode waits for begin(). Who takes pictures sets the pace: the next step is played
// when the last picture of the one before was taken, with the action that is held then.
class PlayedGame : public QObject {
  Q_OBJECT
 public:
  // config: as the learner has it; here it plays one environment, with frames and a seed of its own.
  PlayedGame(StartEnvironment start, EnvConfig config, std::uint64_t seed, QObject* parent = nullptr);
  ~PlayedGame() override;  // ends the environment
  void start();            // once; started() or failed() says how it went

  const EnvSpec& spec() const { return m_spec; }  // after started()
  void setAction(std::vector<ActionWord> action);
  void setSpeed(double speed);  // noted with the episode; 1: the environment's own
  void begin();                 // the next episode
  void endEpisode();            // over() comes with what was played
  bool takeFrame(PlayFrame& frame) { return m_frames.take(frame); }

 Q_SIGNALS:
  void started();
  void failed(const podium::Error& error);  // for good
  void over(const std::shared_ptr<podium::PlayedEpisode>& episode);

 private:
  void run(const std::stop_token& stop);  // the thread
  void playEpisode(Environment& environment, StepBatch& batch, const std::stop_token& stop);
  bool waitForBegin(const std::stop_token& stop);

  StartEnvironment m_start;
  EnvConfig m_config;
  EnvSpec m_spec;
  PlayQueue m_frames{1};
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::vector<ActionWord> m_action;  // guarded, like what follows
  double m_speed = 1.0;
  bool m_begun = false;
  std::stop_source m_ended;  // of the episode at hand
  std::jthread m_thread;     // last: it uses the others
};

}  // namespace podium
