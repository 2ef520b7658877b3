# SPDX-License-Identifier: MIT
"""Describes the environments to the client and answers its requests, alone or with worker processes.

A worker that dies ends the bridge with a sentence, at once: the client then starts another with new seeds and reports
the episodes as cut. It has to be able to do that anyway, for a bridge that dies itself, so that a second way here, for
single workers, would save a few episodes in a case that is rare, and be another thing to go wrong.
"""

import ctypes
import os
import select
import signal
import socket
import threading

import numpy as np

from . import frames, observations
from .actions import Actions
from .environments import explain
from .protocol import (
    FAILED,
    HELLO,
    MAX_SIDE,
    MESSAGE,
    READY,
    RESET,
    SEED,
    SEGMENT_FD,
    SOCKET_FD,
    STEP,
    BridgeError,
    Failure,
    SegmentHeader,
    failure_packet,
    lay_out,
)
from .stepper import Stepper

PR_SET_PDEATHSIG = 1
PACKET = 64  # more than a message, to notice those that are too long
MOST_PACKET = 4096
GONE = select.POLLHUP | select.POLLRDHUP | select.POLLERR


def describe(maker, groups, seeds):
    """The header, by one environment of its own that is closed again: the first that is drawn gives the size."""
    header = SegmentHeader(groups=groups, group_size=len(seeds) // groups, frames_per_step=1, bytes_per_pixel=3)
    env = maker()
    try:
        shown = observations.encoder(maker.env_id, env.observation_space)
        header.obs_format = shown.format
        header.obs_width, header.obs_height, header.obs_stack = shown.width, shown.height, shown.stack
        Actions(maker.env_id, env.action_space).describe(header)
        rate = env.metadata.get("render_fps") or 30
        header.frames_per_second = min(max(float(rate), 0.1), 1000.0)
        header.frame_width = header.frame_height = 1
        header.shares_frames = maker.frames
        if maker.frames:
            frame = first_frame(maker, env, seeds[0] % 2**31)
            header.frame_height, header.frame_width = frames.shrunk(frame).shape[:2]
        env.close()
    except Exception as fault:
        raise explain(maker.env_id, "could not be started", fault) from fault
    lay_out(header)
    return header


def first_frame(maker, env, seed):
    env.reset(seed=seed)
    frame = env.render()
    if frame is None:
        raise maker.undrawable()
    frame = np.asarray(frame)
    if frame.ndim != 3 or frame.shape[2] != 3 or frame.dtype != np.uint8 or not 1 <= max(frame.shape) <= MAX_SIDE:
        raise BridgeError(
            Failure.WRONG_ARGUMENT,
            f"{maker.env_id} draws {frame.dtype} of shape {frame.shape}: render() has to return bytes of shape height x "
            f"width x 3, of {MAX_SIDE} at most.",
        )
    return frame


class Client:
    """The requests, checked: one at a time for each group, in order, a reset first; seeds in between."""

    def __init__(self, groups, group_size):
        self.socket = socket.socket(fileno=SOCKET_FD)
        self.group_size = group_size
        self.next = [0] * groups
        self.busy = [False] * groups

    def receive(self):
        """kind, group, step; None when the client is gone."""
        try:
            packet = self.socket.recv(PACKET)
        except ConnectionError:
            return None
        if not packet:
            return None
        if len(packet) != MESSAGE.size:
            raise BridgeError(Failure.FAULT, "The client sent a packet of the wrong size.")
        kind, group, step = MESSAGE.unpack(packet)
        env, group = group, group // self.group_size if kind == SEED else group
        if kind not in (RESET, STEP, SEED) or group >= len(self.next):
            raise BridgeError(Failure.FAULT, "The client sent a message that is not in the protocol.")
        if kind == SEED and not self.busy[group]:
            return kind, env, step
        if kind == SEED or step != self.next[group] or self.busy[group] or (kind == STEP and step == 0):
            raise BridgeError(Failure.FAULT, "The client sent a message that is out of order.")
        self.next[group] += 1
        self.busy[group] = True
        return kind, group, step

    def answer(self, kind, group=0, step=0):
        self.busy[group] = False
        try:
            self.socket.send(MESSAGE.pack(kind, group, step))
        except ConnectionError:
            os._exit(0)


class Worker:
    """A process with a part of every group. Its environments are made when start() says so."""

    def __init__(self, maker, seeds, worker, workers):
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        parent = os.getpid()
        self.name = f"worker {worker + 1} of {workers}"
        self.pid = os.fork()
        if self.pid == 0:
            ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
            if os.getppid() != parent:
                os._exit(0)
            ours.close()
            os.close(SOCKET_FD)  # else the client would not see the end of the bridge
            self.work(maker, seeds, worker, workers, theirs)
        theirs.close()
        self.socket = ours

    def work(self, maker, seeds, worker, workers, server):
        try:
            header = SegmentHeader.from_buffer_copy(server.recv(MOST_PACKET << 2))
            stepper = Stepper(maker, header, seeds, worker, workers)
            server.send(MESSAGE.pack(HELLO, 0, 0))
            while message := server.recv(PACKET):
                request = MESSAGE.unpack(message)
                stepper.request(*request)
                if request[0] != SEED:
                    server.send(message)
        except BridgeError as fault:
            server.send(failure_packet(fault))
        except ConnectionError:
            pass
        except Exception as fault:
            server.send(failure_packet(explain(maker.env_id, "could not be played", fault)))
        finally:
            os._exit(0)

    def receive(self):
        """What it sent: a message. Ends the bridge if that is a failure, or its end."""
        try:
            packet = self.socket.recv(MOST_PACKET)
        except ConnectionError:
            packet = b""
        if packet and MESSAGE.unpack(packet[: MESSAGE.size])[0] != FAILED:
            return packet
        if packet:
            failure = Failure(MESSAGE.unpack(packet[: MESSAGE.size])[1])
            raise BridgeError(failure, packet[MESSAGE.size :].decode("utf-8", "replace"))
        _, status = os.waitpid(self.pid, 0)
        what = f"was ended by signal {os.WTERMSIG(status)}" if os.WIFSIGNALED(status) else "ended by itself"
        raise BridgeError(Failure.FAULT, f"{self.name} {what}")


def serve(maker, seeds, groups, threads):
    """Returns when the client is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the client, which then closes its socket
    count = max(1, min(threads or len(os.sched_getaffinity(0)), len(seeds)))
    # Before anything of the environment is made: what draws does not survive a fork.
    workers = [Worker(maker, seeds, worker, count) for worker in range(count)] if count > 1 else []
    client = Client(groups, len(seeds) // groups)
    if not workers:
        threading.Thread(target=leave_with, args=(client.socket,), daemon=True).start()
    header = describe(maker, groups, seeds)
    os.ftruncate(SEGMENT_FD, header.total_bytes)
    os.pwrite(SEGMENT_FD, bytes(header), 0)
    if workers:
        for worker in workers:
            worker.socket.send(bytes(header))
        for worker in workers:
            worker.receive()
        client.answer(HELLO)
        share_out(client, workers)
    else:
        stepper = Stepper(maker, header, seeds, 0, 1)
        client.answer(HELLO)
        while request := client.receive():
            stepper.request(*request)
            if request[0] != SEED:
                client.answer(READY, *request[1:])
    os._exit(0)


def leave_with(client):
    """On a thread: ends the process when the client is gone, whatever an environment is doing."""
    watch = select.poll()
    watch.register(client, GONE)
    watch.poll()
    os._exit(0)


def share_out(client, workers):
    """Every request goes to all workers; the last answer to it is the client's."""
    watch = select.poll()
    watch.register(client.socket, select.POLLIN)
    sources = {worker.socket.fileno(): worker for worker in workers}
    for descriptor in sources:
        watch.register(descriptor, select.POLLIN)
    waiting = [0] * len(client.next)
    while True:
        for descriptor, _ in watch.poll():
            if descriptor in sources:
                _, group, step = MESSAGE.unpack(sources[descriptor].receive())
                waiting[group] -= 1
                if waiting[group] == 0:
                    client.answer(READY, group, step)
            else:
                request = client.receive()
                if request is None:
                    return
                packet = MESSAGE.pack(*request)
                if request[0] != SEED:
                    waiting[request[1]] = len(workers)
                for worker in workers:
                    worker.socket.send(packet)


