# SPDX-License-Identifier: MIT
"""From the words of the protocol to what an action space takes."""

import math

import numpy as np
from gymnasium import spaces

from .protocol import BOX, DISCRETE, MAX_CHOICES, MAX_PARTS, MULTI_BINARY, MULTI_DISCRETE, BridgeError, Failure


NOT_IN_SPACE = BridgeError(Failure.FAULT, "The client sent an action that is not in the space.")


def refuse(env_id, why):
    raise BridgeError(Failure.WRONG_ARGUMENT, f"The actions of {env_id} cannot be chosen by a policy here: {why}.")


class Actions:
    """One of the four kinds, with `choices` or `low` and `high` of each part."""

    def __init__(self, env_id, space):
        self.dtype = space.dtype
        self.shape = space.shape
        self.start = self.choices = self.low = self.high = None
        if isinstance(space, spaces.Discrete):
            self.kind, self.choices, self.start = DISCRETE, np.array([space.n]), np.array([space.start])
        elif isinstance(space, spaces.MultiDiscrete):
            self.kind, self.choices, self.start = MULTI_DISCRETE, space.nvec.ravel(), space.start.ravel()
        elif isinstance(space, spaces.MultiBinary):
            self.kind = MULTI_BINARY
            self.choices = np.full(int(np.prod(space.shape)), 2)
            self.start = np.zeros_like(self.choices)
        elif isinstance(space, spaces.Box) and np.issubdtype(space.dtype, np.integer):
            low, high = space.low.ravel().astype(object), space.high.ravel().astype(object)  # without overflow
            if any(high - low >= MAX_CHOICES):
                refuse(env_id, f"its whole numbers have more than {MAX_CHOICES} values")
            self.kind, self.choices, self.start = MULTI_DISCRETE, (high - low + 1).astype(np.int64), space.low.ravel()
        elif isinstance(space, spaces.Box) and np.issubdtype(space.dtype, np.floating):
            self.kind = BOX
            self.low, self.high = space.low.ravel(), space.high.ravel()
        else:
            refuse(
                env_id,
                f"they are a {type(space).__name__}, and may be Discrete, MultiDiscrete, MultiBinary or Box; wrap the "
                "environment so that one of these stands for it",
            )
        self.parts = len(self.low if self.kind == BOX else self.choices)
        if not 1 <= self.parts <= MAX_PARTS:
            refuse(env_id, f"they have {self.parts} parts, and may have 1 to {MAX_PARTS}")
        if self.kind != BOX and max(self.choices) > MAX_CHOICES:
            refuse(env_id, f"one of {max(self.choices)} is chosen, and may be of {MAX_CHOICES} at most")
        if self.kind == DISCRETE:  # ready to hand out
            self.values = list(np.arange(self.choices[0]).astype(self.dtype) + self.dtype.type(self.start[0]))

    def describe(self, header):
        header.action_kind = self.kind
        header.action_parts = self.parts
        for part in range(self.parts):
            if self.kind == BOX:
                header.action_low[part] = self.low[part]
                header.action_high[part] = self.high[part]
            else:
                header.action_choices[part] = int(self.choices[part])

    @property
    def word(self):
        return np.dtype("<f4" if self.kind == BOX else "<i4")

    def __call__(self, words):
        """words: [n][parts] in shared memory. A list of n actions, each the environment's own to keep."""
        if self.kind == DISCRETE:
            chosen = words.ravel().tolist()
            if min(chosen) < 0 or max(chosen) >= len(self.values):
                raise NOT_IN_SPACE
            return [self.values[choice] for choice in chosen]
        if self.kind == BOX:
            batch = words.astype(self.dtype)
            if not math.isfinite(np.add.reduce(batch, axis=None)) and not np.isfinite(batch).all():
                raise NOT_IN_SPACE
            np.maximum(batch, self.low, out=batch)
            np.minimum(batch, self.high, out=batch)
        else:
            if (words < 0).any() or (words >= self.choices).any():
                raise NOT_IN_SPACE
            batch = (words.astype(np.int64) + self.start).astype(self.dtype)
        return list(batch.reshape((len(batch), *self.shape)))
