"""The plain loop that the bridge has to agree with, bit for bit.

    plain_loop.py ID KEYWORDS MAX_STEPS SEED...

Plays an environment for each seed. The actions come on standard input: a line of numbers for each step, all of the first
environment, then all of the second. Prints for each environment, for the start and for each step:
observation, final observation or -, reward as a float32, terminated and truncated; numbers and bytes in hexadecimal. Pictures stand there as the environment shows them, made 84 x 84 by a slow
loop over exact fractions.
"""

import fractions
import importlib.util
import json
import sys

import gymnasium
import numpy as np
from gymnasium import spaces

env_id, keywords, max_steps = sys.argv[1], json.loads(sys.argv[2]), int(sys.argv[3])
seeds = [int(seed) for seed in sys.argv[4:]]
module = None
path, _, name = env_id.rpartition(":")
if path:
    spec = importlib.util.spec_from_file_location("cases", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)


def make():
    if not module:
        return gymnasium.make(env_id, max_episode_steps=max_steps or None, **keywords)
    made = getattr(module, name)(**keywords)
    return gymnasium.wrappers.TimeLimit(made, max_steps) if max_steps else made


def is_picture(space):
    return isinstance(space, spaces.Box) and len(space.shape) > 1 and space.shape[0] > 16


def shrink(values, size):
    """Means of the parts of a sequence that each of 84 covers."""
    sums = []
    step = fractions.Fraction(len(values), size)
    for i in range(size):
        begin, end, total = i * step, (i + 1) * step, fractions.Fraction(0)
        for k in range(int(begin), min(len(values), int(end) + 1)):
            total += max(fractions.Fraction(0), min(end, k + 1) - max(begin, k)) * values[k]
        sums.append(total / step)
    return sums


def grey84(picture):
    if picture.ndim == 3 and picture.shape[2] == 3:
        rows = [[(299 * int(r) + 587 * int(g) + 114 * int(b) + 500) // 1000 for r, g, b in row] for row in picture]
    else:
        rows = picture.reshape(picture.shape[:2]).tolist()
    columns = list(zip(*[shrink(row, 84) for row in rows]))
    small = list(zip(*[shrink(column, 84) for column in columns]))
    return np.array([[int(value + fractions.Fraction(1, 2)) for value in row] for row in small], np.uint8)


past = []


def encode(observation, starts=False):
    global past
    if not is_picture(env.observation_space):
        return spaces.flatten(env.observation_space, observation).astype(np.float32).tobytes().hex()
    plane = grey84(observation).tobytes()
    past = [plane] * 4 if starts else past[1:] + [plane]
    return b"".join(past).hex()


def action(words):
    space = env.action_space
    if isinstance(space, spaces.Discrete):
        return np.int64(int(words[0]) + space.start)
    if isinstance(space, spaces.MultiDiscrete):
        return np.array([int(w) for w in words]) + space.start
    if isinstance(space, spaces.MultiBinary):
        return np.array([int(w) for w in words], np.int8).reshape(space.shape)
    if np.issubdtype(space.dtype, np.integer):
        return (np.array([int(w) for w in words]) + space.low.ravel()).astype(space.dtype).reshape(space.shape)
    real = np.array([np.float32(w) for w in words]).astype(space.dtype).reshape(space.shape)
    return np.clip(real, space.low, space.high)


lines = sys.stdin.read().splitlines()
steps = len(lines) // len(seeds)
for number, seed in enumerate(seeds):
    env = make()
    observation, _ = env.reset(seed=seed)
    print(encode(observation, True), "-", np.float32(0).tobytes().hex(), 0, 0)
    for line in lines[number * steps : (number + 1) * steps]:
        observation, reward, terminated, truncated, _ = env.step(action(line.split()))
        final = "-"
        shown = encode(observation)
        if terminated or truncated:
            final = shown
            observation, _ = env.reset()
            shown = encode(observation, True)
        print(shown, final, np.float32(reward).tobytes().hex(), int(terminated), int(truncated))
