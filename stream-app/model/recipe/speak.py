"""Second step: a language model learns to answer from what the vision tower sees.

usage: python speak.py SETS PACK HELD SEEN TOKENIZER OUT [--steps N] [--threads N] [--seed N] [--rate X]
                       [--from OUT-OF-AN-EARLIER-RUN]

A sequence begins with the pictures and the phase; what follows are branches that see these and themselves, never each
other, as the engine asks them: the conversation of an example, or some of its closed and short questions.
"""

import argparse
import math
import os
import time
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

import data
import model
import see
import text

BATCH, RATE, WARM_UP, VOCABULARY = 16, 2e-3, 50, 1200
CLOSED, SHORT = 12, 3
CLOSED_WEIGHT = 1.5
FROZEN = .45
VISION_RATE = .15


def tokenizer_of(examples, answers, path):
    if not path.exists():
        texts = [t for e in examples for turns in [e.full, *e.short, *e.closed.values()] for t in turns]
        texts += [data.swapped(t) for t in texts[:20000]] + [a for each in answers.values() for a in each] * 50
        text.train(texts, VOCABULARY, path)
    return text.Writer(Tokenizer.from_file(str(path)))


class Sequences:
    def __init__(self, writer, phases, features):
        self.writer, self.phases, self.features = writer, phases, features

    def full(self, example, flip=False):
        return self.written(example, [(example.full, 1.)], flip)

    def brief(self, example, rng, flip=False):
        names = rng.sample(list(example.closed), min(CLOSED, len(example.closed)))
        asked = [(example.closed[name], CLOSED_WEIGHT * see.weight(name)) for name in names]
        return self.written(example, asked + [(t, 1.) for t in rng.sample(example.short, min(SHORT, len(example.short)))], flip)

    def written(self, example, conversations, flip):
        """Ids, weights of what is to be learnt, branches (0: shared), positions; without the pictures' places."""
        phase = self.phases[example.phase]
        ids = [text.USER] + self.writer.ids(phase)
        shared = len(ids)
        learn, branch, place = [0.] * shared, [0] * shared, list(range(self.features, self.features + shared))
        for number, (turns, much) in enumerate(conversations):
            own, learnt = self.writer.branch(phase, [data.swapped(t) for t in turns] if flip else turns)
            ids += own
            learn += [much * each for each in learnt]
            branch += [number + 1] * len(own)
            place += range(self.features + shared, self.features + shared + len(own))
        return ids, learn, branch, place

    def padded(self, sequences):
        rows, longest, first = len(sequences), max(len(s[0]) for s in sequences), self.features
        ids, learn = torch.zeros(rows, longest, dtype=torch.long), torch.zeros(rows, longest)
        branch, place = torch.zeros(rows, first + longest, dtype=torch.long), torch.zeros(rows, first + longest, dtype=torch.long)
        place[:, :first] = torch.arange(first)
        branch[:, first:] = -1
        for row, (own, learnt, of, at) in enumerate(sequences):
            ids[row, :len(own)], learn[row, :len(own)] = torch.tensor(own), torch.tensor(learnt)
            branch[row, first:first + len(own)], place[row, first:first + len(own)] = torch.tensor(of), torch.tensor(at)
        seen = (branch[:, None, :] == 0) | (branch[:, None, :] == branch[:, :, None])
        seen &= torch.ones(first + longest, first + longest, dtype=torch.bool).tril()
        return ids, learn, (seen | torch.eye(first + longest, dtype=torch.bool))[:, None], place


class Speaking:
    def __init__(self, vision, llama):
        self.vision, self.llama = vision, llama

    def logits(self, pictures, padded, learn_to_see):
        """Logits where something is to be learnt, the true ids there, their weights, and where that is."""
        ids, learn, seen, place = padded
        with torch.autocast("cpu", torch.bfloat16):
            with torch.set_grad_enabled(torch.is_grad_enabled() and learn_to_see):
                features = self.vision(data.tensor(pictures))
            features = features.reshape(len(ids), -1, features.shape[-1])
            x = torch.cat([features, self.llama.model.embed_tokens(ids).to(features.dtype)], 1)
            mask = torch.zeros(seen.shape, dtype=x.dtype).masked_fill_(~seen, torch.finfo(x.dtype).min)
            h = self.llama.model(inputs_embeds=x, attention_mask=mask, position_ids=place).last_hidden_state
            keep = learn > 0
            out = self.llama.lm_head(h[:, features.shape[1] - 1:-1][keep])
        return out.float(), ids[keep], learn[keep], keep


