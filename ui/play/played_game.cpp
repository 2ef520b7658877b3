#include "ui/play/played_game.h"

#include <utility>

#include "learner/random.h"

namespace podium {

PlayedGame::PlayedGame(StartEnvironment start, EnvConfig config, std::uint64_t seed, QObject* parent)
    : QObject(parent), m_start(std::move(start)), m_config(std::move(config)) {
  qRegisterMetaType<podium::Error>();
  qRegisterMetaType<std::shared_ptr<podium::PlayedEpisode>>();
  m_config.count = m_config.groups = m_config.threads = 1;
  m_config.seed = seed;
  m_config.frames = true;
}

void PlayedGame::start() {
  m_thread = std::jthread([this](const std::stop_token& stop) {
    try {
      run(stop);
    } catch (const Exception& fault) {
      if (fault.code() != ErrorCode::Cancelled) Q_EMIT failed(fault.error());
    } catch (const std::exception& fault) {
      Q_EMIT failed(Error{ErrorCode::Unknown, fault.what()});
    }
  });
}

PlayedGame::~PlayedGame() {
  m_thread.request_stop();
  endEpisode();
  if (m_thread.joinable()) m_thread.join();
}

void PlayedGame::setAction(std::vector<ActionWord> action) {
  const std::lock_guard lock(m_mutex);
  m_action = std::move(action);
}

void PlayedGame::setSpeed(double speed) {
  const std::lock_guard lock(m_mutex);
  m_speed = speed;
}

void PlayedGame::begin() {
  const std::lock_guard lock(m_mutex);
  m_begun = true;
  m_ended = {};
  m_changed.notify_one();
}

void PlayedGame::endEpisode() {
  std::stop_source ended;
  {
    const std::lock_guard lock(m_mutex);
    ended = m_ended;
  }
  ended.request_stop();  // outside: those who wait take the lock
}

bool PlayedGame::waitForBegin(const std::stop_token& stop) {
  std::unique_lock lock(m_mutex);
  return m_changed.wait(lock, stop, [this] { return std::exchange(m_begun, false); });
}

void PlayedGame::run(const std::stop_token& stop) {
  const std::unique_ptr<Environment> environment = m_start(m_config, stop);
  environment->reset();
  StepBatch batch = environment->receive(0, stop);
  m_spec = environment->spec();
  Q_EMIT started();
  for (std::uint64_t episode = 1; waitForBegin(stop); ++episode) {
    playEpisode(*environment, batch, stop);
    environment->reseed(mixSeed(m_config.seed, episode));  // so that the seed of each plays it again
    environment->reset();
    batch = environment->receive(0, stop);
  }
}

void PlayedGame::playEpisode(Environment& environment, StepBatch& batch, const std::stop_token& stop) {
  std::stop_token ended;
  {
    const std::lock_guard lock(m_mutex);
    ended = m_ended.get_token();
  }
  DemonstrationRecorder recorder(environment.spec());
  auto episode = std::make_shared<PlayedEpisode>();
  double speeds = 0.0;
  const std::size_t frames = static_cast<std::size_t>(m_spec.clip.framesPerStep);
  while (!ended.stop_requested()) {
    const std::vector<std::uint8_t> input(batch.observations.begin(), batch.observations.end());
    std::vector<ActionWord> action;
    {
      const std::lock_guard lock(m_mutex);
      action = m_action;
      speeds += m_speed;
    }
    environment.send(0, action);
    batch = environment.receive(0, stop);
    recorder.onStep({.env = 0,
                     .input = input,
                     .action = action,
                     .trueReward = batch.rewards[0],
                     .terminated = batch.terminated[0] != 0,
                     .truncated = batch.truncated[0] != 0,
                     .frames = batch.frames,
                     .ram = batch.ram});
    const std::size_t size = batch.frames.size() / frames;
    for (std::size_t frame = 0; frame < frames; ++frame)
      m_frames.put(
          {frameImage(batch.frames.subspan(frame * size, size), m_spec.palette, m_spec.clip), 1, recorder.trueReturn()},
          ended);
    if (!batch.done(0)) continue;
    episode->end = batch.terminated[0] ? EpisodeEnd::Terminated : EpisodeEnd::Truncated;
    break;
  }
  if (stop.stop_requested()) return;
  episode->steps = recorder.steps();
  episode->trueReturn = recorder.trueReturn();
  episode->speed = episode->steps > 0 ? speeds / static_cast<double>(episode->steps) : 1.0;
  episode->clips = recorder.take();
  Q_EMIT over(episode);
}

}  // namespace podium
