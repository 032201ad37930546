"""Reads instruction-tuning sets that `vantage export-dataset` wrote."""

import json
import pickle
import random
import re
from pathlib import Path

import numpy as np
import torch
import yaml
from PIL import Image

SIDES = re.compile(r"\b(left|right)\b")
PHASES = ["PRE_RECOGNITION", "RECOGNITION", "JUDGEMENT", "ACTION", "AVOIDANCE"]


class Example:
    """The pictures of one frame and what is known of it: a conversation, short questions, closed questions by attribute."""

    __slots__ = ("id", "folder", "images", "phase", "own", "full", "short", "closed")


class Pack:
    """The wording: what is said of each phase, and the answers that each attribute can have."""

    def __init__(self, path):
        pack = yaml.safe_load(Path(path).read_text())
        self.phases = [pack["phases"][phase] for phase in PHASES]
        self.answers = {q["attribute"]: [str(a) for a in q["answers"]] for q in pack["closedQuestions"]}


def load(folder):
    folder = Path(folder)
    cache = folder / "examples.pickle"
    if cache.exists():
        return pickle.loads(cache.read_bytes())
    examples = {}
    for line in open(folder / "dataset.json"):
        if line.startswith("{"):
            add(examples, folder, json.loads(line.rstrip().rstrip(",")))
    found = list(examples.values())
    cache.write_bytes(pickle.dumps(found))
    return found


def add(examples, folder, entry):
    turns = [turn["value"].replace("<image>\n", "") for turn in entry["conversations"]]
    example = examples.get(entry["id"])
    if example is None:
        example = examples[entry["id"]] = Example()
        example.id, example.folder, example.images = entry["id"], str(folder), entry["image"]
        example.phase = next(i for i, phase in enumerate(PHASES) if f"-{phase.lower()}-" in entry["id"])
        example.own = entry["id"].endswith("-vehicle")
        example.full, example.short, example.closed = None, [], {}
    if entry["kind"] == "full":
        example.full = turns
    elif entry["kind"] == "short":
        example.short.append(turns)
    elif entry["kind"] == "closed":
        example.closed[entry["about"]] = turns


def pixels(example):
    """[3, side, side, 3] of 8 bits: the close-up, the local and the global picture."""
    return np.stack([np.asarray(Image.open(Path(example.folder) / name)) for name in example.images])


def tensor(stack):
    """8 bits [n, height, width, 3] become values -1 to 1, channels first in name and last in memory."""
    return torch.as_tensor(stack).permute(0, 3, 1, 2).to(torch.bfloat16).div_(127.5).sub_(1)


def swapped(text):
    """A text about the mirrored picture."""
    return SIDES.sub(lambda found: "left" if found.group() == "right" else "right", text)


def batches(examples, size, seed, make, depth=3):
    """Endless batches in random order, made in a process beside."""
    context = torch.multiprocessing.get_context("fork")
    out = context.Queue(depth)

    def work():
        torch.set_num_threads(1)
        rng = random.Random(seed)
        while True:
            order = rng.sample(examples, len(examples))
            for i in range(0, len(order) - size + 1, size):
                out.put(make(order[i:i + size], rng))

    context.Process(target=work, daemon=True).start()
    while True:
        yield out.get()