def batch_of(examples, rng, sequences, mirrored=True):
    pictures, written = [], []
    whole = rng.random() < .5
    for example in examples:
        stack, flip = data.pixels(example), mirrored and rng.random() < .5
        pictures.append(stack[:, :, ::-1] if flip else stack)
        written.append(sequences.full(example, flip) if whole else sequences.brief(example, rng, flip))
    return np.concatenate(pictures), sequences.padded(written)


@torch.no_grad()
def evaluate(speaking, sequences, held, names):
    """Share of closed answers of which every token is the likeliest, by attribute; asked as the engine asks."""
    speaking.llama.eval()
    right, asked = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for i in range(0, len(held), 16):
        some = held[i:i + 16]
        written = [sequences.written(e, [(e.closed[n], 1.) for n in names if n in e.closed], False) for e in some]
        padded = sequences.padded(written)
        out, ids, _, keep = speaking.logits(np.concatenate([data.pixels(e) for e in some]), padded, False)
        likeliest = torch.zeros(keep.shape, dtype=torch.long)
        likeliest[keep] = out.argmax(1)
        for row, (example, sequence) in enumerate(zip(some, written)):
            wrong = {of for of, learnt, true, said in zip(sequence[2], sequence[1], sequence[0], likeliest[row].tolist())
                     if learnt and true != said}
            for number, name in enumerate(n for n in names if n in example.closed):
                asked[name] += 1
                right[name] += number + 1 not in wrong
    speaking.llama.train()
    return {name: round(right[name] / max(1, asked[name]), 3) for name in names}


def main():
    parser = argparse.ArgumentParser()
    for name in ("sets", "pack", "held", "seen", "tokenizer", "out"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--steps", type=int, default=1200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=2)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--from", dest="earlier", type=Path)
    a = parser.parse_args()
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    pack = data.Pack(a.pack)
    examples = [e for folder in sorted(a.sets.iterdir()) for e in data.load(folder)]
    held = data.load(a.held)
    writer = tokenizer_of(examples, pack.answers, a.tokenizer)
    vision, llama = model.Vision(), model.language(writer.tokenizer.get_vocab_size())
    vision.load_state_dict(torch.load(a.seen)["net"])
    if a.earlier:
        llama.load_state_dict(torch.load(a.earlier)["lm"])
    vision.to(memory_format=torch.channels_last).eval()
    sequences, speaking = Sequences(writer, pack.phases, model.PICTURES * vision.tokens), Speaking(vision, llama)
    flat = [p for p in llama.parameters() if p.dim() < 2]
    optimiser = torch.optim.AdamW([dict(params=vision.parameters(), share=VISION_RATE),
                                   dict(params=[p for p in llama.parameters() if p.dim() > 1], share=1.),
                                   dict(params=flat, share=1., weight_decay=0.)], lr=a.rate, weight_decay=.05, betas=(.9, .98))
    batches = data.batches(examples, BATCH, a.seed, lambda some, rng: batch_of(some, rng, sequences))
    everything = [*vision.parameters(), *llama.parameters()]
    began = time.time()
    for step in range(a.steps):
        rate = a.rate * min(1, (step + 1) / WARM_UP) * max(.02, .5 * (1 + math.cos(math.pi * step / a.steps)))
        for group in optimiser.param_groups:
            group["lr"] = rate * group["share"]
        pictures, padded = next(batches)
        out, ids, weights, _ = speaking.logits(pictures, padded, step > FROZEN * a.steps)
        loss = (F.cross_entropy(out, ids, reduction="none") * weights).sum() / weights.sum()
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(everything, 1.)
        optimiser.step()
        if step % 500 == 499:
            torch.save(dict(net=vision.state_dict(), lm=llama.state_dict()), a.out)
        if step % 25 == 24:
            print(f"speak {step + 1}/{a.steps}, {BATCH * (step + 1) / (time.time() - began):.1f}/s, loss {loss.item():.3f}", flush=True)
    print(evaluate(speaking, sequences, held, pack.answers), flush=True)
    torch.save(dict(net=vision.state_dict(), lm=llama.state_dict()), a.out)


if __name__ == "__main__":
    main()
