"""First step: the vision tower learns to see what attributes ask for, without a language model.

Besides the queries of heads.py, single cells are asked: those in the middle of the close-up about the pedestrian, those
that hold most of the vehicle's box about the vehicle. Without that, colours of small figures are found late or never.
"""

import torch
from torch import nn
from torch.nn import functional as F

import data
import fit
from data import LOCAL
from heads import Heads
from model import PICTURES
from vision import WIDTH, Vision

RATE, ASKED_CELLS = 1e-3, 3
CLOSE_UP = 0
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
    return 1. if clear or attribute.startswith(("environment", "claim")) else .4


class Labels:
    """Numbers of the true answers [n, attributes], -1 where one isn't known; of pictures as they are and mirrored."""

    def __init__(self, set_, answers):
        as_they_are, turned = ([[label(e, name, answers[name], flip) for name in answers] for e in set_.examples]
                               for flip in (False, True))
        self.of = torch.tensor([as_they_are, turned], device=set_.device)
        self.phase = torch.tensor([e.phase for e in set_.examples], device=set_.device)
        self.own = torch.tensor([int(e.own) for e in set_.examples], device=set_.device)


def label(example, name, answers, flip):
    answer = example.closed.get(name, ["", ""])[1]
    answer = data.swapped(answer) if flip else answer
    return answers.index(answer) if answer in answers else -1


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

    def answers(self, pictures, phase, own, learn_to_see=True):
        with torch.autocast(pictures.device.type, torch.bfloat16):
            with torch.set_grad_enabled(learn_to_see and torch.is_grad_enabled()):
                tokens = self.vision.encode(data.tensor(pictures))
            tokens = tokens.view(-1, PICTURES, *tokens.shape[1:])
            return tokens, self.heads(self.vision.projector(tokens), phase, own)

    def loss(self, set_, labels, rows, flips, learn_to_see=True):
        rows, flips = torch.as_tensor(rows, device=set_.device), torch.as_tensor(flips, device=set_.device)
        tokens, logits = self.answers(set_.pixels(rows, flips), labels.phase[rows], labels.own[rows], learn_to_see)
        true = labels.of[flips.long(), rows]
        held = data.mirrored(set_.marked[rows], flips)
        each = torch.stack([F.cross_entropy(o.float(), true[:, i], ignore_index=-1) for i, o in enumerate(logits)])
        whole = (torch.nan_to_num(each) * self.weights).mean()
        tokens = tokens.float()
        marked = F.binary_cross_entropy_with_logits(self.where(tokens[:, LOCAL])[..., 0], (held > .15).float())
        middle = [self.cells * row + self.cells // 2 for row in range(self.cells // 2 - 1, self.cells // 2 + 2)]
        parts = self.of_cells(0, PEDESTRIAN, tokens[:, CLOSE_UP, middle], torch.full((len(true), 3), 1 / 3, device=set_.device), true)
        top = held.topk(ASKED_CELLS, 1)
        cells = tokens[:, LOCAL].gather(1, top.indices[..., None].expand(-1, -1, tokens.shape[3]))
        parts += self.of_cells(1, VEHICLE, cells, top.values, true)
        return whole + 2 * marked + torch.stack(parts).mean()

    def of_cells(self, party, asked, cells, shares, labels):
        losses = []
        for head, name in zip(self.spots[party], asked):
            y = labels[:, self.names.index(name)]
            each = F.cross_entropy(head(cells).flatten(0, 1), y.repeat_interleave(cells.shape[1]), ignore_index=-1,
                                   reduction="none").view(len(y), -1)
            losses.append(weight(name) * (each * shares).sum() / (shares * (y >= 0)[:, None]).sum().clamp_min(1e-3))
        return losses


@torch.no_grad()
def evaluate(seeing, held, answers):
    seeing.eval()
    labels = Labels(held, answers)
    right, all_ = torch.zeros(len(answers)), torch.zeros(len(answers))
    for i in range(0, len(held), 64):
        rows = list(range(i, min(i + 64, len(held))))
        logits = seeing.answers(held.pixels(rows, [False] * len(rows)), labels.phase[rows], labels.own[rows])[1]
        for k, each in enumerate(logits):
            true = labels.of[0, rows, k]
            known = true >= 0
            right[k] += (each.argmax(1)[known] == true[known]).sum().item()
            all_[k] += known.sum().item()
    seeing.train()
    return {name: round(r.item(), 3) for name, r in zip(answers, right / all_.clamp_min(1))}


def main():
    parser = fit.parser("python see.py SETS PACK HELD OUT --steps N [OPTIONS]", "sets", "pack", "held", "out")
    parser.add_argument("--frozen", type=float, default=0., help="share of the training in which only the heads learn")
    a = parser.parse_args()
    fit.begin(a)
    answers = data.Pack(a.pack).answers
    set_, held = data.Set(sorted(a.sets.iterdir()), a.device), data.Set([a.held], a.device)
    labels = Labels(set_, answers)
    seeing = Seeing(answers).train()
    if a.earlier:
        earlier = torch.load(a.earlier)
        part, name = (seeing, "seeing") if "seeing" in earlier else (seeing.vision, "net")
        part.load_state_dict(earlier[name])
    seeing.to(a.device)
    seeing.vision.to(memory_format=torch.channels_last)
    batches = data.orders(len(set_), a.batch, a.seed)

    def save():
        torch.save(dict(net=seeing.vision.state_dict(), seeing=seeing.state_dict()), a.out)

    def loss_at(over):
        return seeing.loss(set_, labels, *next(batches), learn_to_see=over >= a.frozen)

    fit.fit("see", [dict(params=list(seeing.parameters()), share=1.)], loss_at, a, a.rate or RATE, save)
    save()
    print(evaluate(seeing, held, answers), flush=True)


if __name__ == "__main__":
    main()
