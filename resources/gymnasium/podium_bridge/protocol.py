# SPDX-License-Identifier: MIT
"""learner/env/protocol.h in Python: the header of the segment, its layout and the messages."""

import ctypes
import enum
import os
import socket
import struct

SEGMENT_FD = 3
SOCKET_FD = 4
VERSION = 3
FAILURE_TEXT_MAX = 1024
MAX_PARTS = 64
MAX_CHOICES = 1 << 16
MAX_NAMES = 64
ACTION_NAME_BYTES = 32
MAX_NUMBERS = 1 << 14  # of one observation
MAX_SIDE = 4096  # of a frame

HELLO, READY, FAILED, RESET, STEP, SEED = 1, 2, 3, 4, 5, 6
MESSAGE = struct.Struct("<IIQ")  # kind, group, step
GREY8, FLOAT32 = 0, 1
DISCRETE, MULTI_DISCRETE, MULTI_BINARY, BOX = 0, 1, 2, 3


class Failure(enum.IntEnum):
    UNKNOWN_ENVIRONMENT = 1
    MISSING_FILE = 2
    WRONG_ARGUMENT = 3
    FAULT = 4


class BridgeError(Exception):
    """Ends the bridge; its sentence reaches the person."""

    def __init__(self, failure, text):
        super().__init__(text)
        self.failure = failure


class SegmentHeader(ctypes.LittleEndianStructure):
    _fields_ = [
        ("magic", ctypes.c_char * 8),
        ("version", ctypes.c_uint32),
        ("header_bytes", ctypes.c_uint32),
        ("groups", ctypes.c_int32),
        ("group_size", ctypes.c_int32),
        ("frames_per_step", ctypes.c_int32),
        ("frame_width", ctypes.c_int32),
        ("frame_height", ctypes.c_int32),
        ("bytes_per_pixel", ctypes.c_int32),
        ("shares_frames", ctypes.c_int32),
        ("obs_width", ctypes.c_int32),
        ("obs_height", ctypes.c_int32),
        ("obs_stack", ctypes.c_int32),
        ("ram_size", ctypes.c_int32),
        ("score_hidden", ctypes.c_int32),
        ("obs_format", ctypes.c_int32),
        ("action_kind", ctypes.c_int32),
        ("action_parts", ctypes.c_int32),
        ("action_named", ctypes.c_int32),
        ("frames_per_second", ctypes.c_double),
        ("palette", ctypes.c_uint32 * 256),
        ("action_choices", ctypes.c_int32 * MAX_PARTS),
        ("action_low", ctypes.c_float * MAX_PARTS),
        ("action_high", ctypes.c_float * MAX_PARTS),
        ("action_names", (ctypes.c_char * ACTION_NAME_BYTES) * MAX_NAMES),
        ("total_bytes", ctypes.c_uint64),
        ("groups_offset", ctypes.c_uint64),
        ("group_stride", ctypes.c_uint64),
        ("actions", ctypes.c_uint64),
        ("seen", ctypes.c_uint64),
        ("slots_offset", ctypes.c_uint64),
        ("slot_stride", ctypes.c_uint64),
        ("observations", ctypes.c_uint64),
        ("final_observations", ctypes.c_uint64),
        ("rewards", ctypes.c_uint64),
        ("lives", ctypes.c_uint64),
        ("terminated", ctypes.c_uint64),
        ("truncated", ctypes.c_uint64),
        ("ram", ctypes.c_uint64),
        ("frames", ctypes.c_uint64),
    ]


def observation_bytes(h):
    return h.obs_stack * h.obs_height * h.obs_width * (1 if h.obs_format == GREY8 else 4)


def lay_out(h):
    """Fills in the second part of a header from its first, as layOut() does."""

    def aligned(size):
        return (size + 63) // 64 * 64

    n = h.group_size
    frame = h.frames_per_step * h.frame_height * h.frame_width * h.bytes_per_pixel
    end = 0
    for name, size in (
        ("observations", n * observation_bytes(h)),
        ("final_observations", n * observation_bytes(h)),
        ("rewards", n * 4),
        ("lives", n * 4),
        ("terminated", n),
        ("truncated", n),
        ("ram", n * h.ram_size),
        ("frames", n * frame if h.shares_frames else 0),
    ):
        setattr(h, name, end)
        end += aligned(size)
    h.slot_stride = end
    h.actions = 0
    h.seen = aligned(n * h.action_parts * 4)
    h.slots_offset = h.seen + aligned(n)
    h.group_stride = h.slots_offset + 2 * h.slot_stride
    h.magic = b"PODIUMEV"
    h.version = VERSION
    h.header_bytes = ctypes.sizeof(SegmentHeader)
    h.groups_offset = aligned(h.header_bytes)
    h.total_bytes = h.groups_offset + h.groups * h.group_stride


def failure_packet(error):
    text = str(error).encode("utf-8", "replace")[:FAILURE_TEXT_MAX].decode("utf-8", "ignore")
    return MESSAGE.pack(FAILED, int(error.failure), 0) + text.encode("utf-8")


def fail(error):
    """Tells the client, or who started this by hand, and ends the process."""
    try:
        with socket.socket(fileno=os.dup(SOCKET_FD)) as client:
            client.send(failure_packet(error))
    except OSError:
        os.write(2, f"podium_gym: {error}\n".encode())
    os._exit(1)
