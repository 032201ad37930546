"""Last step: the exported folder gives the same tokens as the checkpoint it was made from, on held-out pictures.

usage: python check.py CHECKPOINT FOLDER HELD PACK [--examples N]
"""

import argparse
import sys
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

import data
import model
import text

# A model that knows nothing ends at once: a short answer is gone on with, so that there is something to compare.
SHORTEST, LONGEST = 24, 160


def goes_on(out):
    return len(out) < SHORTEST or (len(out) < LONGEST and text.END not in out)


class Exported:
    def __init__(self, folder):
        open_ = lambda name: onnxruntime.InferenceSession(str(folder / "onnx" / f"{name}.onnx"), providers=["CPUExecutionProvider"])
        self.see, self.embed, self.decode = open_("vision_encoder"), open_("embed_tokens"), open_("decoder_model_merged")
        self.past = [i for i in self.decode.get_inputs() if i.name.startswith("past")]

    def answer(self, pictures, ids):
        features = self.see.run(None, dict(pixel_values=pictures))[0].reshape(1, -1, model.WIDTH)
        step = np.concatenate([features, self.words(ids)], 1)
        cache = {p.name: np.zeros((1, p.shape[1], 0, p.shape[3]), np.float32) for p in self.past}
        length, out = 0, []
        while goes_on(out):
            length += step.shape[1]
            results = self.decode.run(None, dict(inputs_embeds=step, attention_mask=np.ones((1, length), np.int64), **cache))
            cache = {p.name: value for p, value in zip(self.past, results[1:])}
            out.append(int(results[0][0, -1].argmax()))
            step = self.words(out[-1:])
        return out

    def words(self, ids):
        return self.embed.run(None, dict(input_ids=np.array([ids], np.int64)))[0]


@torch.no_grad()
def reference(vision, llama, pictures, ids):
    features = vision(torch.from_numpy(pictures)).reshape(1, -1, model.WIDTH)
    x, out = torch.cat([features, llama.model.embed_tokens(torch.tensor([ids]))], 1), []
    while goes_on(out):
        out.append(int(llama.lm_head(llama.model(inputs_embeds=x).last_hidden_state[:, -1]).argmax()))
        x = torch.cat([x, llama.model.embed_tokens(torch.tensor([out[-1:]]))], 1)
    return out


def main():
    parser = argparse.ArgumentParser()
    for name in ("checkpoint", "folder", "held", "pack"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--examples", type=int, default=8)
    a = parser.parse_args()
    vision, llama = model.load(a.checkpoint)
    with torch.no_grad():
        for p in [*vision.parameters(), *llama.parameters()]:
            p.copy_(p.half().float())
    exported, phases = Exported(a.folder), data.Pack(a.pack).phases
    writer = text.Writer(Tokenizer.from_file(str(a.folder / "tokenizer.json")))
    different = 0
    held = data.Set([a.held], torch.device("cpu"))
    for row, example in enumerate(held.examples[:a.examples]):
        pictures = data.tensor(held.pixels([row], [False])).float().contiguous().numpy()
        ids = [text.USER] + writer.ids(example.full[0]) + [text.ASSISTANT]
        one, other = exported.answer(pictures, ids), reference(vision, llama, pictures, ids)
        different += one != other
        print(f"{'same' if one == other else 'DIFFERENT'}: {writer.tokenizer.decode(one).strip()}", flush=True)
    print(f"{a.examples - different} of {a.examples} answers have the same tokens")
    sys.exit(1 if different else 0)


if __name__ == "__main__":
    main()
