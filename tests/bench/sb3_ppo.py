# SPDX-License-Identifier: MIT
"""stable-baselines3's PPO on one processor, for the scripts beside this file. The seed is their first argument."""

import sys

import torch
from stable_baselines3 import PPO
from stable_baselines3.common.env_util import make_vec_env

SEED = int(sys.argv[1])
torch.set_num_threads(1)


def environments(name, count):
    return make_vec_env(name, n_envs=count, seed=SEED)


def ppo(environments, **settings):
    return PPO("MlpPolicy", environments, ent_coef=0.0, seed=SEED, device="cpu", **settings)
