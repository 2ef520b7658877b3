# SPDX-License-Identifier: MIT
"""stable-baselines3's PPO on CartPole-v1 with the settings of its zoo: seconds and steps until the mean return of the
last twenty episodes is 475, for the seed that is given. The peer of bench_cartpole.cpp."""

import sys
import time

import torch
from stable_baselines3 import PPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.env_util import make_vec_env

EPISODES, SOLVED, MOST_STEPS = 20, 475, 100_000
torch.set_num_threads(1)


class UntilSolved(BaseCallback):
    def _on_step(self):
        last = [episode["r"] for episode in list(self.model.ep_info_buffer)[-EPISODES:]]
        return len(last) < EPISODES or sum(last) / EPISODES < SOLVED


seed = int(sys.argv[1])
environments = make_vec_env("CartPole-v1", n_envs=8, seed=seed)
begin = time.perf_counter()
model = PPO(
    "MlpPolicy",
    environments,
    n_steps=32,
    batch_size=256,
    n_epochs=20,
    gamma=0.98,
    gae_lambda=0.8,
    ent_coef=0.0,
    learning_rate=lambda left: 1e-3 * left,
    clip_range=lambda left: 0.2 * left,
    seed=seed,
    device="cpu",
)
model.learn(MOST_STEPS, callback=UntilSolved())
print(time.perf_counter() - begin, model.num_timesteps)
