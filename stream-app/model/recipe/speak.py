"""Second step: a language model learns to answer from what the vision tower sees.

A sequence begins with the pictures and the phase; what follows are branches that see these and themselves, never each
other, as the engine asks them: the conversation of an example, or some of its closed and short questions.
"""

import os
import random

import numpy as np
import torch
from tokenizers import Tokenizer
from torch.nn import functional as F

import data
import fit
import model
import see
import text

RATE, VOCABULARY = 2e-3, 1200
CLOSED, SHORT = 12, 3
CLOSED_WEIGHT = 1.5
FROZEN = .45
VISION_RATE = .15
NOWHERE = -1


def tokenizer_of(examples, answers, path):
    if not path.exists():
        texts = [t for e in examples for turns in [e.full, *e.short, *e.closed.values()] for t in turns]
        texts += [data.swapped(t) for t in texts[:20000]] + [a for each in answers.values() for a in each] * 50
        text.train(texts, VOCABULARY, path)
    return text.Writer(Tokenizer.from_file(str(path)))


class Sequences:
    """Writes what is said about pictures as ids."""

    def __init__(self, writer, phases, features, short=True, in_turn=True):
        """short: short questions are asked too; in_turn: the second question of a conversation sees the first's answer."""
        self.writer, self.phases, self.features, self.short, self.in_turn = writer, phases, features, short, in_turn

    def full(self, example, flip=False):
        turns = example.full
        if self.in_turn:
            return self.written(example, [(turns, 1.)], flip)
        said = self.phases[example.phase]
        return self.written(example, [(turns[:2], 1.), ([said + turns[2], turns[3]], 1.)], flip)

    def brief(self, example, rng, flip=False):
        """All claims are asked, and some of the other questions."""
        claims = [name for name in example.closed if name.startswith("claim.")]
        others = [name for name in example.closed if not name.startswith("claim.")]
        names = claims + rng.sample(others, min(CLOSED, len(others)))
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

    def batches(self, examples, size, seed):
        """Endless: rows, whether each is mirrored, and what is written about them."""
        rng = random.Random(seed)
        for rows, flips in data.orders(len(examples), size, seed):
            whole = not self.short or rng.random() < .5
            some = [(examples[row], flip) for row, flip in zip(rows, flips)]
            yield rows, flips, padded([self.full(*each) if whole else self.brief(each[0], rng, each[1]) for each in some])


def padded(sequences):
    """Arrays [rows, longest] of ids, weights, branches and positions."""
    shape = len(sequences), max(len(s[0]) for s in sequences)
    arrays = np.zeros(shape, np.int64), np.zeros(shape, np.float32), np.full(shape, NOWHERE, np.int64), np.zeros(shape, np.int64)
    for row, sequence in enumerate(sequences):
        for array, values in zip(arrays, sequence):
            array[row, :len(values)] = values
    return arrays


def pooled(seen):
    """Valley's: the mean over the frames of each patch, then one token a frame, which is the mean over its patches."""
    return torch.cat([seen.mean(2), seen.mean(3)], 2)


class Speaking:
    def __init__(self, vision, llama, pictures=slice(None), frames=None):
        """pictures: which of an example's are shown; frames: how many of one kind follow each other and are pooled, if any."""
        self.vision, self.llama, self.pictures, self.frames = vision, llama, pictures, frames

    def places(self, kinds=model.PICTURES):
        """How many features stand before the words, where pictures of so many kinds are shown."""
        return kinds * (self.vision.tokens + (self.frames or 0))

    def features(self, stack):
        with torch.autocast(stack.device.type, torch.bfloat16):
            seen = self.vision(data.tensor(stack[:, self.pictures])).unflatten(0, (len(stack), -1, self.frames or 1))
        return (pooled(seen) if self.frames else seen[:, :, 0]).flatten(1, 2)

    def logits(self, features, written):
        """Logits where something is to be learnt, the true ids there, their weights, and where that is."""
        ids, learn, branch, place = (torch.from_numpy(array).to(features.device) for array in written)
        count = features.shape[1]
        before = torch.arange(count, device=ids.device).expand(len(ids), -1)
        branch, place = torch.cat([torch.zeros_like(before), branch], 1), torch.cat([before, place], 1)
        seen = (branch[:, None, :] == 0) | (branch[:, None, :] == branch[:, :, None])
        seen &= torch.ones(seen.shape[1:], dtype=torch.bool, device=ids.device).tril()
        with torch.autocast(features.device.type, torch.bfloat16):
            x = torch.cat([features, self.llama.model.embed_tokens(ids).to(features.dtype)], 1)
            mask = torch.zeros(seen.shape, dtype=x.dtype, device=ids.device).masked_fill_(~seen, torch.finfo(x.dtype).min)
            h = self.llama.model(inputs_embeds=x, attention_mask=mask[:, None], position_ids=place).last_hidden_state
            keep = learn > 0
            out = self.llama.lm_head(h[:, count - 1:-1][keep])
        return out.float(), ids[keep], learn[keep], keep

    def loss(self, stack, written, learn_to_see):
        with torch.set_grad_enabled(learn_to_see):
            features = self.features(stack)
        out, ids, weights, _ = self.logits(features, written)
        return (F.cross_entropy(out, ids, reduction="none") * weights).sum() / weights.sum()


