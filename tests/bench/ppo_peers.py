# SPDX-License-Identifier: MIT
"""PPO on an Atari game as others do it: agent steps per second, printed. The peers of bench_ppo_peers.cpp.

    python ppo_peers.py PEER GAME SECONDS       PEER: a key of PEERS, GAME: "Breakout"

All learn with what CleanRL's ppo_atari sets: 8 environments, rollouts of 128 steps, 4 epochs of 4 minibatches, the
network of Mnih et al. 2015 shared by policy and value. The first rollout is not counted."""

import sys
import time

import numpy as np
import torch
from torch import nn

ENVS, STEPS, EPOCHS, MINIBATCHES = 8, 128, 4, 4
GAMMA, LAMBDA, CLIP, ENTROPY, VALUE, MOST_NORM, RATE = 0.99, 0.95, 0.1, 0.01, 0.5, 0.5, 2.5e-4


class Stopwatch:
    """Counts from the end of the first rollout until the time is up and a rollout ends."""

    def __init__(self, seconds):
        self.seconds, self.begin, self.steps = seconds, None, 0

    def rollout(self, steps):
        now = time.perf_counter()
        if self.begin is None:
            self.begin = now
            return True
        self.steps += steps
        self.elapsed = now - self.begin
        return self.elapsed < self.seconds

    def speed(self):
        return self.steps / self.elapsed


def gymnasium_envs(game):
    import ale_py
    import gymnasium as gym
    from stable_baselines3.common import atari_wrappers as atari

    gym.register_envs(ale_py)

    def make(seed):
        env = gym.make(f"{game}NoFrameskip-v4")
        env = atari.NoopResetEnv(env, noop_max=30)
        env = atari.MaxAndSkipEnv(env, skip=4)
        env = atari.EpisodicLifeEnv(env)
        if "FIRE" in env.unwrapped.get_action_meanings():
            env = atari.FireResetEnv(env)
        env = atari.ClipRewardEnv(env)
        env = gym.wrappers.ResizeObservation(env, (84, 84))
        env = gym.wrappers.GrayscaleObservation(env)
        env = gym.wrappers.FrameStackObservation(env, 4)
        env.action_space.seed(seed)
        return env

    envs = gym.vector.SyncVectorEnv([lambda i=i: make(i) for i in range(ENVS)])
    observation, _ = envs.reset(seed=1)
    return envs, observation, envs.single_action_space.n


def envpool_envs(game):
    import envpool

    envs = envpool.make(
        f"{game}-v5", env_type="gymnasium", num_envs=ENVS, episodic_life=True, reward_clip=True, seed=1
    )
    observation, _ = envs.reset()
    return envs, observation, envs.action_space.n


class Agent(nn.Module):
    def __init__(self, actions):
        super().__init__()

        def layer(made, gain=2**0.5):
            nn.init.orthogonal_(made.weight, gain)
            nn.init.zeros_(made.bias)
            return made

        self.torso = nn.Sequential(
            layer(nn.Conv2d(4, 32, 8, 4)), nn.ReLU(),
            layer(nn.Conv2d(32, 64, 4, 2)), nn.ReLU(),
            layer(nn.Conv2d(64, 64, 3)), nn.ReLU(),
            nn.Flatten(), layer(nn.Linear(64 * 7 * 7, 512)), nn.ReLU(),
        )  # fmt: skip
        self.actor, self.critic = layer(nn.Linear(512, actions), 0.01), layer(nn.Linear(512, 1), 1.0)

    def forward(self, observations):
        hidden = self.torso(observations / 255.0)
        return torch.distributions.Categorical(logits=self.actor(hidden)), self.critic(hidden).squeeze(-1)


