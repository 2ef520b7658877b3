#include "learner/env/server_environment.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>

#include "learner/random.h"
#include "storage/domain/log.h"

namespace podium {
namespace {

using protocol::Kind;
using protocol::Message;
using protocol::SegmentHeader;

ActionSpace spaceOf(const SegmentHeader& h) {
  ActionSpace space;
  space.kind = static_cast<ActionSpace::Kind>(h.actionKind);  // the protocol's numbers are in this order
  if (space.real()) {
    space.low.assign(h.actionLow, h.actionLow + h.actionParts);
    space.high.assign(h.actionHigh, h.actionHigh + h.actionParts);
  } else {
    space.choices.assign(h.actionChoices, h.actionChoices + h.actionParts);
  }
  for (int i = 0; i < h.actionNamed; ++i) space.names.emplace_back(h.actionNames[i]);
  return space;
}

EnvSpec specOf(const EnvConfig& config, const SegmentHeader& h) {
  EnvSpec spec;
  spec.config = config;
  spec.clip.environment = config.id;
  spec.clip.framesPerStep = h.framesPerStep;
  spec.clip.frameWidth = h.frameWidth;
  spec.clip.frameHeight = h.frameHeight;
  spec.clip.framesPerSecond = h.framesPerSecond;
  spec.clip.pixels = h.bytesPerPixel == 1 ? PixelFormat::Indexed8 : PixelFormat::Rgb24;
  spec.clip.obsFormat =
      h.obsFormat == static_cast<std::int32_t>(protocol::Observations::Grey8) ? ObsFormat::Grey8 : ObsFormat::Float32;
  spec.clip.obsWidth = h.obsWidth;
  spec.clip.obsHeight = h.obsHeight;
  spec.clip.obsStack = h.obsStack;
  spec.clip.ramSize = h.ramSize;
  spec.clip.seed = config.seed;
  if (spec.clip.pixels == PixelFormat::Indexed8) spec.palette.assign(std::begin(h.palette), std::end(h.palette));
  spec.actions = spaceOf(h);
  spec.clip.actionParts = spec.actions.parts();
  spec.clip.realActions = spec.actions.real();
  return spec;
}

bool sameShape(const EnvSpec& a, const EnvSpec& b) { return a.clip == b.clip && a.actions == b.actions; }

std::string nameOf(const ServerLaunch& launch) {
  return launch.name.empty() ? std::filesystem::path(launch.program).filename().string() : launch.name;
}

void drain(int fd) {
  std::uint64_t count = 0;
  while (read(fd, &count, sizeof count) > 0) {
  }
}

}  // namespace

ServerEnvironment::ServerEnvironment(const EnvConfig& config, ServerLaunch launch, std::stop_token stop)
    : m_config(config),
      m_launch(std::move(launch)),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_server(startServer(stop)),
      m_spec(specOf(config, m_server->segment()->header())),
      m_scoreHidden(m_server->segment()->header().scoreHidden != 0),
      m_groups(static_cast<std::size_t>(config.groups)) {
  const SegmentHeader& header = m_server->segment()->header();
  if (header.groups != config.groups || header.groupSize != m_spec.groupSize())
    throw Exception(ErrorCode::WorkerDied, "made another number of environments than asked for");
  const auto n = static_cast<std::size_t>(m_spec.groupSize());
  m_ones.assign(n, 1);
  m_zeros.assign(n, 0);
  m_noRewards.assign(n, 0.0F);
}

std::vector<std::uint64_t> ServerEnvironment::seeds() const {
  std::vector<std::uint64_t> list;
  for (int i = 0; i < m_config.count; ++i)
    list.push_back(mixSeed(m_config.seed, static_cast<std::uint64_t>(i), static_cast<std::uint64_t>(m_replaced)));
  return list;
}

std::unique_ptr<ServerProcess> ServerEnvironment::startServer(const std::stop_token& stop) const {
  drain(m_wake.get());
  const std::stop_callback wake(stop, [this] { eventfd_write(m_wake.get(), 1); });
  return std::make_unique<ServerProcess>(m_launch, m_config, seeds(), m_wake.get());
}

ServerEnvironment::Group& ServerEnvironment::groupAt(int group) {
  if (group < 0 || group >= m_config.groups)
    throw Exception(ErrorCode::InvalidInput, "There is no group " + std::to_string(group) + " of environments.");
  return m_groups[static_cast<std::size_t>(group)];
}

void ServerEnvironment::request(int group, Kind kind) {
  Group& g = m_groups[static_cast<std::size_t>(group)];
  m_server->post({kind, static_cast<std::uint32_t>(group), g.next++});
  g.posted = true;
  g.steps = kind == Kind::Step;
}

void ServerEnvironment::reseed(std::uint64_t seed) {
  m_config.seed = m_spec.config.seed = m_spec.clip.seed = seed;
  m_replaced = 0;
  m_reseeded = true;
}

void ServerEnvironment::reset() {
  // A group takes one request at a time: first let those finish that run.
  while (m_server && std::any_of(m_groups.begin(), m_groups.end(), [](const Group& g) { return g.posted; }))
    waitForAnswer({});
  if (!m_server && m_obituary.empty()) {  // it ended for good: whoever resets has mended it
    m_obituary = "had ended";
    m_deathsInARow = 0;
    m_deaths.clear();
  }
  if (std::exchange(m_reseeded, false) && m_server)  // one that is started after this has the seeds anyway
    for (std::uint32_t env = 0; const std::uint64_t seed : seeds()) m_server->post({Kind::Seed, env++, seed});
  for (int group = 0; group < m_config.groups; ++group) {
    Group& g = m_groups[static_cast<std::size_t>(group)];
    g.shown.reset();
    g.cut = false;
    g.awaited = true;
    if (m_server) request(group, Kind::Reset);  // else when there is one: receive() waits for it
  }
}

void ServerEnvironment::send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen) {
  Group& g = groupAt(group);
  if (g.awaited || (!g.shown && !g.cut))
    throw Exception(ErrorCode::InvalidInput, "Actions were sent to group " + std::to_string(group) +
                                                 " of environments before its last step was received.");
  const auto n = static_cast<std::size_t>(m_spec.groupSize());
  if (actions.size() != n * static_cast<std::size_t>(m_spec.actions.parts()) || (!seen.empty() && seen.size() != n))
    throw Exception(ErrorCode::InvalidInput,
                    "The actions sent to group " + std::to_string(group) + " of environments are too few or too many.");
  if (const std::string why = whyNotActions(m_spec.actions, actions); !why.empty())
    throw Exception(ErrorCode::InvalidInput,
                    "Group " + std::to_string(group) + " of environments was sent nonsense. " + why);
  g.awaited = true;
  if (g.cut || !m_server) return;
  const Segment& segment = *m_server->segment();
  std::copy(actions.begin(), actions.end(), segment.actions(group).begin());
  if (seen.empty())
    std::ranges::fill(segment.seen(group), std::uint8_t{1});
  else
    std::copy(seen.begin(), seen.end(), segment.seen(group).begin());
  request(group, Kind::Step);
}

