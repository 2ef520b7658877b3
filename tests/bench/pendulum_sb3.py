# SPDX-License-Identifier: MIT
"""stable-baselines3's PPO on Pendulum-v1: the mean return of the last hundred of 100,000 steps' episodes, for the seed
that is given. The peer of bench_curves.cpp."""

import numpy as np
from sb3_ppo import environments, ppo

model = ppo(
    environments("Pendulum-v1", 4),
    learning_rate=1e-3,
    n_steps=1024,
    batch_size=64,
    n_epochs=10,
    gamma=0.9,
    gae_lambda=0.95,
    clip_range=0.2,
    stats_window_size=100,
)
model.learn(100_000)
print(np.mean([episode["r"] for episode in model.ep_info_buffer]))
