// SPDX-License-Identifier: GPL-2.0-only
// Part of podium-atari, a program of its own: it links the Arcade Learning Environment, which is under this licence.
#include "learner/env/atari/server.h"

#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <utility>

#include "learner/env/atari/atari_env.h"
#include "learner/env/atari/rom_catalogue.h"
#include "learner/env/atari/score_areas.h"
#include "learner/env/atari/server_error.h"
#include "learner/env/atari/worker_pool.h"
#include "learner/env/protocol.h"

namespace podium::atari {
namespace {

using protocol::Failure;
using protocol::Kind;
using protocol::Message;
using protocol::SegmentHeader;

void sendMessage(const Message& message) {
  while (send(protocol::kSocketFd, &message, sizeof message, MSG_NOSIGNAL) < 0 && errno == EINTR) {
  }
}

[[noreturn]] void fail(Failure failure, const std::string& text) {
  std::vector<char> packet(sizeof(Message) + std::min(text.size(), protocol::kFailureTextMax));
  const Message message{Kind::Failed, static_cast<std::uint32_t>(failure), 0};
  std::memcpy(packet.data(), &message, sizeof message);
  std::memcpy(packet.data() + sizeof message, text.data(), packet.size() - sizeof message);
  send(protocol::kSocketFd, packet.data(), packet.size(), MSG_NOSIGNAL);
  std::_Exit(EXIT_FAILURE);
}

// Waits for one packet. False: the client is gone.
bool receiveMessage(Message& message) {
  while (true) {
    const ssize_t bytes = recv(protocol::kSocketFd, &message, sizeof message, 0);
    if (bytes == static_cast<ssize_t>(sizeof message)) return true;
    if (bytes == 0 || (bytes < 0 && errno != EINTR)) return false;
    if (bytes > 0) throw ServerError(Failure::Fault, "The client sent a packet of the wrong size.");
  }
}

AtariEnvConfig configOf(const ServerArguments& arguments) {
  AtariEnvConfig config;
  config.game.rom = romOfId(arguments.env, romFolder());
  config.game.frameSkip = arguments.frameSkip;
  config.game.noopMax = arguments.noopMax;
  config.game.fireReset = arguments.fireReset;
  config.game.stickyActions = arguments.sticky;
  config.game.maxEpisodeFrames = arguments.maxEpisodeFrames;
  config.lifeLossEnds = arguments.lifeLossEnds;
  config.maskRows = arguments.maskRows;
  if (arguments.hideScore)
    for (const auto& rows : scoreRows(arguments.env)) config.maskRows.push_back(rows);
  return config;
}

std::unique_ptr<AtariEnv> makeEnv(AtariEnvConfig config, std::uint64_t seed) {
  config.game.seed = seed;
  return std::make_unique<AtariEnv>(config);
}

std::vector<std::unique_ptr<AtariEnv>> makeEnvs(const AtariEnvConfig& config, const std::vector<std::uint64_t>& seeds) {
  std::vector<std::unique_ptr<AtariEnv>> envs;
  for (const std::uint64_t seed : seeds) envs.push_back(makeEnv(config, seed));
  return envs;
}

SegmentHeader describe(const ServerArguments& arguments, const Game& game) {
  SegmentHeader h;
  std::copy(std::begin(protocol::kMagic), std::end(protocol::kMagic), h.magic);
  h.groups = arguments.groups;
  h.groupSize = static_cast<std::int32_t>(arguments.seeds.size()) / arguments.groups;
  h.framesPerStep = arguments.frameSkip;
  h.frameWidth = game.width();
  h.frameHeight = game.height();
  h.bytesPerPixel = 1;
  h.sharesFrames = arguments.frames ? 1 : 0;
  h.obsWidth = h.obsHeight = kObsSize;
  h.obsStack = kObsStack;
  h.ramSize = static_cast<std::int32_t>(game.ram().size());
  h.scoreHidden = arguments.hideScore && !scoreRows(arguments.env).empty() ? 1 : 0;
  h.framesPerSecond = game.framesPerSecond();
  const std::vector<std::uint32_t> palette = game.palette();
  std::copy(palette.begin(), palette.end(), h.palette);
  h.actionNamed = h.actionChoices[0] = static_cast<std::int32_t>(game.actionNames().size());
  for (std::size_t i = 0; i < game.actionNames().size(); ++i)
    game.actionNames()[i].copy(h.actionNames[i], protocol::kActionNameBytes - 1);
  if (!isPlausible(h)) throw ServerError(Failure::WrongArgument, "These settings do not make an environment.");
  layOut(h);
  return h;
}

class Server {
 public:
  explicit Server(const ServerArguments& arguments)
      : m_config(configOf(arguments)),
        m_envs(makeEnvs(m_config, arguments.seeds)),
        m_newSeeds(arguments.seeds.size()),
        m_header(describe(arguments, m_envs.front()->game())),
        m_groups(static_cast<std::size_t>(m_header.groups)),
        m_pool(threadCount(arguments), [this](int env) { work(env); }) {
    if (ftruncate(protocol::kSegmentFd, static_cast<off_t>(m_header.totalBytes)) != 0)
      throw ServerError(Failure::Fault, std::string("Shared memory cannot be sized: ") + std::strerror(errno) + ".");
    void* start = mmap(nullptr, m_header.totalBytes, PROT_READ | PROT_WRITE, MAP_SHARED, protocol::kSegmentFd, 0);
    if (start == MAP_FAILED)
      throw ServerError(Failure::Fault, std::string("Shared memory cannot be mapped: ") + std::strerror(errno) + ".");
    m_segment = static_cast<std::uint8_t*>(start);
    std::memcpy(m_segment, &m_header, sizeof m_header);
  }

