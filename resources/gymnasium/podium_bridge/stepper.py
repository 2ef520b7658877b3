# SPDX-License-Identifier: MIT
"""Steps one worker's part of every group, straight into the segment."""

import math
import mmap

import numpy as np

from . import actions, frames, observations
from .environments import explain
from .protocol import GREY8, RESET, SEED, SEGMENT_FD, BridgeError, Failure


def all_finite(numbers):
    """A sum is the quickest look; one that is too large for its type is looked at again."""
    return math.isfinite(np.add.reduce(numbers, axis=None)) or np.isfinite(numbers).all()


def small(seed):
    """As environments take it, which may want it within 32 bits."""
    return seed % 2**31


class Slot:
    """The views of one group's results in one of its two slots, for the environments of this worker."""

    def __init__(self, memory, h, start, part):
        def rows(offset, dtype, shape=()):
            count = h.group_size * math.prod(shape)
            whole = np.frombuffer(memory, dtype, count, start + offset)
            return whole.reshape((h.group_size, *shape))[part]

        picture = h.obs_format == GREY8
        shape = (h.obs_stack, h.obs_height, h.obs_width) if picture else (h.obs_width,)
        self.numbers = None if picture else rows(h.observations, "<f4", shape)
        self.observations = list(rows(h.observations, "u1" if picture else "<f4", shape))
        self.final = list(rows(h.final_observations, "u1" if picture else "<f4", shape))
        self.rewards = rows(h.rewards, "<f4")
        self.lives = rows(h.lives, "<i4")
        self.terminated = rows(h.terminated, "u1")
        self.truncated = rows(h.truncated, "u1")
        self.ended = False  # whether the flags above hold anything but 0
        self.frames = rows(h.frames, "u1", (h.frame_height, h.frame_width, 3)) if h.shares_frames else None


class Part:
    """This worker's environments of one group."""

    def __init__(self, maker, memory, header, group, part, seeds):
        h = header
        start = h.groups_offset + group * h.group_stride
        self.maker = maker
        self.first = group * h.group_size + (part.start or 0)
        self.stride = part.step
        self.seeds = seeds
        self.envs = [maker() for _ in seeds]
        if self.envs:
            self.actions = actions.Actions(maker.env_id, self.envs[0].action_space)
            words = np.frombuffer(memory, self.actions.word, h.group_size * h.action_parts, start + h.actions)
            self.words = words.reshape(h.group_size, h.action_parts)[part]
            self.seen = np.frombuffer(memory, "u1", h.group_size, start + h.seen)[part]
        self.encoders = [observations.encoder(maker.env_id, env.observation_space) for env in self.envs]
        self.slots = [Slot(memory, h, start + h.slots_offset + slot * h.slot_stride, part) for slot in (0, 1)]
        self.now = 0  # steps of this part
        self.began = [0] * len(seeds)  # when the episode did

    def request(self, kind, step):
        if not self.envs:
            return
        slot = self.slots[step % 2]
        if kind == RESET:
            self.reset(slot)
        else:
            self.step(slot)
        if slot.numbers is not None and not all_finite(slot.numbers):
            i = int(np.argwhere(~np.isfinite(slot.numbers))[0][0])
            raise self.fault(i, "shows something that is not a finite number")

    def reset(self, slot):
        slot.rewards[:] = slot.lives[:] = slot.terminated[:] = slot.truncated[:] = 0
        slot.ended = False
        for i in range(len(self.envs)):
            self.start(slot, i, self.seeds[i])
            self.seeds[i] = None  # once; later episodes go on with the same generator
            if slot.frames is not None:
                self.draw(slot, i)

    def reseed(self, env, seed):
        """At the next reset; an environment of another worker is none of its business."""
        i, other = divmod(env - self.first, self.stride)
        if other == 0 and 0 <= i < len(self.seeds):
            self.seeds[i] = small(seed)

    def start(self, slot, i, seed=None):
        self.began[i] = self.now
        try:
            observation, _ = self.envs[i].reset(seed=seed)
            self.encoders[i].put(observation, slot.observations[i], True)
        except Exception as fault:
            raise self.explain(i, "failed as it was reset", fault) from fault

    def step(self, slot):
        chosen = self.actions(self.words)
        seen = self.seen.tolist() if slot.frames is not None else None
        encoders, rows = self.encoders, slot.observations
        rewards, ends = [], []
        self.now += 1
        i = 0
        try:
            for i, env in enumerate(self.envs):
                observation, reward, terminated, truncated, _ = env.step(chosen[i])
                rewards.append(reward)
                if seen and seen[i]:
                    self.draw(slot, i)
                if terminated or truncated:
                    ends.append((i, terminated, truncated))
                    self.finish(slot, i, observation)
                else:
                    encoders[i].put(observation, rows[i], False)
            slot.rewards[:] = rewards
        except Exception as fault:
            raise self.explain(i, "failed", fault) from fault
        if slot.ended:
            slot.terminated[:] = slot.truncated[:] = 0
        slot.ended = bool(ends)
        for i, terminated, truncated in ends:
            slot.terminated[i], slot.truncated[i] = terminated, truncated
        if not all_finite(slot.rewards):
            i = int(np.argwhere(~np.isfinite(slot.rewards))[0][0])
            raise self.fault(i, f"gave the reward {rewards[i]}")

    def finish(self, slot, i, observation):
        self.encoders[i].put(observation, slot.final[i], False)
        if not all_finite(slot.final[i]):
            raise self.fault(i, "shows something that is not a finite number")
        self.start(slot, i)

    def draw(self, slot, i):
        try:
            frame = np.asarray(self.envs[i].render())
        except Exception as fault:
            raise self.explain(i, "could not be drawn", fault) from fault
        picture = frames.shrunk(frame)
        if picture.shape != slot.frames[i].shape or frame.dtype != np.uint8:
            raise self.fault(i, f"drew {frame.dtype} of shape {frame.shape}, which is another size than at first")
        slot.frames[i] = picture

    def where(self, i):
        return f"at step {self.now - self.began[i]} of its episode, in environment {self.first + i * self.stride}"

    def fault(self, i, what):
        return BridgeError(Failure.FAULT, f"{self.maker.env_id} {what} {self.where(i)}")

    def explain(self, i, what, fault):
        return explain(self.maker.env_id, f"{what} {self.where(i)}", fault)


class Stepper:
    """Worker number `worker` of `workers`: it has every environment whose number in its group leaves that remainder,
    counted on over the groups, so that groups smaller than the workers are shared out evenly."""

    def __init__(self, maker, header, seeds, worker, workers):
        memory = mmap.mmap(SEGMENT_FD, header.total_bytes)
        n = header.group_size
        self.group_size = n
        self.parts = []
        for group in range(header.groups):
            part = slice((worker - group * n) % workers, n, workers)
            self.parts.append(Part(maker, memory, header, group, part, [small(seed) for seed in seeds[group * n :][:n][part]]))

    def request(self, kind, group, step):
        if kind == SEED:
            self.parts[group // self.group_size].reseed(group, step)
        else:
            self.parts[group].request(kind, step)


