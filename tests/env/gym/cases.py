"""Environments for the tests of the bridge: one for each kind of space, and some that go wrong on request."""

import collections
import os
import signal
import time

import gymnasium
import numpy as np
from gymnasium import spaces

BOX = spaces.Box(-3, 3, (2, 3), np.float64)
OBSERVATIONS = {
    "box": BOX,
    "floats": spaces.Box(-np.inf, np.inf, (5,), np.float32),
    "integers": spaces.Box(-1000, 1000, (4,), np.int32),
    "ram": spaces.Box(0, 255, (128,), np.uint8),
    "board": spaces.Box(0, 2, (3, 3), np.uint8),
    "discrete": spaces.Discrete(5, start=2),
    "multidiscrete": spaces.MultiDiscrete([3, 2, 4]),
    "multibinary": spaces.MultiBinary([2, 2]),
    "dict": spaces.Dict({"zebra": spaces.Discrete(3), "ant": BOX, "mole": spaces.MultiBinary(2)}),
    "ordered": spaces.Dict(collections.OrderedDict(zebra=spaces.Discrete(3), ant=BOX)),
    "tuple": spaces.Tuple((spaces.Discrete(2), spaces.Dict(b=BOX, a=spaces.Discrete(2)), spaces.MultiDiscrete([2, 2]))),
    "grey": spaces.Box(0, 255, (84, 84), np.uint8),
    "flat": spaces.Box(0, 255, (50, 40, 1), np.uint8),
    "picture": spaces.Box(0, 255, (210, 160, 3), np.uint8),
    "sequence": spaces.Sequence(spaces.Discrete(3)),
    "vast": spaces.Box(0, 1, (20000,), np.float32),
}
ACTIONS = {
    "discrete": spaces.Discrete(4, start=-1),
    "multidiscrete": spaces.MultiDiscrete([3, 2, 5], start=[1, 0, -2]),
    "multibinary": spaces.MultiBinary([2, 2]),
    "box": spaces.Box(-1, 1, (2, 2), np.float32),
    "wide": spaces.Box(np.array([-np.inf, -2]), np.array([np.inf, 2]), dtype=np.float64),
    "integers": spaces.Box(-2, 3, (3,), np.int16),
    "tuple": spaces.Tuple((spaces.Discrete(2), spaces.Discrete(2))),
    "many": spaces.Box(-1, 1, (65,), np.float32),
    "vast": spaces.Box(0, 2**40, (1,), np.int64),
}


class Case(gymnasium.Env):
    """Shows samples of its space that depend on the seed and on everything done so far; its reward, too. Ends after
    `length` steps, terminated in every second episode."""

    metadata = {"render_modes": ["rgb_array"], "render_fps": 25}

    def __init__(self, observation="box", action="discrete", length=7, render_mode=None):
        self.observation_space = OBSERVATIONS[observation]
        self.action_space = ACTIONS[action]
        self.length = length
        self.render_mode = render_mode
        self.episodes = self.drawn = 0

    def show(self):
        self.observation_space.seed(int(self.np_random.integers(2**31)))
        return self.observation_space.sample()

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.steps = 0
        self.episodes += 1
        return self.show(), {}

    def step(self, action):
        assert self.action_space.contains(action), (action, type(action))
        self.steps += 1
        over = self.steps == self.length
        done = float(np.sum(np.asarray(action, np.float64) * 0.37)) + self.np_random.random() * 1e-3
        return self.show(), done, over and self.episodes % 2 == 0, over and self.episodes % 2 == 1, {}

    def render(self):
        """Each picture tells its number since the environment was made."""
        self.drawn += 1
        return np.full((20, 30, 3), self.drawn, np.uint8)


class Undrawable(Case):
    metadata = {"render_modes": ["human"]}

    def render(self):
        return None


class Plain(Case):
    """Knows nothing of render_mode."""

    def __init__(self, length=7):
        super().__init__(length=length)


class Faulty(Case):
    """Goes wrong at its third step."""

    def __init__(self, how="raises", **keywords):
        super().__init__(observation="floats", length=100, **keywords)
        self.how = how
        if how == "constructor":
            raise RuntimeError("no such cave")

    def reset(self, *, seed=None, options=None):
        if self.how == "reset":
            raise RuntimeError("no way home")
        return super().reset(seed=seed)

    def step(self, action):
        observation, reward, terminated, truncated, info = super().step(action)
        if self.steps == 3:
            if self.how == "raises":
                raise ValueError("the floor is lava")
            if self.how == "nan observation":
                observation[1] = np.nan
            if self.how == "nan reward":
                reward = float("nan")
            if self.how == "shape":
                observation = observation[:3]
            if self.how == "old":
                return observation, reward, terminated, info
            if self.how == "hangs":
                time.sleep(1000)
            if self.how == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            if self.how == "exits":
                os._exit(3)
            if self.how == "package":
                import a_package_that_nobody_has  # noqa: F401
        return observation, reward, terminated, truncated, info


class NotAnEnvironment:
    pass
