#pragma once
// A policy that plays for somebody to judge, on a thread of its own, step by step as fast as its pictures are taken.
#include <QObject>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "learner/demonstration_recorder.h"
#include "ui/play/play_queue.h"

namespace podium {

// A policy and the environment in which it plays. Implemented by the application. One thread.
class WatchedPolicy {
 public:
  virtual ~WatchedPolicy() = default;
  virtual const EnvSpec& spec() const = 0;
  // The project's newest policy from now on. Throws Exception; NotFound while there is none.
  virtual void takeNewest(const std::stop_token& stop) = 0;
  virtual std::int64_t version() const = 0;
  // One episode, from a reset. Throws Exception(Cancelled) when stopped.
  virtual void playEpisode(std::uint64_t seed, StepSink& sink, const std::stop_token& stop) = 0;
};
// The newest policy of a project's file, with frames. Throws Exception: NotFound where there is none, Cancelled, ...
using WatchPolicy = std::function<std::unique_ptr<WatchedPolicy>(const std::string& project, const std::stop_token&)>;

// GUI thread. After start() each episode waits for begin(). Who takes pictures sets the pace, as with PlayedGame.
class WatchedGame : public QObject, private StepSink {
  Q_OBJECT
 public:
  WatchedGame(WatchPolicy watch, std::string project, std::uint64_t seed, QObject* parent = nullptr);
  ~WatchedGame() override;  // ends the environment
  void start();             // once; started() or failed() says how it went

  const EnvSpec& spec() const { return m_spec; }  // after started()
  void begin();                                   // the next episode, with the newest policy
  void endEpisode();                              // over() comes
  // The frame to show next; frame.step is its step of the episode. False: none is ready.
  bool takeFrame(PlayFrame& frame) { return m_frames.take(frame); }
  // What was played since the last cut() of the episode; it holds every step whose frames were taken.
  std::vector<NewClip> cut();

 Q_SIGNALS:
  void started();
  void failed(const podium::Error& error);  // for good
  void begun(qint64 policyVersion);
  void over(podium::EpisodeEnd end);

 private:
  void run(const std::stop_token& stop);  // the thread
  void playEpisode(std::uint64_t seed, const std::stop_token& stop);
  bool waitForBegin(const std::stop_token& stop);
  void onStep(const StepRecord& step) override;

  WatchPolicy m_watch;
  std::string m_project;
  std::uint64_t m_seed;
  EnvSpec m_spec;
  PlayQueue m_frames{1};
  std::unique_ptr<WatchedPolicy> m_policy;  // the thread's, like the next two
  EpisodeEnd m_end = EpisodeEnd::Stopped;
  std::stop_token m_stopped;  // of the episode at hand
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::unique_ptr<DemonstrationRecorder> m_recorder;  // guarded, like what follows
  bool m_begun = false;
  std::stop_source m_ended;  // of the episode at hand
  std::jthread m_thread;     // last: it uses the others
};

}  // namespace podium
