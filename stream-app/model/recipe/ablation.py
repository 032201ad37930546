"""What each part of the method is worth: trainings that lack one part each, three seeds, captions of held-out incidents.

usage: python ablation.py SETS HELD HELD-WITHOUT-MARKS PACK SEEN TOKENIZER OUT --steps N [OPTIONS]

SETS needs pictures with marks and without; HELD and HELD-WITHOUT-MARKS have two views of each phase, the best one first.
All trainings have the vision tower of SEEN to begin with, see the same number of pictures, and take so many steps. Those
about several frames have sets of their own (--several SETS HELD), exported with as many frames of each view.
OUT gets truths in the layout of WTS (phases/, and for tuning fixed/ and own/) and for each case and seed a file of
predictions that begins with the name of its truth, for `vantage evaluate`. With --spoken a model that has been trained is
asked instead of training any, in those cases that need no training of their own.
"""

import argparse
import copy
import os
from pathlib import Path

import torch
from tokenizers import Tokenizer

import data
import expand
import fit
import model
import speak
import submission
import text

SEEDS = (1, 2, 3)
LONGEST = 200
GLOBAL_ONLY = slice(2, 3)
TUNED = .4
RANK = 16
NEVER = 1.
UNTRAINED = ("as-it-is", "no-marks")
CASES = ("as-it-is", "no-marks", "no-local-picture", "no-short-questions", "asked-separately", "tuning")
FRAMES = ("one-frame", "several-frames")
ASKED_TOGETHER = 64


def part(whole, wanted):
    """The examples of a set that are wanted, and their pictures."""
    rows = [row for row, example in enumerate(whole.examples) if wanted(row, example)]
    found = copy.copy(whole)
    found.examples = [whole.examples[row] for row in rows]
    found.pixels = lambda some, flips: whole.pixels([rows[row] for row in some], flips)
    return found


def views(held, best):
    """Of each phase that has two views the best one, or the other."""
    of_phase = {}
    for row, example in enumerate(held.examples):
        of_phase.setdefault((submission.scenario(example), example.phase), []).append(row)
    wanted = {rows[0 if best else 1] for rows in of_phase.values() if len(rows) > 1}
    return part(held, lambda row, example: row in wanted)


class Case:
    """One training, and what it is asked afterwards."""

    def __init__(self, a, pack, writer, **way):
        vision, llama = model.Vision(), model.language(writer.tokenizer.get_vocab_size(), a.blocks)
        if a.spoken:
            vision, llama = model.load(a.spoken)
        else:
            vision.load_state_dict(torch.load(a.seen, map_location="cpu")["net"])
        vision.to(a.device, memory_format=torch.channels_last).eval()
        pictures, frames = way.pop("pictures", slice(None)), way.pop("frames", None)
        self.speaking = speak.Speaking(vision, llama.to(a.device), pictures, frames)
        self.a, self.sequences = a, speak.Sequences(writer, pack.phases, self.speaking.places(way.pop("kinds", model.PICTURES)), **way)

    def train(self, set_):
        if self.a.spoken:
            return self
        speak.teach(self.speaking, self.sequences, set_, self.a, self.a.rate or speak.RATE, speak.everything(self.speaking), self.a.frozen)
        return self

    def tune(self, set_, way):
        """A copy that is tuned in one of three ways; the vision tower stays as it is."""
        tuned = copy.copy(self)
        llama = copy.deepcopy(self.speaking.llama)
        trained = dict(full=lambda: llama, expansion=lambda: expand.expand(llama, 2),
                       lora=lambda: expand.low_rank(llama, RANK))[way]().to(self.a.device)
        tuned.speaking = speak.Speaking(self.speaking.vision, llama, self.speaking.pictures)
        steps = argparse.Namespace(**{**vars(self.a), "steps": max(1, int(self.a.steps * TUNED))})
        speak.teach(tuned.speaking, self.sequences, set_, steps, (self.a.rate or speak.RATE) / 4,
                    [dict(params=list(trained.parameters()), share=1.)], frozen=NEVER)
        return tuned

    @torch.no_grad()
    def captions(self, held, in_turn=True):
        """Of each example the vehicle's caption and the pedestrian's."""
        self.speaking.llama.eval()
        found = []
        for i in range(0, len(held), ASKED_TOGETHER):
            rows = list(range(i, min(i + ASKED_TOGETHER, len(held))))
            features = self.speaking.features(held.pixels(rows, [False] * len(rows)))
            asked = [[text.USER] + self.sequences.writer.ids(held.examples[row].full[0]) + [text.ASSISTANT] for row in rows]
            vehicle = self.answers(features, asked)
            for number, row in enumerate(rows):
                example = held.examples[row]
                question = self.sequences.writer.ids(example.full[2])
                if in_turn:
                    asked[number] += vehicle[number] + [text.END, text.USER] + question + [text.ASSISTANT]
                else:
                    phase = self.sequences.writer.ids(self.sequences.phases[example.phase])
                    asked[number] = [text.USER] + phase + question + [text.ASSISTANT]
            found += zip(vehicle, self.answers(features, asked))
        decode = self.sequences.writer.tokenizer.decode
        return [(decode(one).strip(), decode(other).strip()) for one, other in found]

    def answers(self, features, asked):
        longest = max(len(ids) for ids in asked)
        padded = torch.tensor([[text.PAD] * (longest - len(ids)) + ids for ids in asked], device=features.device)
        ahead = torch.tensor([longest - len(ids) for ids in asked], device=features.device)
        words = self.speaking.llama.model.embed_tokens(padded).float()
        x = torch.cat([features.float(), words], 1)
        # Padding must come first: each row is turned until its pictures stand right before its words.
        places = torch.arange(x.shape[1], device=x.device)[None] - ahead[:, None]
        at = torch.where(places < features.shape[1], places.clamp_min(0), torch.arange(x.shape[1], device=x.device)[None])
        x = x.gather(1, at[..., None].expand_as(x))
        with torch.autocast(x.device.type, torch.bfloat16):
            out = self.speaking.llama.generate(
                inputs_embeds=x, attention_mask=(places >= 0).long(), max_new_tokens=LONGEST, do_sample=False,
                eos_token_id=text.END, pad_token_id=text.PAD)
        return [[i for i in ids if i not in (text.PAD, text.END)] for ids in out.tolist()]


