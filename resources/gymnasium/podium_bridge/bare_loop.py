# SPDX-License-Identifier: MIT
"""The plain loop that the bridge is measured against: the same environments, nothing around them."""

import time

from .environments import Maker


def measure(env_id, count, steps):
    """Steps per second, and processor seconds per step, of `count` environments in turn, with random actions, drawn before
    the clock starts."""
    maker = Maker(env_id, {}, 0, False)
    envs = [maker() for _ in range(count)]
    for seed, env in enumerate(envs):
        env.reset(seed=seed)
    envs[0].action_space.seed(1)
    chosen = [envs[0].action_space.sample() for _ in range(1000)]
    start, start_cpu = time.perf_counter(), time.process_time()
    for step in range(steps):
        env = envs[step % count]
        _, _, terminated, truncated, _ = env.step(chosen[step % 1000])
        if terminated or truncated:
            env.reset()
    seconds, cpu = time.perf_counter() - start, time.process_time() - start_cpu
    return f"{steps / seconds} {cpu / steps}"
