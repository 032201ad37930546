"""First step: the vision tower learns to see what attributes ask for, without a language model.

usage: python see.py SETS PACK HELD OUT [--steps N] [--threads N] [--seed N] [--from OUT-OF-AN-EARLIER-RUN]

Besides the queries of heads.py, single cells are asked: those in the middle of the close-up about the pedestrian, those
that hold most of the vehicle's box about the vehicle. Without that, colours of small figures are found late or never.
"""

import argparse
import math
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import boxes
import data
from heads import Heads
from model import PICTURES
from vision import SIDE, WIDTH, Vision

BATCH, RATE, WARM_UP, ASKED_CELLS = 16, 1e-3, 50, 3
CLOSE_UP, LOCAL = 0, 1
PEDESTRIAN = ["pedestrian." + name for name in ("upper-colour", "lower-colour", "upper-garment", "lower-garment", "hat", "action",
                                                "orientation", "sight", "speed", "position")] + ["vehicle.position"]
VEHICLE = ["vehicle." + name for name in ("kind", "colour", "action", "speed", "position")] + ["pedestrian.position"]


def weight(attribute):
    """What can be seen counts more: else what can only be guessed drowns it, being as loud and never quiet."""
    if "colour" in attribute:
        return 3.
    if "position" in attribute or "orientation" in attribute:
        return 2.
    clear = "garment" in attribute or attribute in ("pedestrian.hat", "vehicle.kind", "pedestrian.distance")
    return 1. if clear or attribute.startswith("environment") else .4


class Seeing(nn.Module):
    def __init__(self, answers):
        super().__init__()
        self.names = list(answers)
        self.vision, self.heads = Vision(), Heads(answers, PICTURES, WIDTH)
        self.cells = int(self.vision.tokens ** .5)
        self.spots = nn.ModuleList(nn.ModuleList(nn.Linear(WIDTH, len(answers[n])) for n in asked)
                                   for asked in (PEDESTRIAN, VEHICLE))
        self.where = nn.Linear(WIDTH, 1)
        self.register_buffer("weights", torch.tensor([weight(n) for n in answers]))

    def answers(self, batch):
        pictures, _, phase, own, _ = batch
        with torch.autocast("cpu", torch.bfloat16):
            tokens = self.vision.encode(data.tensor(pictures))
            tokens = tokens.view(-1, PICTURES, *tokens.shape[1:])
            return tokens, self.heads(self.vision.projector(tokens), phase, own)

    def loss(self, batch):
        tokens, logits = self.answers(batch)
        labels, held = batch[1], torch.from_numpy(batch[4])
        each = torch.stack([F.cross_entropy(o.float(), labels[:, i], ignore_index=-1) for i, o in enumerate(logits)])
        whole = (torch.nan_to_num(each) * self.weights).mean()
        tokens = tokens.float()
        marked = F.binary_cross_entropy_with_logits(self.where(tokens[:, LOCAL])[..., 0], (held > .15).float())
        middle = [self.cells * row + self.cells // 2 for row in range(self.cells // 2 - 1, self.cells // 2 + 2)]
        parts = self.of_cells(0, PEDESTRIAN, tokens[:, CLOSE_UP, middle], torch.full((len(labels), 3), 1 / 3), labels)
        seen = held.sum(1) > 0
        if seen.any():
            top = held[seen].topk(ASKED_CELLS, 1)
            cells = tokens[seen, LOCAL].gather(1, top.indices[..., None].expand(-1, -1, tokens.shape[3]))
            parts += self.of_cells(1, VEHICLE, cells, top.values, labels[seen])
        return whole + 2 * marked + torch.stack(parts).mean()

    def of_cells(self, party, asked, cells, shares, labels):
        losses = []
        for head, name in zip(self.spots[party], asked):
            y = labels[:, self.names.index(name)]
            each = F.cross_entropy(head(cells).flatten(0, 1), y.repeat_interleave(cells.shape[1]), ignore_index=-1,
                                   reduction="none").view(len(y), -1)
            losses.append(weight(name) * (each * shares).sum() / (shares * (y >= 0)[:, None]).sum().clamp_min(1e-3))
        return losses


def batch_of(examples, rng, answers, mirrored=True):
    pictures, labels, held = [], [], []
    for example in examples:
        stack, flip = data.pixels(example), mirrored and rng.random() < .5
        stack = stack[:, :, ::-1] if flip else stack
        pictures.append(stack)
        labels.append([label(example, name, answers[name], flip) for name in answers])
        found = None if example.own else boxes.box(stack[LOCAL], boxes.BLUE)
        held.append(boxes.shares(found, SIDE // 32, SIDE))
    return (np.concatenate(pictures), torch.tensor(labels), torch.tensor([e.phase for e in examples]),
            torch.tensor([int(e.own) for e in examples]), np.array(held))


def label(example, name, answers, flip):
    """The number of the true answer, or -1 where it isn't known."""
    answer = example.closed.get(name, ["", ""])[1]
    answer = data.swapped(answer) if flip else answer
    return answers.index(answer) if answer in answers else -1


@torch.no_grad()
def evaluate(seeing, held, answers):
    seeing.eval()
    right, all_ = torch.zeros(len(answers)), torch.zeros(len(answers))
    for i in range(0, len(held), 64):
        batch = batch_of(held[i:i + 64], None, answers, mirrored=False)
        for k, logits in enumerate(seeing.answers(batch)[1]):
            known = batch[1][:, k] >= 0
            right[k] += (logits.argmax(1)[known] == batch[1][known, k]).sum()
            all_[k] += known.sum()
    seeing.train()
    return {name: round(r.item(), 3) for name, r in zip(answers, right / all_.clamp_min(1))}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sets", type=Path)
    parser.add_argument("pack", type=Path)
    parser.add_argument("held", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--steps", type=int, default=3200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--from", dest="earlier", type=Path)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    answers = data.Pack(a.pack).answers
    examples = [e for folder in sorted(a.sets.iterdir()) for e in data.load(folder)]
    held = data.load(a.held)
    seeing = Seeing(answers).train()
    if a.earlier:
        seeing.load_state_dict(torch.load(a.earlier)["seeing"])
    seeing.vision.to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(seeing.parameters(), lr=RATE, weight_decay=.05, betas=(.9, .98))
    batches = data.batches(examples, BATCH, a.seed, lambda some, rng: batch_of(some, rng, answers))
    began = time.time()
    for step in range(a.steps):
        for group in optimiser.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARM_UP) * max(.02, .5 * (1 + math.cos(math.pi * step / a.steps)))
        loss = seeing.loss(next(batches))
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(seeing.parameters(), 1.)
        optimiser.step()
        if step % 500 == 499:
            torch.save(dict(net=seeing.vision.state_dict(), seeing=seeing.state_dict()), a.out)
        if step % 100 == 99:
            print(f"see {step + 1}/{a.steps}, {BATCH * (step + 1) / (time.time() - began):.1f}/s, loss {loss.item():.3f}", flush=True)
    print(evaluate(seeing, held, answers), flush=True)
    torch.save(dict(net=seeing.vision.state_dict(), seeing=seeing.state_dict()), a.out)


if __name__ == "__main__":
    main()