  // Returns when the client is gone.
  void run() {
    sendMessage({Kind::Hello, 0, 0});
    for (Message message; receiveMessage(message);) accept(message);
  }

 private:
  struct Group {
    Kind kind = Kind::Reset;
    std::uint64_t step = 0;  // of the request that runs or ran last
    std::uint64_t next = 0;  // request expected next
    bool wasReset = false;
    std::atomic<int> waiting = 0;  // environments that have not finished it
  };

  static int threadCount(const ServerArguments& arguments) {
    const int wanted =
        arguments.threads > 0 ? arguments.threads : static_cast<int>(std::thread::hardware_concurrency());
    return std::clamp(wanted, 1, static_cast<int>(arguments.seeds.size()));
  }

  void accept(const Message& message) {
    if (message.kind == Kind::Seed) return reseed(message.group, message.step);
    const bool known = message.kind == Kind::Reset || message.kind == Kind::Step;
    if (!known || message.group >= m_groups.size())
      throw ServerError(Failure::Fault, "The client sent a message that is not in the protocol.");
    Group& group = m_groups[message.group];
    if (message.step != group.next || group.waiting.load() != 0 || (message.kind == Kind::Step && !group.wasReset))
      throw ServerError(Failure::Fault, "The client sent a message that is out of order.");
    group.kind = message.kind;
    group.step = group.next++;
    group.wasReset = true;
    group.waiting = m_header.groupSize;
    m_pool.submit(static_cast<int>(message.group) * m_header.groupSize, m_header.groupSize);
  }

  void reseed(std::size_t env, std::uint64_t seed) {
    if (env >= m_envs.size())
      throw ServerError(Failure::Fault, "The client sent a message that is not in the protocol.");
    if (m_groups[env / static_cast<std::size_t>(m_header.groupSize)].waiting.load() != 0)
      throw ServerError(Failure::Fault, "The client sent a message that is out of order.");
    m_newSeeds[env] = seed;
  }

  // A game draws from its seed as it is loaded: the contents of its memory are among what follows from it.
  void restart(std::size_t env, const StepTarget& target) {
    if (const auto seed = std::exchange(m_newSeeds[env], std::nullopt)) {
      const std::lock_guard lock(m_loading);
      m_envs[env] = makeEnv(m_config, *seed);
    }
    m_envs[env]->reset(target);
  }

  // On a thread of the pool: one environment's part of its group's request.
  void work(int env) {
    try {
      const auto groupIndex = static_cast<std::size_t>(env / m_header.groupSize);
      const auto i = static_cast<std::size_t>(env % m_header.groupSize);
      Group& group = m_groups[groupIndex];
      std::uint8_t* base = m_segment + m_header.groupsOffset + groupIndex * m_header.groupStride;
      const StepTarget target = targetOf(base + m_header.slotsOffset + (group.step % 2) * m_header.slotStride, i);
      if (group.kind == Kind::Reset) {
        restart(static_cast<std::size_t>(env), target);
      } else {
        std::int32_t action = 0;
        std::memcpy(&action, base + m_header.actions + i * sizeof action, sizeof action);
        if (action < 0 || action >= m_header.actionChoices[0])
          throw ServerError(Failure::Fault, "There is no action " + std::to_string(action) + ".");
        m_envs[static_cast<std::size_t>(env)]->step(action, target);
      }
      const Message ready{Kind::Ready, static_cast<std::uint32_t>(groupIndex), group.step};
      if (group.waiting.fetch_sub(1) == 1) sendMessage(ready);
    } catch (const std::exception& fault) {
      fail(Failure::Fault, fault.what());
    }
  }

  StepTarget targetOf(std::uint8_t* slot, std::size_t i) const {
    const SegmentHeader& h = m_header;
    const auto size = [](std::int32_t value) { return static_cast<std::size_t>(value); };
    const std::size_t observation = size(h.obsStack) * size(h.obsHeight) * size(h.obsWidth);
    const std::size_t frames = size(h.framesPerStep) * size(h.frameHeight) * size(h.frameWidth);
    StepTarget t;
    t.observation = slot + h.observations + i * observation;
    t.finalObservation = slot + h.finalObservations + i * observation;
    t.reward = reinterpret_cast<float*>(slot + h.rewards) + i;
    t.lives = reinterpret_cast<std::int32_t*>(slot + h.lives) + i;
    t.terminated = slot + h.terminated + i;
    t.truncated = slot + h.truncated + i;
    t.ram = slot + h.ram + i * size(h.ramSize);
    t.frames = h.sharesFrames ? slot + h.frames + i * frames : nullptr;
    return t;
  }

  AtariEnvConfig m_config;  // but for the seeds
  std::vector<std::unique_ptr<AtariEnv>> m_envs;
  std::vector<std::optional<std::uint64_t>> m_newSeeds;  // [environments] of the next reset; its group stands meanwhile
  std::mutex m_loading;                                  // the emulator loads one game at a time
  SegmentHeader m_header;
  std::uint8_t* m_segment = nullptr;  // mapped until the process ends
  std::vector<Group> m_groups;
  WorkerPool m_pool;  // last: its threads use everything above
};

}  // namespace

void serve(const std::vector<std::string>& arguments) {
  std::signal(SIGINT, SIG_IGN);  // Ctrl-C is for the client, which then closes its socket
  try {
    silenceEmulator();
    Server server(parseArguments(arguments));
    server.run();
    std::_Exit(EXIT_SUCCESS);
  } catch (const ServerError& fault) {
    fail(fault.failure(), fault.what());
  } catch (const std::exception& fault) {
    fail(Failure::Fault, fault.what());
  }
}

}  // namespace podium::atari
