#include "learner/policy_population.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <numeric>

#include "learner/atomic_file.h"
#include "storage/domain/result.h"

namespace podium {
namespace {

using Json = nlohmann::json;

constexpr int kFormat = 1;

std::string turnsFile(const std::string& folder) { return folder + "/population.json"; }

// Says who played.
class MemberSink final : public StepSink {
 public:
  MemberSink(StepSink& other, int member) : m_other(other), m_member(member) {}
  void onStep(const StepRecord& step) override {
    StepRecord named = step;
    named.policyMember = m_member;
    m_other.onStep(named);
  }
  bool wantsFrames(int env) override { return m_other.wantsFrames(env); }
  void onRestart() override { m_other.onRestart(); }

 private:
  StepSink& m_other;
  int m_member;
};

// Over those reports that have the figure.
std::optional<double> mean(const std::vector<ImitationReport>& reports,
                           std::optional<double> ImitationReport::*figure) {
  double sum = 0.0;
  int n = 0;
  for (const ImitationReport& report : reports)
    if (report.*figure) {
      sum += *(report.*figure);
      ++n;
    }
  return n > 0 ? std::optional(sum / n) : std::nullopt;
}

}  // namespace

PolicyPopulation::PolicyPopulation(int count, int turn,
                                   const std::function<std::unique_ptr<PolicyTrainer>(int)>& makeMember)
    : m_turn(turn) {
  for (int i = 0; i < count; ++i) m_members.push_back(makeMember(i));
}

std::size_t PolicyPopulation::nextMember() const {
  return m_unsettled.value_or(static_cast<std::size_t>(m_calls / m_turn) % m_members.size());
}

PpoReport PolicyPopulation::play(StepSink* sink, const std::function<PpoReport(PolicyTrainer&, StepSink*)>& call) {
  const std::size_t member = nextMember();
  PolicyTrainer& policy = *m_members[member];
  if (m_playing != member) {
    policy.restart();
    if (sink) sink->onRestart();
  }
  m_playing = m_unsettled = member;
  std::optional<MemberSink> named;
  if (sink) named.emplace(*sink, static_cast<int>(member));
  PpoReport report = call(policy, named ? &*named : nullptr);
  m_unsettled.reset();
  ++m_calls;
  report.envSteps = envSteps();
  report.policyVersion = policyVersion();
  return report;
}

PpoReport PolicyPopulation::collect(StepSink* sink, std::stop_token stop) {
  return play(sink, [&](PolicyTrainer& policy, StepSink* named) { return policy.collect(named, stop); });
}

PpoReport PolicyPopulation::iterate(const std::shared_ptr<const RewardSnapshot>& reward, StepSink* sink,
                                    std::stop_token stop) {
  return play(sink, [&](PolicyTrainer& policy, StepSink* named) { return policy.iterate(reward, named, stop); });
}

PpoReport PolicyPopulation::explore(StepSink* sink, std::stop_token stop) {
  return play(sink, [&](PolicyTrainer& policy, StepSink* named) { return policy.explore(named, stop); });
}

EvaluationReport PolicyPopulation::evaluate(const EvaluationOptions& options, StepSink* sink, std::stop_token stop) {
  const int count = static_cast<int>(m_members.size());
  EvaluationOptions share = options;
  share.episodes = (options.episodes + count - 1) / count;
  m_playing.reset();  // whoever plays next begins anew
  EvaluationReport all;
  double squares = 0.0;
  const std::size_t first = m_unsettled.value_or(0);
  for (std::size_t i = 0; i < m_members.size(); ++i) {
    const std::size_t member = (first + i) % m_members.size();
    std::optional<MemberSink> named;
    if (sink) {
      sink->onRestart();
      named.emplace(*sink, static_cast<int>(member));
    }
    m_unsettled = member;
    const EvaluationReport own = m_members[member]->evaluate(share, named ? &*named : nullptr, stop);
    m_unsettled.reset();
    all.episodes += own.episodes;
    all.meanReturn += own.episodes * own.meanReturn;
    all.meanLength += own.episodes * own.meanLength;
    squares += (own.episodes - 1) * own.deviation * own.deviation + own.episodes * own.meanReturn * own.meanReturn;
  }
  if (all.episodes == 0) return all;
  all.meanReturn /= all.episodes;
  all.meanLength /= all.episodes;
  squares -= all.episodes * all.meanReturn * all.meanReturn;
  all.deviation = all.episodes > 1 ? std::sqrt(std::max(0.0, squares / (all.episodes - 1))) : 0.0;
  return all;
}

void PolicyPopulation::setDemonstrations(DemonstrationPlays plays, const ImitationConfig& config) {
  for (const auto& member : m_members) member->setDemonstrations(plays, config);
}

ImitationReport PolicyPopulation::imitate(std::stop_token stop) {
  std::vector<ImitationReport> reports;
  ImitationReport all;
  for (const auto& member : m_members) {
    reports.push_back(member->imitate(stop));
    all.steps += reports.back().steps;
    all.loss += reports.back().loss / static_cast<double>(m_members.size());
  }
  all.accuracy = mean(reports, &ImitationReport::accuracy);
  all.heldoutLoss = mean(reports, &ImitationReport::heldoutLoss);
  all.heldoutAccuracy = mean(reports, &ImitationReport::heldoutAccuracy);
  return all;
}

CoachReport PolicyPopulation::coach(const JudgedPresses& presses, const FeedbackConfig& config, std::stop_token stop) {
  return m_members.front()->coach(presses, config, stop);
}

void PolicyPopulation::restart() {
  for (const auto& member : m_members) member->restart();
  m_playing.reset();
}

std::int64_t PolicyPopulation::envSteps() const {
  return std::transform_reduce(m_members.begin(), m_members.end(), std::int64_t{0}, std::plus<>(),
                               [](const auto& member) { return member->envSteps(); });
}

std::int64_t PolicyPopulation::policyVersion() const {
  return std::transform_reduce(m_members.begin(), m_members.end(), std::int64_t{0}, std::plus<>(),
                               [](const auto& member) { return member->policyVersion(); });
}

std::string PolicyPopulation::memberFolder(const std::string& folder, int member) {
  return member == 0 ? folder : folder + "/member-" + std::to_string(member);
}

void PolicyPopulation::save(const std::string& folder) const {
  for (std::size_t i = 0; i < m_members.size(); ++i) {
    const std::string own = memberFolder(folder, static_cast<int>(i));
    std::filesystem::create_directories(own);
    m_members[i]->save(own);
  }
  writeFileAtomically(turnsFile(folder), Json{{"format", kFormat}, {"calls", m_calls}}.dump());
}

void PolicyPopulation::load(const std::string& folder) {
  m_members.front()->load(folder);
  for (std::size_t i = 1; i < m_members.size(); ++i)
    if (const std::string own = memberFolder(folder, static_cast<int>(i)); std::filesystem::exists(own))
      m_members[i]->load(own);
  m_playing.reset();
  m_unsettled.reset();
  m_calls = 0;
  if (!std::filesystem::exists(turnsFile(folder))) return;  // written by one policy
  try {
    const Json turns = Json::parse(readWholeFile(turnsFile(folder)));
    if (turns.at("format") != kFormat)
      throw Exception(ErrorCode::Corrupt, turnsFile(folder) + " was written by another version.");
    turns.at("calls").get_to(m_calls);
  } catch (const Json::exception& e) {
    throw Exception(ErrorCode::Corrupt, turnsFile(folder) + " cannot be read: " + e.what() + ".");
  }
}

}  // namespace podium
