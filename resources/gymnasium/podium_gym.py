# SPDX-License-Identifier: MIT
"""Plays Gymnasium's environments, and one's own, for Podium.

Started by Podium (learner/env/gym) with the Python that has Gymnasium:

    podium_gym.py --list                the ids that can be played here, one a line
    podium_gym.py --bare ID N STEPS      steps per second, CPU seconds per step of a plain loop over N
    podium_gym.py --serve ...           speaks learner/env/protocol.h on the descriptors 3 and 4
"""

import json
import os
import sys
import warnings

# Before NumPy is loaded: one thread each, for the workers share the cores with the learner.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ.setdefault(variable, "1")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")  # pictures are drawn in memory
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
warnings.simplefilter("ignore")  # what they say is for who writes environments
sys.path.append(os.getcwd())  # modules of one's own

from podium_bridge import protocol  # noqa: E402
from podium_bridge.protocol import BridgeError, Failure  # noqa: E402


def load():
    """Imports what needs Gymnasium."""
    try:
        from podium_bridge import environments, server
    except ModuleNotFoundError as missing:
        if missing.name not in ("gymnasium", "numpy"):
            raise
        raise BridgeError(
            Failure.MISSING_FILE,
            f"Gymnasium is not installed for {sys.executable} ({missing}): run `podium env add gymnasium`.",
        ) from missing
    return environments, server


def arguments_of(words):
    """The options of --serve as a dictionary of texts; each has a value."""
    if len(words) % 2:
        raise BridgeError(Failure.WRONG_ARGUMENT, f"{words[-1]} needs a value.")
    options = {"env": "", "seeds": "", "groups": "1", "threads": "0", "frames": "1", "max-steps": "0", "arguments": ""}
    for name, value in zip(words[::2], words[1::2]):
        if name[2:] not in options or not name.startswith("--"):
            raise BridgeError(Failure.WRONG_ARGUMENT, f"There is no argument {name}.")
        options[name[2:]] = value
    return options


def number(name, text, low, high):
    if not text.isascii() or not text.isdigit() or not low <= int(text) <= high:
        raise BridgeError(
            Failure.WRONG_ARGUMENT, f'--{name} "{text}" is not possible: a whole number from {low} to {high}.'
        )
    return int(text)


def keywords(text):
    """env.arguments, a JSON object."""
    try:
        value = json.loads(text) if text else {}
    except ValueError as fault:
        raise BridgeError(Failure.WRONG_ARGUMENT, f"env.arguments is not JSON: {fault}.") from fault
    if not isinstance(value, dict):
        raise BridgeError(Failure.WRONG_ARGUMENT, 'env.arguments is not a JSON object such as {"steps": 200}.')
    return value


def serve(words):
    options = arguments_of(words)
    seeds = [number("seeds", seed, 0, 2**64 - 1) for seed in options["seeds"].split(",")]
    groups = number("groups", options["groups"], 1, 4096)
    if len(seeds) % groups:
        raise BridgeError(
            Failure.WRONG_ARGUMENT, f"--groups {groups} does not divide the {len(seeds)} environments of --seeds."
        )
    frames = number("frames", options["frames"], 0, 1) == 1
    max_steps = number("max-steps", options["max-steps"], 0, 10**9)
    threads = number("threads", options["threads"], 0, 1024)
    environments, server = load()
    maker = environments.Maker(options["env"], keywords(options["arguments"]), max_steps, frames)
    server.serve(maker, seeds, groups, threads)


def main(words):
    if words[:1] == ["--serve"]:
        try:
            serve(words[1:])
        except BridgeError as fault:
            protocol.fail(fault)
        except Exception as fault:  # of this program itself: the client tells it
            protocol.fail(BridgeError(Failure.FAULT, f"The Gymnasium bridge failed: {type(fault).__name__}: {fault}"))
        return 0
    try:
        if words == ["--list"]:
            print("\n".join(load()[0].playable_ids()))
            return 0
        if words[:1] == ["--bare"] and len(words) == 4:
            from podium_bridge import bare_loop

            load()
            print(bare_loop.measure(words[1], int(words[2]), int(words[3])))
            return 0
    except BridgeError as fault:
        print(fault, file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
