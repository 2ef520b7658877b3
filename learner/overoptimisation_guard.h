#pragma once
// Notices that the policy exploits the reward model: it is paid more and more for what people like less and less (Gao,
// Schulman and Hilton 2022, "Scaling laws for reward model overoptimization"; Christiano et al. 2017, section 3.3).
//
// The honest figure is prequential (Dawid 1984): each answer is foreseen by the model as it was before it learnt from
// that answer, and answers are about what the policy has played. While the policy only gets better, the model foresees
// the newest answers about as well as those before. The guard suspects the policy when both hold beyond chance: the
// newest answers are foreseen worse than those before, and the model pays the clips of the newest more.
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>

#include "learner/learner_config.h"
#include "storage/domain/ranking.h"

namespace podium {

// The share of the pairs that an answer orders which the returns of the clips order alike; equal returns are half
// right. Nothing where it orders none.
std::optional<double> foreseen(const Ranking& ranking, std::span<const double> returns);

// How many of some answers were foreseen; parts of one where an answer orders several pairs.
struct ForeseenShare {
  double right = 0.0;
  int answers = 0;
  double value() const { return answers > 0 ? right / answers : 0.0; }
};

struct Interval {
  double low = 0.0, high = 1.0;
};
// Wilson's score interval (1927), z deviations to each side; 0 to 1 without answers.
Interval wilsonInterval(const ForeseenShare& share, double z);
// The lower end of Newcombe's interval (1998, method 10) of the first share less the second.
double leastDifference(const ForeseenShare& first, const ForeseenShare& second, double z);
// Whether the second list is higher on average, beyond chance: Welch's statistic is over 1.645 (5 %, one-sided).
bool rose(std::span<const double> before, std::span<const double> recent);

// A value. Belongs to the learner thread.
class OveroptimisationGuard {
 public:
  explicit OveroptimisationGuard(const GuardConfig& config = {}) : m_config(config) {}

  // Answers up to this id are known to the model, or were judged before it learnt from them.
  std::int64_t lastAnswer() const { return m_lastAnswer; }
  void seen(std::int64_t answer) { m_lastAnswer = answer; }

  void add(double right);  // the share of an answer's pairs that was foreseen

  // The newest answers, at most GuardConfig::answers, and those before, at most four times as many. While the policy
  // is held: those since, and those that were foreseen before the newest were not.
  ForeseenShare recent() const;
  ForeseenShare before() const;
  // Whether the newest are foreseen worse than those before, beyond chance (1 in 1,000 at each look), although the
  // model was better than a coin. Never with fewer than twice GuardConfig::answers.
  bool suspects() const;

  bool held() const { return m_held; }
  void hold();
  // Whether at least half as many answers as suspects() needs have come since hold(), of which the model foresees as
  // many as it did before: not less than the 95 % interval of that.
  bool recovered() const;
  void release();  // the policy goes on; at least a whole window of answers comes before it can be held again

  std::string state() const;               // for checkpoints
  void restore(const std::string& state);  // throws Exception(Corrupt)

 private:
  GuardConfig m_config;
  std::int64_t m_lastAnswer = 0;
  bool m_held = false;
  std::deque<double> m_before, m_recent;
};

}  // namespace podium
