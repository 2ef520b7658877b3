# SPDX-License-Identifier: MIT
"""Sample Factory's PPO on an Atari game: agent steps per second, printed. A peer of bench_ppo_peers.cpp.

    python ppo_sample_factory.py GAME SECONDS

Its own Atari settings, with the environments, rollouts, epochs and minibatches of ppo_peers.py. The steps until its
first update are not counted."""

import sys
import tempfile
import time

import ale_py  # noqa: F401  (its games are known from here on)
from sample_factory.algo.runners.runner import AlgoObserver
from sample_factory.train import make_runner
from sf_examples.atari.train_atari import parse_atari_args, register_atari_components

FRAME_SKIP = 4  # it counts emulator frames


class Stopwatch(AlgoObserver):
    """Ends the run, which has no clock of its own that runs, when the time is up."""

    def __init__(self, seconds):
        self.seconds, self.begin = seconds, None

    def on_training_step(self, runner, _):
        now, steps = time.perf_counter(), runner.total_env_steps_since_resume or 0
        if self.begin is None:
            self.begin, self.first = now, steps
        self.elapsed, self.steps = now - self.begin, steps - self.first
        if self.elapsed > self.seconds:
            runner.cfg.train_for_env_steps = 0


def main(game, seconds):
    register_atari_components()
    with tempfile.TemporaryDirectory() as folder:
        settings = {
            "env": f"atari_{game.lower()}", "experiment": "bench", "train_dir": folder, "device": "cpu",
            "num_workers": 2, "num_envs_per_worker": 4, "worker_num_splits": 2, "rollout": 128, "batch_size": 256,
            "num_batches_per_epoch": 4, "num_epochs": 4,
        }  # fmt: skip
        _, runner = make_runner(parse_atari_args([f"--{name}={value}" for name, value in settings.items()]))
        watch = Stopwatch(float(seconds))
        runner.register_observer(watch)
        runner.init()
        runner.run()
        print(watch.steps / FRAME_SKIP / watch.elapsed)


if __name__ == "__main__":  # its workers begin with this file, too
    main(*sys.argv[1:])
