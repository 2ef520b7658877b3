#include "ui/play/watched_game.h"

#include <utility>

#include "learner/random.h"

namespace podium {

WatchedGame::WatchedGame(WatchPolicy watch, std::string project, std::uint64_t seed, QObject* parent)
    : QObject(parent), m_watch(std::move(watch)), m_project(std::move(project)), m_seed(seed) {
  qRegisterMetaType<podium::Error>();
  qRegisterMetaType<podium::EpisodeEnd>();
}

void WatchedGame::start() {
  m_thread = std::jthread([this](const std::stop_token& stop) {
    try {
      run(stop);
    } catch (const Exception& fault) {
      if (fault.code() != ErrorCode::Cancelled) Q_EMIT failed(fault.error());
    } catch (const std::exception& fault) {
      Q_EMIT failed(Error{ErrorCode::Unknown, fault.what()});
    }
    m_policy.reset();  // where it was made
  });
}

WatchedGame::~WatchedGame() {
  m_thread.request_stop();
  endEpisode();
  if (m_thread.joinable()) m_thread.join();
}

void WatchedGame::begin() {
  const std::lock_guard lock(m_mutex);
  m_begun = true;
  m_ended = {};
  m_changed.notify_one();
}

void WatchedGame::endEpisode() {
  std::stop_source ended;
  {
    const std::lock_guard lock(m_mutex);
    ended = m_ended;
  }
  ended.request_stop();  // outside: those who wait take the lock
}

std::vector<NewClip> WatchedGame::cut() {
  const std::lock_guard lock(m_mutex);
  return m_recorder ? m_recorder->cut() : std::vector<NewClip>{};
}

bool WatchedGame::waitForBegin(const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  return m_changed.wait(lock, stop, [this] { return std::exchange(m_begun, false); });
}

void WatchedGame::run(const std::stop_token& stop) {
  m_policy = m_watch(m_project, stop);
  m_spec = m_policy->spec();
  Q_EMIT started();
  for (std::uint64_t episode = 0; waitForBegin(stop); ++episode) {
    m_policy->takeNewest(stop);
    playEpisode(mixSeed(m_seed, episode), stop);
  }
}

void WatchedGame::playEpisode(std::uint64_t seed, const std::stop_token& stop) {
  EnvSpec spec = m_spec;
  spec.config.seed = seed;
  {
    const std::lock_guard lock(m_mutex);
    m_recorder = std::make_unique<DemonstrationRecorder>(spec);
    m_stopped = m_ended.get_token();
  }
  m_end = EpisodeEnd::Stopped;
  Q_EMIT begun(m_policy->version());
  try {
    m_policy->playEpisode(seed, *this, m_stopped);
  } catch (const Exception& fault) {
    if (fault.code() != ErrorCode::Cancelled || stop.stop_requested()) throw;
  }
  Q_EMIT over(m_end);
}

void WatchedGame::onStep(const StepRecord& step) {
  double trueReturn = 0.0;
  std::int64_t number = 0;
  {
    const std::lock_guard lock(m_mutex);
    number = m_recorder->steps();
    m_recorder->onStep(step);
    trueReturn = m_recorder->trueReturn();
  }
  if (step.terminated) m_end = EpisodeEnd::Terminated;
  if (step.truncated) m_end = EpisodeEnd::Truncated;
  const std::size_t size = step.frames.size() / static_cast<std::size_t>(m_spec.clip.framesPerStep);
  for (std::size_t first = 0; first < step.frames.size(); first += size)
    m_frames.put({frameImage(step.frames.subspan(first, size), m_spec.palette, m_spec.clip), 1, trueReturn, number},
                 m_stopped);
}

}  // namespace podium
