// The buffer against a plain list of everything that was added: stacks over episode ends, bounds, what may be drawn.
#include "learner/nn/replay_buffer.h"

#include <QtTest>
#include <algorithm>
#include <cmath>
#include <map>
#include <set>

using namespace podium;
using namespace podium::nn;

namespace {

constexpr std::size_t kPlane = 8;  // bytes: a counter that no two planes share

using Stack = std::vector<std::uint8_t>;

// What one step was, with copies of its stacks. No next stack: it is not known yet.
struct Kept {
  Stack input, next;
  int action;
  float reward;
  bool terminal;
};

// Episodes of random lengths in several environments, added to a buffer and to lists.
class Player {
 public:
  Player(ReplayShape shape, int capacity, bool hide, int longest, std::uint64_t seed)
      : buffer(shape, capacity, hide), m_shape(shape), m_hide(hide), m_longest(longest), m_random(seed) {
    kept.resize(static_cast<std::size_t>(shape.envs));
    m_stacks.resize(kept.size());
    m_left.resize(kept.size());
  }

  void step(int env) {
    Stack& stack = m_stacks[static_cast<std::size_t>(env)];
    int& left = m_left[static_cast<std::size_t>(env)];
    auto& mine = kept[static_cast<std::size_t>(env)];
    if (left == 0) {  // an episode begins with a stack that nothing shares
      left = 1 + m_random.below(m_longest);
      stack.clear();
      for (int i = 0; i < m_shape.stack; ++i) push(stack);
    }
    const Stack before = stack;
    stack.erase(stack.begin(), stack.begin() + kPlane);
    push(stack);
    const bool over = --left == 0, terminated = over && m_random.uniform() < 0.5;
    const auto action = static_cast<ActionWord>(m_count);
    const float reward = static_cast<float>(m_count);
    buffer.add({.env = env,
                .input = before,
                .finalInput = over ? std::span<const std::uint8_t>(stack) : std::span<const std::uint8_t>(),
                .action = std::span(&action, 1),
                .trueReward = reward,
                .end = terminated ? StepEnd::Terminated
                       : over     ? StepEnd::Truncated
                                  : StepEnd::None});
    if (!mine.empty() && mine.back().next.empty()) mine.back().next = before;
    mine.push_back({before, over && !m_hide ? stack : Stack{}, action, reward, terminated && !m_hide});
  }

  void cut() {
    buffer.cut();
    for (auto& mine : kept)
      if (!mine.empty() && mine.back().next.empty()) mine.pop_back();
    std::ranges::fill(m_left, 0);
  }

  ReplayBuffer buffer;
  std::vector<std::vector<Kept>> kept;  // [envs], from the first step on

 private:
  void push(Stack& stack) {
    const std::uint64_t mark = ++m_count;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&mark);
    stack.insert(stack.end(), bytes, bytes + kPlane);
  }

  ReplayShape m_shape;
  bool m_hide;
  int m_longest;
  Random m_random;
  std::uint64_t m_count = 0;
  std::vector<Stack> m_stacks;
  std::vector<int> m_left;
};

}  // namespace

