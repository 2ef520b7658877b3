# SPDX-License-Identifier: MIT
"""What an environment shows, as the networks take it: numbers, or grey pictures of 84 x 84 in a stack of 4."""

import numpy as np
from gymnasium import spaces

from .protocol import FLOAT32, GREY8, MAX_NUMBERS, BridgeError, Failure

SIZE = 84
STACK = 4
SMALLEST_PICTURE = 16  # pixels; smaller boxes of bytes are boards and the like


def is_picture(space):
    shape = space.shape
    return (
        isinstance(space, spaces.Box)
        and space.dtype == np.uint8
        and (len(shape) == 2 or (len(shape) == 3 and shape[2] in (1, 3)))
        and min(shape[:2]) >= SMALLEST_PICTURE
    )


def encoder(env_id, space):
    """A new one for each environment: pictures have a past."""
    return Picture(space) if is_picture(space) else Numbers(env_id, space)


class Numbers:
    """Boxes in the order of their elements; of other spaces what gymnasium.spaces.flatten() makes of them: Discrete and
    MultiDiscrete as one number for each choice, 1 for the chosen one; MultiBinary as it is; Dict and Tuple one part
    after another, a Dict in the order of its space (by name where it was made from a plain dictionary)."""

    format = FLOAT32

    def __init__(self, env_id, space):
        self.space = space
        self.shape = space.shape if isinstance(space, (spaces.Box, spaces.MultiBinary)) else None
        flat = spaces.flatten_space(space) if space.is_np_flattenable else None
        if flat is None:
            raise BridgeError(
                Failure.WRONG_ARGUMENT,
                f"What {env_id} shows has no fixed size ({type(space).__name__}): wrap it into a Box of numbers.",
            )
        self.width = int(np.prod(flat.shape))
        if not 1 <= self.width <= MAX_NUMBERS:
            raise BridgeError(
                Failure.WRONG_ARGUMENT,
                f"What {env_id} shows is {self.width} numbers, and may be 1 to {MAX_NUMBERS}: wrap it so that it shows "
                "less, or one picture of bytes, height x width x 3.",
            )
        self.height = self.stack = 1

    def put(self, observation, row, _starts):
        """Into `row`, [width] float32 of shared memory."""
        if self.shape is None:
            row[:] = spaces.flatten(self.space, observation)
            return
        if observation.__class__ is not np.ndarray:
            observation = np.asarray(observation)
        if observation.shape != self.shape:
            raise ValueError(f"it shows an array of shape {observation.shape}, its space says {self.shape}")
        row[:] = observation if len(self.shape) == 1 else observation.ravel()


class Picture:
    """Grey by the weights of ITU-R BT.601, then area-averaged to 84 x 84, rounded half up; a start fills the stack."""

    format = GREY8

    def __init__(self, space):
        self.shape = space.shape
        self.width = self.height = SIZE
        self.stack = STACK
        rows, whole_rows = area_weights(space.shape[0])
        columns, whole_columns = area_weights(space.shape[1])
        self.whole = whole_rows * whole_columns
        exact = np.float32 if 255 * self.whole < 1 << 24 else np.float64  # sums of whole numbers
        self.rows, self.columns = rows.astype(exact), columns.T.astype(exact)

    def put(self, observation, row, starts):
        """Into `row`, [4][84][84] bytes of shared memory."""
        observation = np.asarray(observation)
        if observation.shape != self.shape or observation.dtype != np.uint8:
            raise ValueError(
                f"it shows an array of {observation.dtype} of shape {observation.shape}, its space says bytes of shape "
                f"{self.shape}"
            )
        sums = self.rows @ grey(observation).astype(self.rows.dtype) @ self.columns
        plane = np.floor((2 * sums.astype(np.float64) + self.whole) / (2 * self.whole))
        if starts:
            self.past = np.empty((STACK, SIZE, SIZE), np.uint8)
            self.past[:] = plane
        else:
            self.past[:-1] = self.past[1:]
            self.past[-1] = plane
        row[:] = self.past


def grey(picture):
    if picture.ndim == 2:
        return picture
    if picture.shape[2] == 1:
        return picture[:, :, 0]
    red, green, blue = np.moveaxis(picture.astype(np.uint32), 2, 0)
    return (299 * red + 587 * green + 114 * blue + 500) // 1000


def area_weights(size):
    """[84][size] whole numbers: how much of each input an output covers; and the sum of a row."""
    parts = np.gcd(size, SIZE)
    of_input, of_output = SIZE // parts, size // parts
    starts = np.arange(SIZE)[:, None] * of_output
    inputs = np.arange(size)[None, :] * of_input
    covered = np.minimum(starts + of_output, inputs + of_input) - np.maximum(starts, inputs)
    return np.maximum(covered, 0), int(of_output)
