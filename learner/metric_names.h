#pragma once
// Names of the curves that a session writes. CleanRL's names where it has one, so that nobody needs a glossary.
namespace podium::metric {

inline constexpr const char* kEpisodicReturn = "charts/episodic_return";  // true score of finished episodes
inline constexpr const char* kEpisodicLength = "charts/episodic_length";
inline constexpr const char* kStepsPerSecond = "charts/SPS";
inline constexpr const char* kCollectSeconds = "time/collect";  // of an iteration: playing
inline constexpr const char* kLearnSeconds = "time/learn";  // of an iteration: learning, at the same time with overlap
inline constexpr const char* kLearningRate = "charts/learning_rate";
inline constexpr const char* kPolicyLoss = "losses/policy_loss";
inline constexpr const char* kValueLoss = "losses/value_loss";
inline constexpr const char* kEntropy = "losses/entropy";
inline constexpr const char* kApproxKl = "losses/approx_kl";
inline constexpr const char* kOldApproxKl = "losses/old_approx_kl";
inline constexpr const char* kClipFraction = "losses/clipfrac";
inline constexpr const char* kExplainedVariance = "losses/explained_variance";
inline constexpr const char* kActorLoss = "losses/actor_loss";  // of SAC
inline constexpr const char* kCriticLoss = "losses/qf_loss";    // of SAC and DQN
inline constexpr const char* kActionValue = "losses/qf_values";
inline constexpr const char* kTemperature = "losses/alpha";
inline constexpr const char* kRandomShare = "charts/epsilon";  // of the actions played
inline constexpr const char* kRewardLoss = "reward/loss";      // nats per answer, training
inline constexpr const char* kRewardAccuracy = "reward/accuracy";
inline constexpr const char* kHeldoutLoss = "reward/heldout_loss";  // out-of-bag
inline constexpr const char* kHeldoutAccuracy = "reward/heldout_accuracy";
inline constexpr const char* kHeldoutCalibration = "reward/heldout_ece";  // expected calibration error
inline constexpr const char* kWeightDecay = "reward/weight_decay";
inline constexpr const char* kDisagreement = "reward/disagreement";           // mean deviation over candidate clips
inline constexpr const char* kPredictedReward = "reward/predicted_per_step";  // what PPO saw
inline constexpr const char* kTrueRewardPerStep = "charts/true_reward_per_step";
inline constexpr const char* kImitationLoss = "imitation/loss";  // nats per action of the demonstrations
inline constexpr const char* kImitationAccuracy = "imitation/accuracy";
inline constexpr const char* kImitationHeldoutLoss = "imitation/heldout_loss";
inline constexpr const char* kImitationHeldoutAccuracy = "imitation/heldout_accuracy";
inline constexpr const char* kPresses = "feedback/presses";  // in force
inline constexpr const char* kPressLoss = "feedback/loss";   // of a press, squared: its own scale
inline constexpr const char* kHeldoutPressLoss = "feedback/heldout_loss";
inline constexpr const char* kCoached = "feedback/coached";  // presses that the policy followed at once
inline constexpr const char* kCoachedLogLikelihood = "feedback/coached_log_likelihood";  // nats that one has moved it
inline constexpr const char* kReferenceKl = "losses/reference_kl";             // from the policy that is held to
inline constexpr const char* kReferenceDistance = "losses/sqrt_reference_kl";  // the axis of Gao et al. 2022
inline constexpr const char* kForeseen = "guard/foreseen";  // share of the newest answers, before they were learnt from
inline constexpr const char* kForeseenBefore = "guard/foreseen_before";  // the same of the answers before those
inline constexpr const char* kAnswers = "preferences/answers";  // in force that teach: no skips, no "can't tell"
inline constexpr const char* kQueueReady = "preferences/queries_waiting";
inline constexpr const char* kEvaluationReturn = "eval/episodic_return";  // whole episodes without learning

}  // namespace podium::metric
