# SPDX-License-Identifier: MIT
"""CartPole in episodes of one length, for learning from preferences.

Episodes of CartPole end when the pole falls, so that clips of the same length cannot be told apart by their rewards, and
the end of an episode itself gives the answer away. Here the world goes on, and the reward tells whether the pole stands.
The same idea as seals/CartPole of Freire et al. 2020 (arXiv 2012.01365), section 3.
"""

import gymnasium
from gymnasium.envs.classic_control.cartpole import CartPoleEnv


class FixedCartPole(gymnasium.Wrapper):
    """CartPole-v1 that ends after `steps` steps only: reward 1 while the pole is upright and the cart within its
    bounds, else 0."""

    metadata = CartPoleEnv.metadata

    def __init__(self, steps=200, render_mode=None):
        super().__init__(CartPoleEnv(render_mode=render_mode))
        if not isinstance(steps, int) or steps < 1:
            raise ValueError(f"steps is {steps!r} and must be a whole number from 1 on")
        self.steps = steps
        self.elapsed = 0

    def reset(self, *, seed=None, options=None):
        self.elapsed = 0
        return self.env.reset(seed=seed, options=options)

    def step(self, action):
        observation, _, fallen, _, info = self.env.step(action)
        self.env.steps_beyond_terminated = None  # it may go on
        self.elapsed += 1
        return observation, 0.0 if fallen else 1.0, False, self.elapsed >= self.steps, info


def register():
    gymnasium.register("podium/CartPoleFixed-v0", entry_point=FixedCartPole)