@torch.no_grad()
def evaluate(speaking, sequences, held, names):
    """Share of closed answers of which every token is the likeliest, by attribute; asked as the engine asks."""
    speaking.llama.eval()
    right, asked = dict.fromkeys(names, 0), dict.fromkeys(names, 0)
    for i in range(0, len(held), 16):
        rows = list(range(i, min(i + 16, len(held))))
        some = [held.examples[row] for row in rows]
        written = [sequences.written(e, [(e.closed[n], 1.) for n in names if n in e.closed], False) for e in some]
        features = speaking.features(held.pixels(rows, [False] * len(rows)))
        out, _, _, keep = speaking.logits(features, padded(written))
        likeliest = torch.zeros(keep.shape, dtype=torch.long, device=keep.device)
        likeliest[keep] = out.argmax(1)
        for example, sequence, answers in zip(some, written, likeliest.tolist()):
            wrong = {of for of, learnt, true, said in zip(sequence[2], sequence[1], sequence[0], answers) if learnt and true != said}
            for number, name in enumerate(n for n in names if n in example.closed):
                asked[name] += 1
                right[name] += number + 1 not in wrong
    speaking.llama.train()
    return {name: round(right[name] / max(1, asked[name]), 3) for name in names}


def everything(speaking):
    """Groups of parameters: all, the vision tower's at a rate of its own."""
    return [dict(params=list(speaking.vision.parameters()), share=VISION_RATE),
            dict(params=[p for p in speaking.llama.parameters() if p.dim() > 1], share=1.),
            dict(params=[p for p in speaking.llama.parameters() if p.dim() < 2], share=1., weight_decay=0.)]


def teach(speaking, sequences, set_, a, rate, groups, frozen=FROZEN, save=None):
    """Teaches what the groups of parameters say; the vision tower with it once so much of the training is over."""
    batches = data.beside(lambda seed: sequences.batches(set_.examples, a.batch, seed), [a.seed * 100 + i for i in range(a.writers)])

    def loss_at(over):
        rows, flips, written = next(batches)
        return speaking.loss(set_.pixels(rows, flips), written, over > frozen)

    fit.fit("speak", groups, loss_at, a, rate, save)
    batches.close()


def main():
    parser = fit.parser("python speak.py SETS PACK HELD SEEN TOKENIZER OUT --steps N [OPTIONS]",
                        "sets", "pack", "held", "seen", "tokenizer", "out")
    parser.add_argument("--writers", type=int, default=1, help="processes that write sequences")
    parser.add_argument("--frozen", type=float, default=FROZEN, help="share of the training in which the vision tower stays as it is")
    a = parser.parse_args()
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    fit.begin(a)
    pack = data.Pack(a.pack)
    set_, held = data.Set(sorted(a.sets.iterdir()), a.device), data.Set([a.held], a.device)
    writer = tokenizer_of(set_.examples, pack.answers, a.tokenizer)
    vision, llama = model.Vision(), model.language(writer.tokenizer.get_vocab_size())
    vision.load_state_dict(torch.load(a.seen)["net"])
    if a.earlier:
        llama.load_state_dict(torch.load(a.earlier)["lm"])
    vision.to(a.device, memory_format=torch.channels_last).eval()
    llama.to(a.device)
    speaking = Speaking(vision, llama)
    sequences = Sequences(writer, pack.phases, speaking.places())

    def save():
        torch.save(dict(net=vision.state_dict(), lm=llama.state_dict()), a.out)

    teach(speaking, sequences, set_, a, a.rate or RATE, everything(speaking), a.frozen, save)
    save()
    print(evaluate(speaking, sequences, held, pack.answers), flush=True)


if __name__ == "__main__":
    main()
