# SPDX-License-Identifier: MIT
"""Loads a policy that Podium has learnt, with PyTorch alone, and acts by it.

    from load_policy import Policy
    policy = Policy("cheetah.podium-data/checkpoints/checkpoint-.../policy/policy.safetensors")
    outputs, values = policy(observations)

    actions = policy.act(observations)

observations: float32 [n, numbers] where numbers are observed; uint8 [n, stack, height, width] of pictures, the oldest
plane first. act() gives the most probable actions, [n, parts]. What outputs are, policy.algorithm tells:

ppo    the logits of the choices, part after part, or the means of real numbers, whose standard deviations are
       policy.deviation; values: [n]
dqn    the values of the choices; values: the greatest of them
sac    means and logarithms of deviations, [n, 2 * parts], of what tanh brings into the bounds: see act(); no values

A policy with a memory remembers what it was shown from call to call, one row for each of the n; policy.forget() begins
new episodes everywhere, policy.forget(over) where `over`, bool [n], says so.

    python load_policy.py policy.safetensors          tells what is inside
"""

import json
import struct
import sys

import torch
import torch.nn.functional as F

TYPES = {"F32": torch.float32, "F64": torch.float64, "I64": torch.int64, "U8": torch.uint8}


def read_safetensors(path):
    """Tensors by name, and the texts that were stored with them (huggingface.co/docs/safetensors, "Format")."""
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        first, last = entry["data_offsets"]
        count = (last - first) // torch.empty(0, dtype=TYPES[entry["dtype"]]).element_size()
        flat = torch.frombuffer(data, dtype=TYPES[entry["dtype"]], count=count, offset=first) if count else torch.empty(0)
        tensors[name] = flat.reshape(entry["shape"])
    return tensors, metadata


class Policy:
    def __init__(self, path):
        tensors, self.metadata = read_safetensors(path)
        self.weights = {name[len("policy.") :]: value for name, value in tensors.items() if name.startswith("policy.")}
        self.algorithm = self.metadata.get("algorithm", "ppo")
        self.choices = json.loads(self.metadata.get("choices", "[]"))  # of each part; [] for real numbers
        spread = self.weights.get("log_deviation")
        self.deviation = None if spread is None else spread.exp()
        self.forget()

    @property
    def network(self):
        if self.algorithm == "sac":
            return "sac"
        if "conv1.weight" in self.weights:
            return "nature"
        return "impala" if "section1_entry.weight" in self.weights else "mlp"

    def __call__(self, observations):
        with torch.no_grad():
            if self.algorithm == "sac":
                return self.squashed(observations), None
            actor, critic = getattr(self, self.network)(observations)
            if "memory.weight_hh_l0" in self.weights:
                actor = critic = self.remember("memory", actor)
            elif "actor_memory.weight_hh_l0" in self.weights:
                actor, critic = self.remember("actor_memory", actor), self.remember("critic_memory", critic)
            outputs, values = self.linear("policy", actor), self.linear("value", critic).squeeze(1)
            if self.algorithm == "dqn":
                outputs = values.unsqueeze(1) + outputs - outputs.mean(1, keepdim=True)
                values = outputs.amax(1)
            return outputs, values

    def act(self, observations):
        outputs, _ = self(observations)
        if self.algorithm == "sac":
            return self.weights["action_middle"] + self.weights["action_half"] * torch.tanh(outputs.chunk(2, 1)[0])
        if not self.choices:
            return outputs
        return torch.stack([part.argmax(1) for part in outputs.split(self.choices, 1)], 1)

    def squashed(self, x):
        mean, spread = self.linear("out", torch.relu(self.linear("second", torch.relu(self.linear("first", x))))).chunk(2, 1)
        return torch.cat([mean, -5 + 3.5 * (torch.tanh(spread) + 1)], 1)

    def forget(self, over=None):
        if over is None:
            self.states = {}
        for hidden, cells in self.states.values():
            hidden[over] = cells[over] = 0

    def remember(self, name, x):
        weights = [self.weights[f"{name}.{part}_l0"] for part in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")]
        none = torch.zeros(len(x), weights[1].shape[1])
        self.states[name] = torch.lstm_cell(x, self.states.get(name, (none, none)), *weights)
        return self.states[name][0]

    def linear(self, name, x):
        return F.linear(x, self.weights[name + ".weight"], self.weights[name + ".bias"])

    def conv(self, name, x, **options):
        return F.conv2d(x, self.weights[name + ".weight"], self.weights[name + ".bias"], **options)

    def hidden(self, x):
        return torch.relu(self.linear("hidden", x.permute(0, 2, 3, 1).flatten(1)))  # height, width, channel

    def mlp(self, x):
        if "observation_mean" in self.weights:
            scale = torch.rsqrt(self.weights["observation_variance"] + 1e-8)
            x = ((x - self.weights["observation_mean"]) * scale).clamp(-10, 10)

        def through(trunk):
            return torch.tanh(self.linear(trunk + "_second", torch.tanh(self.linear(trunk + "_first", x))))

        if "trunk_first.weight" in self.weights:
            return through("trunk"), through("trunk")
        return through("actor"), through("critic")

    def nature(self, x):
        x = x.float() / 255
        for layer, stride in (("conv1", 4), ("conv2", 2), ("conv3", 1)):
            x = torch.relu(self.conv(layer, x, stride=stride))
        features = self.hidden(x)
        return features, features

    def impala(self, x):
        x = x.float() / 255
        for section in ("section1", "section2", "section3"):
            x = F.max_pool2d(self.conv(section + "_entry", x, padding=1), 3, 2, 1)
            for first, second in ((1, 2), (3, 4)):
                inner = torch.relu(self.conv(f"{section}_block{first}", torch.relu(x), padding=1))
                x = x + self.conv(f"{section}_block{second}", inner, padding=1)
        features = self.hidden(torch.relu(x))
        return features, features


if __name__ == "__main__":
    policy = Policy(sys.argv[1])
    print(policy.network, policy.metadata.get("envSteps"), "steps")
    for name, tensor in policy.weights.items():
        print(f"{name:32} {list(tensor.shape)}")
