"""Loads exported files as the programs do that they are for.

Reads lines of JSON from standard input: {"format", "path", "rows", "splits"?}. Writes one line for each to standard
output: {"format", "path", "problem"}, with an empty problem where the consumer takes the file and finds all of its rows.
"""

import json
import os
import sys
import tempfile

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_DATASETS_CACHE", tempfile.mkdtemp(prefix="podium-consumers-"))
os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")

import datasets  # noqa: E402

import columns  # noqa: E402
import trainers  # noqa: E402

datasets.disable_progress_bars()


class Refused(Exception):
    """The consumer does not take the file, or does not find in it what was written."""


def require(condition, problem):
    if not condition:
        raise Refused(problem)


def load(path):
    """All rows of a file, or of a folder by its dataset card."""
    if os.path.isdir(path):
        return datasets.load_dataset(path)
    name = path.removesuffix(".gz").removesuffix(".zst")
    builder = {".csv": "csv", ".tsv": "csv", ".parquet": "parquet"}.get(os.path.splitext(name)[1], "json")
    more = {"sep": "\t"} if name.endswith(".tsv") else {}
    return datasets.load_dataset(builder, data_files={"train": path}, **more)


def preflib(job):
    import preflibtools.instances as instances

    instance = instances.OrdinalInstance()
    instance.parse_file(job["path"])
    voters = sum(instance.multiplicity.values())
    require(voters == instance.num_voters, f"{voters} votes, and the header says {instance.num_voters}")
    require(instance.infer_type() == instance.data_type, f"is {instance.infer_type()} and says {instance.data_type}")
    require(voters == job["rows"], f"{voters} votes instead of {job['rows']}")


def minari(job):
    os.environ["MINARI_DATASETS_PATH"] = os.path.dirname(os.path.dirname(job["path"]))
    import minari as library

    dataset = library.load_dataset(os.path.relpath(job["path"], os.environ["MINARI_DATASETS_PATH"]))
    episodes = list(dataset.iterate_episodes())
    require(len(episodes) == job["rows"], f"{len(episodes)} episodes instead of {job['rows']}")
    for episode in episodes:
        steps = len(episode.actions)
        lengths = {len(episode.rewards), len(episode.terminations), len(episode.truncations)}
        require(lengths == {steps}, f"episode {episode.id} has parts of {lengths} for {steps} steps")


# What is no sequence of rows.
WHOLE_FILES = {"preflib": preflib, "minari": minari}


def check(job):
    name = job["format"]
    if name in WHOLE_FILES:
        return WHOLE_FILES[name](job)
    data = load(job["path"])
    rows = {split: len(data[split]) for split in data}
    require(sum(rows.values()) == job["rows"], f"{rows} rows instead of {job['rows']}")
    if "splits" in job:
        require(list(rows) == job["splits"], f"splits {list(rows)} instead of {job['splits']}")
    for split in data:
        missing = [c for c in columns.WANTED.get(name, []) if c not in data[split].column_names]
        require(not missing, f"{split} lacks the columns {missing}, which {columns.READERS.get(name)} reads")
        columns.check_values(name, data[split], require)
    for trainer in trainers.OF_FORMAT.get(name, []):
        trainer(data["train"])


def main():
    answers, sys.stdout = sys.stdout, sys.stderr  # trainers talk on it
    for line in sys.stdin:
        job = json.loads(line)
        try:
            check(job)
            problem = ""
        except Exception as error:  # whatever the consumer raises is its refusal
            problem = f"{type(error).__name__}: {error}"
        print(json.dumps({"format": job["format"], "path": job["path"], "problem": problem}), file=answers, flush=True)


if __name__ == "__main__":
    main()
