# SPDX-License-Identifier: MIT
"""stable-baselines3's PPO on Pendulum-v1: the mean return of the last hundred of 100,000 steps' episodes, for the seed
that is given. The peer of bench_curves.cpp."""

import sys

import numpy as np
import torch
from stable_baselines3 import PPO
from stable_baselines3.common.env_util import make_vec_env

torch.set_num_threads(1)
seed = int(sys.argv[1])
model = PPO(
    "MlpPolicy",
    make_vec_env("Pendulum-v1", n_envs=4, seed=seed),
    learning_rate=1e-3,
    n_steps=1024,
    batch_size=64,
    n_epochs=10,
    gamma=0.9,
    gae_lambda=0.95,
    clip_range=0.2,
    ent_coef=0.0,
    seed=seed,
    device="cpu",
    stats_window_size=100,
)
model.learn(100_000)
print(np.mean([episode["r"] for episode in model.ep_info_buffer]))
