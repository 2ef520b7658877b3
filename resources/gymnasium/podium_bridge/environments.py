# SPDX-License-Identifier: MIT
"""From an id to environments, and from what goes wrong to a sentence that says what to do."""

import ctypes
import difflib
import importlib
import importlib.util
import inspect
import os
import re
import sys
import traceback

import gymnasium
from gymnasium.envs.registration import find_highest_version, get_env_id, parse_env_id

from . import fixed_cartpole
from .protocol import BridgeError, Failure

gymnasium.logger.min_level = gymnasium.logger.ERROR
fixed_cartpole.register()

OWN_WORDS = {"render_mode": "env.frames", "max_episode_steps": "env.maxSteps", "disable_env_checker": "nothing"}

# What the packages of Gymnasium's own environments are imported as.
NEEDS = {
    "gymnasium.envs.mujoco": "mujoco",
    "gymnasium.envs.box2d": "Box2D",
    "gymnasium.envs.phys2d": "jax",
    "gymnasium.envs.tabular": "jax",
}


def where_it_happened(fault):
    """ " (line 12 of cave.py)" of the innermost call, which is the environment's."""
    calls = traceback.extract_tb(fault.__traceback__)
    if not calls or os.path.dirname(calls[-1].filename) == os.path.dirname(__file__):
        return ""
    return f" (line {calls[-1].lineno} of {os.path.basename(calls[-1].filename)})"


def cause(fault):
    return f"{type(fault).__name__}: {fault}{where_it_happened(fault)}"


def missing_package(fault):
    """What to install, or None if that is not what is wrong."""
    if isinstance(fault, gymnasium.error.DependencyNotInstalled):
        extra = re.search(r"gymnasium\[([\w-]+)\]", str(fault))
        return f'"gymnasium[{extra[1]}]"' if extra else "the package that it names"
    if isinstance(fault, ModuleNotFoundError) and fault.name:
        return fault.name.partition(".")[0]
    return None


def explain(env_id, what, fault):
    """The BridgeError for what an environment raised while it was made or played."""
    if isinstance(fault, BridgeError):
        return fault
    package = missing_package(fault)
    if package:
        return BridgeError(
            Failure.MISSING_FILE,
            f"{env_id} needs a Python package that is not installed ({fault}): run `podium env add {package}`.",
        )
    return BridgeError(Failure.FAULT, f"{env_id} {what}: {cause(fault)}")


def near_matches(name):
    """" The nearest are A and B." among the registered ids, by their letters."""
    by_letters = {env_id.lower(): env_id for env_id in newest_ids()}
    near = difflib.get_close_matches(name.lower(), by_letters, n=3, cutoff=0.7)
    if not near:
        return " `podium env list` shows the ids that can be played."
    return " The nearest: " + ", ".join(by_letters[letters] for letters in near) + "."


def unknown(env_id, why):
    return BridgeError(Failure.UNKNOWN_ENVIRONMENT, f"There is no environment {env_id} here: {why}")


def newest_ids():
    newest = set()
    for env_id in gymnasium.registry:
        namespace, name, version = parse_env_id(env_id)
        newest.add(env_id if version is None else get_env_id(namespace, name, find_highest_version(namespace, name)))
    return sorted(env_id for env_id in newest if env_id in gymnasium.registry)


def is_playable(spec):
    entry = spec.entry_point if isinstance(spec.entry_point, str) else ""
    module = entry.partition(":")[0]
    if module.startswith("shimmy") or spec.id.startswith(("GymV21Environment", "GymV26Environment")):
        return False  # a way to other programs' environments, not one itself
    needs = next((package for start, package in NEEDS.items() if module.startswith(start)), None)
    return needs is None or importlib.util.find_spec(needs) is not None


def playable_ids():
    return [env_id for env_id in newest_ids() if is_playable(gymnasium.spec(env_id))]


def choose_offscreen_drawing():
    """MuJoCo opens a window unless it is told how to draw into memory."""
    for backend, library in (("egl", "libEGL.so.1"), ("osmesa", "libOSMesa.so.8"), ("osmesa", "libOSMesa.so.6")):
        if "MUJOCO_GL" in os.environ:
            return
        try:
            ctypes.CDLL(library)
        except OSError:
            continue
        os.environ["MUJOCO_GL"] = backend


