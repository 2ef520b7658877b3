#pragma once
// A vector of environments that step in groups: send the actions of one group, receive another meanwhile.
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "storage/domain/clip.h"
#include "storage/domain/result.h"

namespace podium {

// What is wanted of the environments. Defaults: the Atari details of methods D15 under a learned reward. Ids of ALE are
// played by podium-atari; any other is Gymnasium's, with its own time limit and rules: frameSkip to maskRows are
// Atari's.
struct EnvConfig {
  // "ALE/Freeway-v5" (the game; the settings are these, not Gymnasium's), "HalfCheetah-v5", "module:Id-v0" (Gymnasium's
  // way to import first), or "module:Class" and "file.py:Class" for a class of one's own.
  std::string id = "ALE/Freeway-v5";
  int count = 8;                   // environments
  int groups = 2;                  // that are sent and received separately; divides count
  int threads = 0;                 // workers of the server; 0: as many as cores
  std::uint64_t seed = 1;          // environment i uses mixSeed(seed, i)
  int frameSkip = 4;               // with the maximum of the last two frames
  int noopMax = 30;                // random no-ops at the start of an episode
  bool fireReset = true;           // press FIRE after a reset where the game needs it
  double stickyActions = 0.0;      // probability of repeating the last action (0.25 in Machado 2018)
  int maxEpisodeFrames = 108000;   // truncation, in emulator frames
  bool lifeLossEnds = false;       // episodic life; off when learning from preferences
  bool hideScore = true;           // blank the game's known score area in observations (Christiano 2017)
  std::vector<int> maskRows = {};  // pairs first,last of further screen rows to blank in observations
  bool frames = true;              // share colour frames for people
  std::string arguments = {};      // JSON object: keyword arguments of the environment; not for ALE
  int maxSteps = 0;                // truncation, in agent steps; 0: the environment's own; not for ALE
  bool operator==(const EnvConfig&) const = default;
};

// What may be done at one step: one word for each part.
struct ActionSpace {
  enum class Kind { Discrete, MultiDiscrete, MultiBinary, Box };
  Kind kind = Kind::Discrete;
  std::vector<int> choices;        // [parts] of each part; 2 each for MultiBinary; empty for Box
  std::vector<std::string> names;  // of the choices, where kind is Discrete and they have names: "NOOP", "UP", ...
  std::vector<float> low, high;    // [parts] of Box, may be infinite: actions beyond are clipped there
  bool operator==(const ActionSpace&) const = default;
  bool real() const { return kind == Kind::Box; }
  int parts() const { return static_cast<int>(real() ? low.size() : choices.size()); }
};
// One choice of the named ones.
ActionSpace discreteActions(std::vector<std::string> names);
// "Action 7 is not one of 3." for the first wrong word; empty: all are possible. words: [n][parts].
std::string whyNotActions(const ActionSpace& space, std::span<const ActionWord> words);

// What the environments turned out to be. Constant after start, but for the seed (Environment::reseed).
struct EnvSpec {
  EnvConfig config;
  ClipMeta clip;                       // sizes of frames, observations and actions, rate, RAM size; steps = 0
  std::vector<std::uint32_t> palette;  // 0xRRGGBB for Indexed8
  ActionSpace actions;
  int groupSize() const { return config.count / config.groups; }
};

// One group's step. Views into shared memory, valid until the next send() to this group. n = groupSize().
// Same-step autoreset: when done, `observations` already shows the new episode's start and `finalObservations` the
// state that ended the old one.
struct StepBatch {
  int group = 0;
  int firstEnv = 0;                                 // index of the group's first environment
  int count = 0;                                    // n
  std::span<const std::uint8_t> observations;       // [n][stack][obsHeight][obsWidth] of clip.obsFormat, oldest
                                                    // plane first
  std::span<const std::uint8_t> finalObservations;  // same shape; meaningful where done
  std::span<const float> rewards;                   // [n] true reward, unclipped
  std::span<const std::uint8_t> terminated;         // [n] 0/1: the game ended
  std::span<const std::uint8_t> truncated;          // [n] 0/1: the time limit or a restart of the worker cut it
  std::span<const std::int32_t> lives;              // [n] after the step (of the old episode when done)
  std::span<const std::uint8_t> frames;             // [n][framesPerStep][frameHeight][frameWidth][bytes]: what
                                                    // people see during this step; empty if not asked for, and
                                                    // anything where the last send() did not want to see them.
                                                    // When done: the frames of the old episode's last step.
  std::span<const std::uint8_t> ram;                // [n][ramSize] after the step (of the old episode when done)
  bool done(int i) const { return terminated[static_cast<std::size_t>(i)] || truncated[static_cast<std::size_t>(i)]; }
};

// Not thread-safe: one thread at a time (the collector's). Throws Exception(WorkerDied) only when a restart failed
// too; a worker that died once is restarted with its seed, its episodes are reported as truncated, and a warning is
// logged.
class Environment {
 public:
  virtual ~Environment() = default;
  virtual const EnvSpec& spec() const = 0;
  // Starts all groups anew; the observations of each arrive by receive().
  virtual void reset() = 0;
  // The next reset() starts as environments do that were just made with this EnvConfig::seed, as far as their game
  // keeps to its seed. Nothing changes before.
  virtual void reseed(std::uint64_t seed) = 0;
  // Actions [groupSize][parts] for one group whose last batch was received. Returns at once. Throws
  // Exception(InvalidInput) for actions that are not in the space. seen: [groupSize] 0/1, whose frames will be looked
  // at; empty: all. Rendering is what many environments take longest for.
  virtual void send(int group, std::span<const ActionWord> actions, std::span<const std::uint8_t> seen = {}) = 0;
  // Waits for that group's step (or reset) to finish. Throws Exception(Cancelled) when stopped meanwhile.
  virtual StepBatch receive(int group, std::stop_token stop) = 0;
  virtual std::int64_t restarts() const = 0;  // workers restarted so far
};

// Starts the environment program for the id: podium-atari for "ALE/...", the Gymnasium bridge for all others (see
// learner/env/gym). `serverPath` is the executable of the first; empty: beside the running program, or the environment
// variable PODIUM_ATARI. Errors name the wrong id (with near matches), a missing ROM, package or program, and say what
// to do; Cancelled when stopped meanwhile.
Result<std::unique_ptr<Environment>> startEnvironment(const EnvConfig& config, const std::string& serverPath = {},
                                                      std::stop_token stop = {});

// Ids that can be played here, sorted.
Result<std::vector<std::string>> availableEnvironments(const std::string& serverPath = {});

}  // namespace podium
