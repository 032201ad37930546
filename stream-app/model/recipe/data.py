"""Reads instruction-tuning sets that `vantage export-dataset` wrote."""

import itertools
import json
import pickle
import random
import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np
import torch
import yaml
from PIL import Image

import boxes

SIDES = re.compile(r"\b(left|right)\b")
PHASES = ["PRE_RECOGNITION", "RECOGNITION", "JUDGEMENT", "ACTION", "AVOIDANCE"]
CELLS = 5
LOCAL = 1


class Example:
    """What is known of the pictures of one frame: a conversation, short questions, closed questions by attribute."""

    __slots__ = ("id", "images", "frames", "phase", "own", "marked", "full", "short", "closed")


class Pack:
    """The wording: what is said of each phase, and the answers that each attribute can have."""

    def __init__(self, path):
        pack = yaml.safe_load(Path(path).read_text())
        self.phases = [pack["phases"][phase] for phase in PHASES]
        self.answers = {q["attribute"]: [str(a) for a in q["answers"]] for q in pack["closedQuestions"]}
        for claim in pack.get("claims", []):
            for i, side in itertools.product(range(len(claim["pairs"])), ("holds", "fails")):
                self.answers[f"claim.{claim['name']}.{i}.{side}"] = ["yes", "no"]


class Set:
    """Examples, their pictures [n, kinds x frames, side, side, 3] of 8 bits, and where the vehicle is marked [n, CELLS * CELLS].

    On a processor the pictures stay in their files and are read when they are asked for; a card takes them all.
    """

    def __init__(self, folders, device):
        loaded = [load(Path(folder)) for folder in folders]
        self.device = device
        self.examples = [e for examples, _, _ in loaded for e in examples]
        self.files = [pictures for _, pictures, _ in loaded]
        self.first = np.cumsum([0] + [len(pictures) for pictures in self.files])
        self.marked = torch.from_numpy(np.concatenate([held for _, _, held in loaded])).to(device)
        self.pictures = None
        if device.type == "cuda":
            self.pictures = torch.empty((len(self.examples), *self.files[0].shape[1:]), dtype=torch.uint8, device=device)
            for at, pictures in zip(self.first, self.files):
                self.pictures[at:at + len(pictures)] = torch.from_numpy(np.asarray(pictures))

    def __len__(self):
        return len(self.examples)

    def pixels(self, rows, flips):
        """[len(rows), pictures, side, side, 3], those of which flips is 1 mirrored."""
        if self.pictures is not None:
            stack = self.pictures[torch.as_tensor(rows, device=self.device)]
        else:
            rows = np.asarray(rows)
            of = np.searchsorted(self.first, rows, side="right") - 1
            stack = torch.from_numpy(np.stack([self.files[f][row - self.first[f]] for f, row in zip(of, rows)]))
        flips = torch.as_tensor(flips, dtype=torch.bool, device=self.device)[:, None, None, None, None]
        return torch.where(flips, stack.flip(3), stack)


def load(folder):
    """Examples, pictures and the vehicle's marks of a set; what was read is kept in files beside it."""
    known, pictures, marks = (folder / name for name in ("examples.pickle", "pictures.npy", "marks.npy"))
    if not marks.exists():
        examples = {}
        for line in open(folder / "dataset.json"):
            if line.startswith("{"):
                add(examples, json.loads(line.rstrip().rstrip(",")))
        examples = list(examples.values())
        known.write_bytes(pickle.dumps(examples))
        with ProcessPoolExecutor() as pool:
            stacks = pool.map(read, [([str(folder / name) for name in e.images], e.frames) for e in examples], chunksize=64)
            held = []
            for i, (stack, found) in enumerate(stacks):
                if i == 0:
                    file = np.lib.format.open_memmap(pictures, "w+", np.uint8, (len(examples), *stack.shape))
                file[i] = stack
                held.append(found if examples[i].marked and not examples[i].own else np.zeros_like(found))
        file.flush()
        np.save(marks, np.array(held))
    return pickle.loads(known.read_bytes()), np.load(pictures, mmap_mode="c"), np.load(marks)


def add(examples, entry):
    turns = [turn["value"].replace("<image>\n", "") for turn in entry["conversations"]]
    example = examples.get(entry["id"])
    if example is None:
        example = examples[entry["id"]] = Example()
        example.id, example.images, example.marked = entry["id"], entry["image"], entry["marked"]
        example.frames = entry.get("frames", 1)
        example.phase = next(i for i, phase in enumerate(PHASES) if f"-{phase.lower()}-" in entry["id"])
        example.own = entry["id"].endswith("-vehicle")
        example.full, example.short, example.closed = None, [], {}
    if entry["kind"] == "full":
        example.full = turns
    elif entry["kind"] == "short":
        example.short.append(turns)
    elif entry["kind"] == "closed":
        example.closed[entry["about"]] = turns


def read(named):
    """Pictures of one kind stand together, those of all frames; the vehicle's mark is that of the first one's."""
    names, frames = named
    stack = np.stack([np.asarray(Image.open(name)) for name in names])
    return stack, boxes.shares(boxes.box(stack[LOCAL * frames], boxes.BLUE), CELLS, stack.shape[1])


def tensor(stack):
    """8 bits [..., height, width, 3] become values -1 to 1 [n, 3, height, width], channels first in name and last in memory."""
    return stack.flatten(0, -4).permute(0, 3, 1, 2).to(torch.bfloat16).div(127.5).sub(1)


def mirrored(shares, flips):
    """Shares of cells where a picture is mirrored."""
    grid = shares.view(-1, CELLS, CELLS)
    return torch.where(flips[:, None, None], grid.flip(2), grid).flatten(1)


def swapped(text):
    """A text about the mirrored picture."""
    return SIDES.sub(lambda found: "left" if found.group() == "right" else "right", text)


def orders(count, size, seed):
    """Endless batches of rows, each epoch in another order, with whether to mirror each."""
    rng = random.Random(seed)
    while True:
        order = rng.sample(range(count), count)
        for i in range(0, max(1, count - size + 1), size):
            rows = order[i:i + size]
            yield rows, [rng.random() < .5 for _ in rows]


def beside(make, seeds, depth=3):
    """What endless generators give that processes beside make, one a seed, in turn."""
    context = torch.multiprocessing.get_context("fork")
    queues, processes = [context.Queue(depth) for _ in seeds], []

    def work(queue, seed):
        torch.set_num_threads(1)
        for made in make(seed):
            queue.put(made)

    for queue, seed in zip(queues, seeds):
        processes.append(context.Process(target=work, args=(queue, seed), daemon=True))
        processes[-1].start()
    try:
        while True:
            for queue in queues:
                yield queue.get()
    finally:
        for process in processes:
            process.terminate()
