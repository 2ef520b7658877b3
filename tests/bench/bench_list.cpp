#include "tests/bench/bench_list.h"

#ifdef PODIUM_BENCH_ENV
#include "tests/bench/bench_env.h"
#include "tests/bench/bench_gym.h"
#endif
#ifdef PODIUM_BENCH_NN
#include "tests/bench/bench_cartpole.h"
#include "tests/bench/bench_curves.h"
#include "tests/bench/bench_pong.h"
#include "tests/bench/bench_ppo.h"
#include "tests/bench/bench_ppo_peers.h"
#include "tests/bench/bench_replay.h"
#include "tests/bench/bench_reward.h"
#endif
#ifdef PODIUM_BENCH_APP
#include "tests/bench/bench_annotate.h"
#include "tests/bench/bench_commit.h"
#include "tests/bench/bench_datasets.h"
#include "tests/bench/bench_history.h"
#include "tests/bench/bench_learning.h"
#include "tests/bench/bench_preferences.h"
#include "tests/bench/bench_reading.h"
#include "tests/bench/bench_startup.h"
#endif

namespace podium::bench {

const std::vector<Entry>& benches() {
  static const std::vector<Entry> list = {
#ifdef PODIUM_BENCH_APP
      {"startup", "the window without a learner: time to the first picture, memory", benchStartup},
      {"commit", "answers and leases until they are on the disk", benchCommit},
      {"annotate", "from a key press to the next query on the screen", benchAnnotate},
      {"reading", "the same with nine clips, four long texts, and 100,000 queries", benchReading},
      {"history", "the History page with 100,000 answers: how long the window does not answer", benchHistory},
      {"import", "160,000 pairs of dialogues, beside bare loops of inserts", benchImport},
      {"import-annotator", "from a key press to the next query while another process imports them", benchImportBeside},
      {"export", "50,000 answers to every format, beside a bare write of the same bytes", benchExport},
      {"preferences", "what a policy reaches that an oracle answered for, beside the true reward", benchPreferences},
      {"annotate-learning", "the same while a learner runs in this process", benchAnnotateWhileLearning},
#endif
#ifdef PODIUM_BENCH_ENV
      {"env", "steps of environments, beside the emulator alone", [] { return benchEnvironment(); }},
      {"gym", "steps of environments of Gymnasium, beside a plain loop of Python", benchGym},
#endif
#ifdef PODIUM_BENCH_NN
      {"reward", "training of the reward model, beside its bare convolutions", [] { return benchReward(); }},
      {"cartpole", "PPO until CartPole-v1 is solved, over ten seeds, beside a peer (--peers)", benchCartPole},
      {"curves", "what PPO reaches on CartPole, Acrobot and Pendulum, beside others (--peers)", benchCurves},
      {"pong", "what PPO reaches in the first two million steps of Pong: an hour or more, if named", benchPong, true},
      {"replay", "SAC on Pendulum-v1 and DQN on CartPole-v1, beside random play", benchReplay},
      {"ppo", "steps of PPO, beside emulation and network alone", [] { return benchPpo(); }},
      {"ppo-peers", "steps of PPO on Breakout and Pong, beside other programs (--peers)", benchPpoPeers},
      {"ppo-peers-busy", "the same on Breakout while something else keeps a core busy", benchPpoPeersBusy},
      {"env-peers", "steps of Breakout's environments, beside ALE's vector and EnvPool (--peers)",
       benchEnvironmentPeers},
#endif
  };
  return list;
}

}  // namespace podium::bench