class TestReplayBuffer : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyStepIsAsItHappened_data() {
    QTest::addColumn<bool>("hide");
    QTest::addColumn<int>("stack");
    QTest::addColumn<int>("longest");
    for (const bool hide : {false, true})
      for (const int stack : {1, 4})
        for (const int longest : {1, 5, 200})
          QTest::addRow("%s ends, stacks of %d, up to %d steps", hide ? "hidden" : "shown", stack, longest)
              << hide << stack << longest;
  }
  // Every slot that may be drawn is compared with a copy, while the rings fill, wrap and are cut now and then.
  void everyStepIsAsItHappened() {
    QFETCH(bool, hide);
    QFETCH(int, stack);
    QFETCH(int, longest);
    const ReplayShape shape{.envs = 3, .stack = stack, .actionParts = 1, .planeBytes = kPlane};
    Player player(shape, 90, hide, longest, 7);
    Random random(3);
    for (int turn = 0; turn < 400; ++turn) {
      for (int env = 0; env < shape.envs; ++env) player.step(env);
      if (random.uniform() < 0.03) player.cut();
      std::map<int, const Kept*> known;  // by the action, which no two share
      for (const auto& mine : player.kept)
        for (const Kept& one : mine) known[one.action] = &one;
      const std::vector<int> slots = player.buffer.all();
      QCOMPARE(std::ssize(slots), player.buffer.size());
      const std::size_t size = kPlane * static_cast<std::size_t>(stack);
      std::vector<std::uint8_t> inputs(slots.size() * size), next(inputs.size());
      player.buffer.gatherInputs(slots, false, inputs);
      player.buffer.gatherInputs(slots, true, next);
      for (std::size_t i = 0; i < slots.size(); ++i) {
        const Kept& expected = *known.at(player.buffer.actions()[static_cast<std::size_t>(slots[i])]);
        QVERIFY(std::ranges::equal(std::span(inputs).subspan(i * size, size), expected.input));
        QVERIFY(std::ranges::equal(std::span(next).subspan(i * size, size), expected.next));
        QCOMPARE(player.buffer.trueReward(slots[i]), expected.reward);
        QCOMPARE(player.buffer.terminal(slots[i]), expected.terminal);
      }
    }
    QVERIFY(player.buffer.full());
    if (longest == 200) QVERIFY2(player.buffer.size() >= 84, qPrintable(QString::number(player.buffer.size())));
  }

  void drawsAreEvenAndOnlyOfWhatIsKnown() {
    const ReplayShape shape{.envs = 2, .stack = 2, .actionParts = 1, .planeBytes = kPlane};
    Player player(shape, 20, false, 6, 5);
    for (int i = 0; i < 50; ++i) player.step(0);
    for (int i = 0; i < 7; ++i) player.step(1);  // environments need not be equally far
    const std::vector<int> all = player.buffer.all();
    Random random(11);
    std::map<int, int> drawn;
    constexpr int kDraws = 40'000;
    for (const int slot : player.buffer.draw(kDraws, random)) ++drawn[slot];
    QCOMPARE(drawn.size(), all.size());
    const double expected = static_cast<double>(kDraws) / static_cast<double>(all.size());
    for (const int slot : all) QVERIFY(std::abs(drawn[slot] - expected) < 5.0 * std::sqrt(expected));
  }

  void labelsAreVoidWhenAnotherModelComes() {
    const ReplayShape shape{.envs = 1, .stack = 1, .actionParts = 1, .planeBytes = kPlane};
    Player player(shape, 10, true, 4, 2);
    for (int i = 0; i < 8; ++i) player.step(0);
    const int slot = player.buffer.all().front();
    QVERIFY(!player.buffer.labelled(slot));
    player.buffer.setReward(slot, 2.5f);
    QVERIFY(player.buffer.labelled(slot));
    QCOMPARE(player.buffer.reward(slot), 2.5f);
    player.buffer.newLabels();
    QVERIFY(!player.buffer.labelled(slot));
    player.buffer.setReward(slot, 1.0f);
    for (int i = 0; i < 10; ++i) player.step(0);  // another step lies there now
    QVERIFY(!player.buffer.labelled(slot));
  }

  // A stack of four pictures costs one picture, an eighth more for the ends of episodes, and what the step is.
  void planesAreSharedBetweenSteps() {
    const ReplayShape atari{.envs = 8, .stack = 4, .actionParts = 1, .planeBytes = 84 * 84};
    const double bytes = static_cast<double>(ReplayBuffer::bytes(atari, 100'000)) / 100'000.0;
    QVERIFY2(bytes > 84 * 84 && bytes < 1.15 * 84 * 84, qPrintable(QString::number(bytes)));
  }
};

QTEST_GUILESS_MAIN(TestReplayBuffer)
#include "test_replay_buffer.moc"