class Maker:
    """Makes environments of one id. Call it for a new one."""

    def __init__(self, env_id, keywords, max_steps, frames):
        self.env_id = env_id
        self.keywords = keywords
        self.max_steps = max_steps
        self.frames = frames
        for word in OWN_WORDS.keys() & keywords.keys():
            raise BridgeError(
                Failure.WRONG_ARGUMENT, f"env.arguments may not hold {word}: that is set by {OWN_WORDS[word]}."
            )
        if frames:
            choose_offscreen_drawing()
        self.build = self.own_class() or self.registered()

    def __call__(self):
        try:
            env = self.build()
        except TypeError as fault:
            if "argument" not in str(fault):
                raise explain(self.env_id, "could not be made", fault) from fault
            raise BridgeError(
                Failure.WRONG_ARGUMENT, f"{self.env_id} was not given the arguments that it takes: {fault}."
            ) from fault
        except Exception as fault:
            if isinstance(fault, gymnasium.error.UnregisteredEnv | gymnasium.error.DeprecatedEnv):
                near = near_matches(self.env_id)
                raise BridgeError(
                    Failure.UNKNOWN_ENVIRONMENT, f"There is no environment {self.env_id} here.{near}"
                ) from fault
            raise explain(self.env_id, "could not be made", fault) from fault
        if self.frames and env.render_mode != "rgb_array":
            raise self.undrawable()
        return env

    def undrawable(self):
        return BridgeError(
            Failure.WRONG_ARGUMENT,
            f"{self.env_id} cannot draw pictures: its class has to take render_mode, and render() to return one for "
            "rgb_array. Without pictures (env.frames=false) nobody can judge its clips.",
        )

    def own_class(self):
        """For "file.py:Class" and "module:Class"; None for ids of Gymnasium's registry, whose module is loaded."""
        place, colon, name = self.env_id.rpartition(":")
        if not colon:
            return None
        module = load_file(self.env_id, place) if place.endswith(".py") else load_module(self.env_id, place)
        entry = getattr(module, name, None)
        if entry is None and not place.endswith(".py"):
            return None
        if not callable(entry):
            raise unknown(self.env_id, f"{place} has no class {name}.")
        return lambda: self.limited(self.instance(entry))

    def instance(self, entry):
        keywords = dict(self.keywords)
        if self.frames and takes_render_mode(entry):
            keywords["render_mode"] = "rgb_array"
        env = entry(**keywords)
        if not isinstance(env, gymnasium.Env):
            raise BridgeError(
                Failure.WRONG_ARGUMENT, f"{self.env_id} makes a {type(env).__name__}, which is no gymnasium.Env."
            )
        return env

    def limited(self, env):
        return gymnasium.wrappers.TimeLimit(env, self.max_steps) if self.max_steps else env

    def registered(self):
        return lambda: gymnasium.make(
            self.env_id,
            render_mode="rgb_array" if self.frames else None,
            max_episode_steps=self.max_steps or None,
            disable_env_checker=True,
            **(self.drawn_small() | self.keywords),
        )

    def drawn_small(self):
        """MuJoCo draws 480 x 480, of which a half is kept (frames.py): drawn so, it is also sooner done."""
        spec = gymnasium.registry.get(self.env_id)
        entry = spec.entry_point if spec else None
        is_mujoco = isinstance(entry, str) and entry.startswith("gymnasium.envs.mujoco")
        return {"width": 240, "height": 240} if self.frames and is_mujoco else {}


def takes_render_mode(entry):
    try:
        parameters = inspect.signature(entry).parameters.values()
    except (TypeError, ValueError):
        return True
    return any(p.name == "render_mode" or p.kind == p.VAR_KEYWORD for p in parameters)


def load_module(env_id, name):
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as fault:
        if name.partition(".")[0] == fault.name:
            raise unknown(
                env_id,
                f"no Python module {name} is installed (`podium env add PACKAGE`) or lies in {os.getcwd()}.",
            ) from fault
        raise explain(env_id, "could not be loaded", fault) from fault
    except Exception as fault:
        raise explain(env_id, "could not be loaded", fault) from fault


def load_file(env_id, path):
    if not os.path.isfile(path):
        raise unknown(env_id, f"there is no file {os.path.abspath(path)}.")
    sys.path.append(os.path.dirname(os.path.abspath(path)))  # what it imports lies beside it
    name = os.path.splitext(os.path.basename(path))[0]
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(name, module)
    try:
        spec.loader.exec_module(module)
    except Exception as fault:
        raise explain(env_id, "could not be loaded", fault) from fault
    return module