StepBatch ServerEnvironment::receive(int group, std::stop_token stop) {
  Group& g = groupAt(group);
  if (!g.awaited)
    throw Exception(ErrorCode::InvalidInput,
                    "Nothing was sent to group " + std::to_string(group) + " of environments.");
  while (g.posted || !m_server) waitForAnswer(stop);
  g.awaited = false;
  g.ended = std::exchange(g.shown, Place{m_server->segment(), g.next - 1});
  const StepBatch batch = g.shown->segment->batch(group, g.shown->step);
  return std::exchange(g.cut, false) ? cutBatch(*g.ended, batch) : batch;
}

StepBatch ServerEnvironment::cutBatch(const Place& old, StepBatch start) const {
  const StepBatch last = old.segment->batch(start.group, old.step);
  start.finalObservations = last.observations;
  start.frames = last.frames;
  start.ram = last.ram;
  start.lives = last.lives;
  start.rewards = m_noRewards;
  start.terminated = m_zeros;
  start.truncated = m_ones;
  return start;
}

void ServerEnvironment::waitForAnswer(const std::stop_token& stop) {
  if (!m_server && m_obituary.empty())
    throw Exception(ErrorCode::WorkerDied,
                    "The environments of " + m_config.id + " have ended; start the learner again.");
  if (!m_server) return replaceServer(stop);
  drain(m_wake.get());
  const std::stop_callback wake(stop, [this] { eventfd_write(m_wake.get(), 1); });
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Stopped while the environments were playing.");
  try {
    const std::optional<Message> answer = m_server->wait(m_wake.get());
    if (!answer) throw Exception(ErrorCode::Cancelled, "Stopped while the environments were playing.");
    if (answer->group >= m_groups.size() || !m_groups[answer->group].posted ||
        answer->step + 1 != m_groups[answer->group].next)
      throw Exception(ErrorCode::WorkerDied, "answered something that was not asked");
    Group& g = m_groups[answer->group];
    g.posted = false;
    if (g.steps) m_deathsInARow = 0;  // starting is not playing
  } catch (const Exception& fault) {
    if (fault.code() == ErrorCode::Cancelled) throw;
    m_server.reset();
    bury(fault);
    replaceServer(stop);
  }
}

void ServerEnvironment::bury(const Exception& death) {
  const auto now = std::chrono::steady_clock::now();
  m_deaths.push_back(now);
  while (now - m_deaths.front() > kDeathsTime) m_deaths.pop_front();
  m_obituary = death.code() == ErrorCode::WorkerDied ? death.what() : std::string("could not start: ") + death.what();
  const bool inARow = ++m_deathsInARow >= kDeathsInARow;
  if (!inARow && std::ssize(m_deaths) < kDeathsInTime) return;
  const std::string reason = std::exchange(m_obituary, {});  // no more replacements
  throw Exception(
      ErrorCode::WorkerDied,
      "The environment program " + nameOf(m_launch) + " for " + m_config.id + " ended " +
          (inARow ? std::to_string(m_deathsInARow) + " times in a row"
                  : std::to_string(m_deaths.size()) + " times in " + std::to_string(kDeathsTime.count()) + " minutes") +
          "; the last time it " + reason + ". " + m_launch.remedy + ", then start the learner again.");
}

void ServerEnvironment::replaceServer(const std::stop_token& stop) {
  while (!m_server) {
    ++m_restarts;
    ++m_replaced;
    try {
      auto server = startServer(stop);
      if (!sameShape(specOf(m_config, server->segment()->header()), m_spec))
        throw Exception(ErrorCode::WorkerDied, "came back as another game");
      m_server = std::move(server);
    } catch (const Exception& fault) {
      if (fault.code() == ErrorCode::Cancelled) throw;
      bury(fault);
    }
  }
  log(LogLevel::Warning, "env",
      "The environment program " + nameOf(m_launch) + " for " + m_config.id + " " + std::exchange(m_obituary, {}) +
          ". It was started again; its episodes count as truncated.");
  for (int group = 0; group < m_config.groups; ++group) {
    Group& g = m_groups[static_cast<std::size_t>(group)];
    g.next = 0;
    g.posted = false;
    g.cut = g.shown.has_value();
    if (g.awaited || g.cut) request(group, Kind::Reset);
  }
}

}  // namespace podium
