#include "tests/support/toy_environment.h"

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "storage/domain/result.h"

namespace podium::test {
namespace {

constexpr int kRamSize = 4;
constexpr std::uint64_t kPlayerSeed = 0x746f79;  // purpose of mixSeed
constexpr std::uint8_t kInk[3] = {0, 120, 255};  // grey of background, paddle, ball; frames hold the index

std::size_t size(int n) { return static_cast<std::size_t>(n); }

}  // namespace

ToyEnvironment::ToyEnvironment(EnvConfig config, ToyConfig toy) : m_toy(toy) {
  config.id = toy.game == ToyGame::Catch ? "Toy/Catch" : "Toy/Climb";
  if (config.count < 1 || config.groups < 1 || config.count % config.groups != 0)
    throw Exception(ErrorCode::InvalidInput, "The toy environment needs a count that its groups divide.");
  const int pixels = kToyCells * toy.cellPixels;
  m_spec.config = config;
  m_spec.clip = {.environment = config.id,
                 .steps = 0,
                 .framesPerStep = config.frameSkip,
                 .frameWidth = pixels,
                 .frameHeight = pixels,
                 .framesPerSecond = 60.0,
                 .pixels = PixelFormat::Indexed8,
                 .obsWidth = pixels,
                 .obsHeight = pixels,
                 .obsStack = 4,
                 .ramSize = kRamSize,
                 .seed = config.seed,
                 .policyVersion = 0,
                 .startStep = 0};
  m_spec.palette.assign(256, 0);
  m_spec.palette[1] = 0x787878;
  m_spec.palette[2] = 0xffffff;
  m_spec.actions =
      toy.game == ToyGame::Catch ? discreteActions({"NOOP", "RIGHT", "LEFT"}) : discreteActions({"NOOP", "UP", "DOWN"});

  m_players.resize(size(config.count));
  reseed(config.seed);
  const int n = m_spec.groupSize();
  const auto plane = size(pixels * pixels);
  m_groups.resize(size(config.groups));
  for (Group& group : m_groups) {
    group.observations.resize(size(n * m_spec.clip.obsStack) * plane);
    group.finalObservations.resize(group.observations.size());
    if (config.frames) group.frames.resize(size(n * config.frameSkip) * plane);
    group.ram.resize(size(n * kRamSize));
    group.terminated.resize(size(n));
    group.truncated.resize(size(n));
    group.rewards.resize(size(n));
    group.lives.resize(size(n));
  }
}

void ToyEnvironment::reseed(std::uint64_t seed) {
  m_spec.config.seed = m_spec.clip.seed = seed;
  for (std::size_t i = 0; i < m_players.size(); ++i) m_players[i].random = Random(mixSeed(seed, kPlayerSeed, i));
}

void ToyEnvironment::startEpisode(Player& player) const {
  player.ballColumn = player.random.below(kToyCells);
  player.ballRow = 0;
  player.paddle = player.random.below(kToyCells);
  player.height = 0;
  player.balls = player.catches = player.steps = 0;
}

// One step of the rules; the true reward.
float ToyEnvironment::advance(Player& player, int action, bool& over) const {
  const int move = action == 1 ? 1 : action == 2 ? -1 : 0;
  ++player.steps;
  if (m_toy.game == ToyGame::Climb) {
    player.height = std::max(0, player.height + move);
    const bool top = player.height >= kToyCells - 1;
    if (top) player.height = 0;
    over = player.steps >= kClimbSteps;
    return top ? 1.0f : 0.0f;
  }
  player.paddle = std::clamp(player.paddle + move, 0, kToyCells - 1);
  ++player.ballRow;
  if (player.ballRow < kToyCells - 1) return 0.0f;
  const bool caught = std::abs(player.ballColumn - player.paddle) <= 1;
  player.catches += caught ? 1 : 0;
  over = ++player.balls >= kBallsPerEpisode;
  player.ballRow = 0;
  player.ballColumn = player.random.below(kToyCells);
  return caught ? 1.0f : -1.0f;
}

void ToyEnvironment::draw(const Player& player, std::span<std::uint8_t> plane, bool colours) const {
  const int pixels = m_spec.clip.obsWidth;
  std::fill(plane.begin(), plane.end(), std::uint8_t{0});
  const auto cell = [&](int column, int row, std::uint8_t ink) {
    const std::uint8_t value = colours ? ink : kInk[ink];
    for (int y = row * m_toy.cellPixels; y < (row + 1) * m_toy.cellPixels; ++y)
      std::fill_n(plane.begin() + y * pixels + column * m_toy.cellPixels, m_toy.cellPixels, value);
  };
  if (m_toy.game == ToyGame::Climb) {
    cell(kToyCells / 2, kToyCells - 1 - player.height, 2);
  } else {
    for (int column = std::max(0, player.paddle - 1); column <= std::min(kToyCells - 1, player.paddle + 1); ++column)
      cell(column, kToyCells - 1, 1);
    cell(player.ballColumn, player.ballRow, 2);
  }
}

void ToyEnvironment::fillStack(const Player& player, std::span<std::uint8_t> stack) const {
  const std::size_t plane = stack.size() / size(m_spec.clip.obsStack);
  draw(player, stack.first(plane), false);
  for (std::size_t at = plane; at < stack.size(); at += plane)
    std::copy_n(stack.begin(), plane, stack.begin() + static_cast<std::ptrdiff_t>(at));
}

void ToyEnvironment::reset() {
  const int n = m_spec.groupSize();
  for (int g = 0; g < m_spec.config.groups; ++g) {
    Group& group = m_groups[size(g)];
    const std::size_t stack = group.observations.size() / size(n);
    std::fill(group.rewards.begin(), group.rewards.end(), 0.0f);
    std::fill(group.terminated.begin(), group.terminated.end(), std::uint8_t{0});
    std::fill(group.truncated.begin(), group.truncated.end(), std::uint8_t{0});
    std::fill(group.frames.begin(), group.frames.end(), std::uint8_t{0});
    std::fill(group.ram.begin(), group.ram.end(), std::uint8_t{0});
    for (int i = 0; i < n; ++i) {
      Player& player = m_players[size(g * n + i)];
      startEpisode(player);
      fillStack(player, std::span(group.observations).subspan(size(i) * stack, stack));
    }
    group.ready = std::chrono::steady_clock::now() + m_toy.stepTime;
    group.waiting = true;
  }
}

void ToyEnvironment::step(Group& group, int firstEnv, int slot, int action) {
  Player& player = m_players[size(firstEnv + slot)];
  const std::size_t stack = group.observations.size() / group.rewards.size();
  const std::size_t plane = stack / size(m_spec.clip.obsStack);
  const std::span now = std::span(group.observations).subspan(size(slot) * stack, stack);
  bool over = false;
  group.rewards[size(slot)] = advance(player, action, over);
  const bool cut = !over && player.steps * m_spec.config.frameSkip >= m_spec.config.maxEpisodeFrames;
  group.terminated[size(slot)] = over;
  group.truncated[size(slot)] = cut;
  std::copy(now.begin() + static_cast<std::ptrdiff_t>(plane), now.end(), now.begin());
  draw(player, now.last(plane), false);
  const std::span ram = std::span(group.ram).subspan(size(slot * kRamSize), kRamSize);
  ram[0] = static_cast<std::uint8_t>(m_toy.game == ToyGame::Climb ? player.height : player.catches);
  ram[1] = static_cast<std::uint8_t>(player.ballColumn);
  ram[2] = static_cast<std::uint8_t>(player.ballRow);
  ram[3] = static_cast<std::uint8_t>(player.paddle);
  if (!group.frames.empty()) {
    const std::size_t shown = plane * size(m_spec.config.frameSkip);
    for (int f = 0; f < m_spec.config.frameSkip; ++f)
      draw(player, std::span(group.frames).subspan(size(slot) * shown + size(f) * plane, plane), true);
  }
  if (over || cut) {
    std::copy(now.begin(), now.end(),
              group.finalObservations.begin() + static_cast<std::ptrdiff_t>(size(slot) * stack));
    startEpisode(player);
    fillStack(player, now);
  }
}

void ToyEnvironment::send(int groupIndex, std::span<const ActionWord> actions, std::span<const std::uint8_t>) {
  Group& group = m_groups.at(size(groupIndex));
  if (group.waiting || actions.size() != group.rewards.size())
    throw Exception(ErrorCode::InvalidInput, "send() needs one action per environment of a group that was received.");
  const int n = m_spec.groupSize();
  for (int i = 0; i < n; ++i) {
    const int action = actions[size(i)];
    if (action < 0 || action >= m_spec.actions.choices[0])
      throw Exception(ErrorCode::InvalidInput, "The toy game has no action " + std::to_string(action) + ".");
    step(group, groupIndex * n, i, action);
  }
  group.ready = std::chrono::steady_clock::now() + m_toy.stepTime;
  group.waiting = true;
}

StepBatch ToyEnvironment::receive(int groupIndex, std::stop_token stop) {
  Group& group = m_groups.at(size(groupIndex));
  if (!group.waiting) throw Exception(ErrorCode::InvalidInput, "receive() without a send() to this group.");
  while (!stop.stop_requested() && std::chrono::steady_clock::now() < group.ready)
    std::this_thread::sleep_for(std::min(m_toy.stepTime, std::chrono::microseconds(2000)));
  if (stop.stop_requested()) throw Exception(ErrorCode::Cancelled, "Stopped while waiting for the toy environment.");
  if (m_toy.failAtStep > 0 && ++m_groupSteps >= m_toy.failAtStep)
    throw Exception(ErrorCode::WorkerDied, "The toy environment stopped as it was told to.");
  group.waiting = false;
  return {.group = groupIndex,
          .firstEnv = groupIndex * m_spec.groupSize(),
          .count = m_spec.groupSize(),
          .observations = group.observations,
          .finalObservations = group.finalObservations,
          .rewards = group.rewards,
          .terminated = group.terminated,
          .truncated = group.truncated,
          .lives = group.lives,
          .frames = group.frames,
          .ram = group.ram};
}

}  // namespace podium::test