def one_after_another(make):
    """Rollout, update, rollout, ... in one process, as CleanRL does."""

    def run(game, watch):
        envs, observation, n = make(game)
        agent = Agent(n)
        optimiser = torch.optim.Adam(agent.parameters(), lr=RATE, eps=1e-5)
        seen = torch.zeros((STEPS, ENVS, 4, 84, 84))
        actions = torch.zeros((STEPS, ENVS), dtype=torch.long)
        chances, rewards, dones, values = (torch.zeros((STEPS, ENVS)) for _ in range(4))
        following = torch.as_tensor(np.asarray(observation), dtype=torch.float32)
        done = torch.zeros(ENVS)
        going = True
        while going:
            for t in range(STEPS):
                seen[t], dones[t] = following, done
                with torch.no_grad():
                    choice, values[t] = agent(following)
                actions[t] = choice.sample()
                chances[t] = choice.log_prob(actions[t])
                observation, reward, terminated, truncated, _ = envs.step(actions[t].numpy())
                rewards[t] = torch.as_tensor(reward, dtype=torch.float32)
                following = torch.as_tensor(np.asarray(observation), dtype=torch.float32)
                done = torch.as_tensor(np.logical_or(terminated, truncated), dtype=torch.float32)
            with torch.no_grad():
                bootstrap = agent(following)[1]
            advantages = torch.zeros_like(rewards)
            running = torch.zeros(ENVS)
            for t in reversed(range(STEPS)):
                goes_on = 1.0 - (done if t == STEPS - 1 else dones[t + 1])
                later = bootstrap if t == STEPS - 1 else values[t + 1]
                delta = rewards[t] + GAMMA * later * goes_on - values[t]
                advantages[t] = running = delta + GAMMA * LAMBDA * goes_on * running
            learn(agent, optimiser, seen.flatten(0, 1), actions.flatten(), chances.flatten(), values.flatten(),
                  advantages.flatten())  # fmt: skip
            going = watch.rollout(STEPS * ENVS)

    return run


def learn(agent, optimiser, seen, actions, chances, values, advantages):
    returns = advantages + values
    for _ in range(EPOCHS):
        for rows in torch.randperm(len(seen)).chunk(MINIBATCHES):
            choice, value = agent(seen[rows])
            ratio = (choice.log_prob(actions[rows]) - chances[rows]).exp()
            advantage = advantages[rows]
            advantage = (advantage - advantage.mean()) / (advantage.std() + 1e-8)
            policy_loss = -torch.min(ratio * advantage, ratio.clamp(1 - CLIP, 1 + CLIP) * advantage).mean()
            near = values[rows] + (value - values[rows]).clamp(-CLIP, CLIP)
            value_loss = 0.5 * torch.max((value - returns[rows]) ** 2, (near - returns[rows]) ** 2).mean()
            loss = policy_loss + VALUE * value_loss - ENTROPY * choice.entropy().mean()
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(agent.parameters(), MOST_NORM)
            optimiser.step()


def stable_baselines(game, watch):
    import ale_py
    import gymnasium as gym
    from stable_baselines3 import PPO
    from stable_baselines3.common.callbacks import BaseCallback
    from stable_baselines3.common.env_util import make_atari_env
    from stable_baselines3.common.vec_env import SubprocVecEnv, VecFrameStack

    class Until(BaseCallback):
        going = True

        def _on_step(self):
            return self.going

        def _on_rollout_start(self):  # after the update of the rollout before
            if self.num_timesteps:
                self.going = watch.rollout(STEPS * ENVS)

    gym.register_envs(ale_py)
    kind = {"vec_env_cls": SubprocVecEnv, "vec_env_kwargs": {"start_method": "fork"}}  # children that know the games
    envs = VecFrameStack(make_atari_env(f"{game}NoFrameskip-v4", ENVS, seed=1, **kind), 4)
    model = PPO(
        "CnnPolicy", envs, RATE, STEPS, STEPS * ENVS // MINIBATCHES, EPOCHS, GAMMA, LAMBDA, CLIP, ent_coef=ENTROPY,
        vf_coef=VALUE, max_grad_norm=MOST_NORM, device="cpu",
    )  # fmt: skip
    model.learn(10**9, Until())
    envs.close()


def only_stepped(make):
    """Random actions and nothing learnt: what the environments alone give."""

    def run(game, watch):
        envs, choices = make(game)
        envs.reset()
        draw = np.random.default_rng(1)
        actions = draw.integers(0, choices, (STEPS, ENVS)).astype(np.int32)
        going = True
        while going:
            for row in actions:
                envs.step(row)
            going = watch.rollout(STEPS * ENVS)

    return run


def ale_vector(game):
    from ale_py.vector_env import AtariVectorEnv

    envs = AtariVectorEnv(game.lower(), ENVS)
    return envs, envs.single_action_space.n


def envpool_vector(game):
    envs, _, choices = envpool_envs(game)
    return envs, choices


PEERS = {
    "stable-baselines3": stable_baselines,
    "cleanrl": one_after_another(gymnasium_envs),
    "cleanrl-envpool": one_after_another(envpool_envs),
    "environments-ale": only_stepped(ale_vector),
    "environments-envpool": only_stepped(envpool_vector),
}

if __name__ == "__main__":
    peer, game, seconds = sys.argv[1:]
    watch = Stopwatch(float(seconds))
    PEERS[peer](game, watch)
    print(watch.speed())
