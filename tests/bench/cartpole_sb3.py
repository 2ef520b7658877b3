# SPDX-License-Identifier: MIT
"""stable-baselines3's PPO on CartPole-v1 with the settings of its zoo: seconds and steps until the mean return of the
last twenty episodes is 475, for the seed that is given. The peer of bench_cartpole.cpp."""

import time

from sb3_ppo import environments, ppo
from stable_baselines3.common.callbacks import BaseCallback

EPISODES, SOLVED, MOST_STEPS = 20, 475, 100_000


class UntilSolved(BaseCallback):
    def _on_step(self):
        last = [episode["r"] for episode in list(self.model.ep_info_buffer)[-EPISODES:]]
        return len(last) < EPISODES or sum(last) / EPISODES < SOLVED


games = environments("CartPole-v1", 8)
begin = time.perf_counter()
model = ppo(
    games,
    n_steps=32,
    batch_size=256,
    n_epochs=20,
    gamma=0.98,
    gae_lambda=0.8,
    learning_rate=lambda left: 1e-3 * left,
    clip_range=lambda left: 0.2 * left,
)
model.learn(MOST_STEPS, callback=UntilSolved())
print(time.perf_counter() - begin, model.num_timesteps)