def run(a, case, seed, pack, writer, set_, held, bare):
    a = argparse.Namespace(**{**vars(a), "seed": seed})
    fit.begin(a)
    marked, unmarked = (part(set_, lambda row, e: e.marked == wanted) for wanted in (True, False))
    alike = min(len(marked), len(unmarked))
    marked, unmarked = (part(some, lambda row, e: row < alike) for some in (marked, unmarked))
    best, other = views(held, True), views(held, False)
    if case == "as-it-is":
        made = Case(a, pack, writer).train(marked)
        submission.write(a.out, case, seed, best, made.captions(best))
        submission.write(a.out, "another-view", seed, other, made.captions(other))
        submission.write(a.out, "asked-separately-only-then", seed, best, made.captions(best, in_turn=False))
    elif case == "no-marks":
        bare = views(bare, True)
        submission.write(a.out, case, seed, bare, Case(a, pack, writer).train(unmarked).captions(bare))
    elif case == "no-local-picture":
        made = Case(a, pack, writer, pictures=GLOBAL_ONLY, kinds=1).train(marked)
        submission.write(a.out, case, seed, best, made.captions(best))
    elif case == "no-short-questions":
        submission.write(a.out, case, seed, best, Case(a, pack, writer, short=False).train(marked).captions(best))
    elif case == "asked-separately":
        submission.write(a.out, case, seed, best, Case(a, pack, writer, in_turn=False).train(marked).captions(best, in_turn=False))
    elif case == "tuning":
        fixed = part(views(held, True), lambda row, e: not e.own)
        own = part(held, lambda row, e: e.own)
        made = Case(a, pack, writer).train(part(marked, lambda row, e: not e.own))
        for way in ("untuned", "full", "expansion", "lora"):
            tuned = made if way == "untuned" else made.tune(part(marked, lambda row, e: e.own), way)
            for place, some in (("fixed", fixed), ("own", own)):
                submission.write(a.out, f"tuning-{way}", seed, some, tuned.captions(some), place)


def run_frames(a, case, seed, pack, writer, set_, held):
    """The frame in the middle, or all of a view's frames pooled."""
    a = argparse.Namespace(**{**vars(a), "seed": seed})
    fit.begin(a)
    frames = held.examples[0].frames
    way = dict(pictures=slice(frames // 2, None, frames)) if case == "one-frame" else dict(frames=frames)
    submission.write(a.out, case, seed, held, Case(a, pack, writer, **way).train(set_).captions(held), "frames")


def main():
    parser = fit.parser("python ablation.py SETS HELD HELD-WITHOUT-MARKS PACK SEEN TOKENIZER OUT --steps N [OPTIONS]",
                        "sets", "held", "bare", "pack", "seen", "tokenizer", "out")
    parser.add_argument("--writers", type=int, default=1)
    parser.add_argument("--spoken", type=Path)
    parser.add_argument("--several", nargs=2, type=Path, metavar=("SETS", "HELD"))
    parser.add_argument("--blocks", type=int, default=model.BLOCKS, help="layers of the language models that are trained")
    parser.add_argument("--frozen", type=float, default=speak.FROZEN, help="as in speak.py")
    parser.add_argument("--cases", nargs="+", choices=CASES + FRAMES)
    parser.add_argument("--seeds", nargs="+", type=int, default=SEEDS)
    a = parser.parse_args()
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    a.out.mkdir(parents=True, exist_ok=True)
    pack, writer = data.Pack(a.pack), text.Writer(Tokenizer.from_file(str(a.tokenizer)))
    set_ = data.Set(sorted(a.sets.iterdir()), a.device)
    held, bare = data.Set([a.held], a.device), data.Set([a.bare], a.device)
    if a.several:
        many, held_many = data.Set(sorted(a.several[0].iterdir()), a.device), data.Set([a.several[1]], a.device)
    for seed in a.seeds:
        for case in a.cases or (UNTRAINED if a.spoken else CASES + (FRAMES if a.several else ())):
            if case in FRAMES:
                run_frames(a, case, seed, pack, writer, many, held_many)
            else:
                run(a, case, seed, pack, writer, set_, held, bare)


if __name__ == "__main__":
    main()
