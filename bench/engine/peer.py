"""Answers the benchmark's requests with transformers: a JSON object a line comes in, one goes out.

usage: python peer.py FOLDER THREADS [cuda]

in:  {"way": "each" or "batch", "margins": bool, "requests": [{"picture": 1, "ids": [...], "tokens": 64}]}
out: {"seconds": 1.5, "tokens": [[...]], "margins": [[[second token, its distance, spread of the logits], ...], ...]}
"""

import json
import sys
import time

import numpy as np
import torch
import transformers

FOLDER, THREADS = sys.argv[1], int(sys.argv[2])
DEVICE = "cuda" if "cuda" in sys.argv[3:] else "cpu"
torch.set_num_threads(THREADS)
torch.backends.cuda.matmul.allow_tf32 = False
MODEL = transformers.LlavaForConditionalGeneration.from_pretrained(FOLDER, dtype="auto").to(DEVICE).eval()
SIZE = MODEL.config.vision_config.image_size


def pixels(seed):
    """The same values as the benchmark computes."""
    i = np.arange(3 * SIZE * SIZE, dtype=np.int64)
    values = (((i * 7919 + seed * 104729) % 256) / 127.5 - 1).astype(np.float32)
    return torch.from_numpy(values).reshape(1, 3, SIZE, SIZE).to(DEVICE, MODEL.dtype)


def generate(requests, pictures, margins):
    """One call for all requests, padded on the left and run to the longest text; what is too long is cut."""
    width = max(len(r["ids"]) for r in requests)
    ids = torch.zeros(len(requests), width, dtype=torch.int64)
    mask = torch.zeros_like(ids)
    for row, request in enumerate(requests):
        ids[row, width - len(request["ids"]):] = torch.tensor(request["ids"])
        mask[row, width - len(request["ids"]):] = 1
    out = MODEL.generate(
        input_ids=ids.to(DEVICE), attention_mask=mask.to(DEVICE), pixel_values=torch.cat(pictures), do_sample=False,
        max_new_tokens=max(r["tokens"] for r in requests), eos_token_id=None, pad_token_id=0,
        return_dict_in_generate=True, output_logits=margins)
    tokens = [row[:r["tokens"]] for row, r in zip(out.sequences[:, width:].tolist(), requests)]
    return tokens, [seconds(out.logits, row) for row in range(len(requests))] if margins else []


def seconds(logits, row):
    found = []
    for step in logits:
        best = step[row].float().topk(2)
        found.append([best.indices[1].item(), (best.values[0] - best.values[1]).item(), step[row].float().std().item()])
    return found


def synchronise():
    if DEVICE == "cuda":
        torch.cuda.synchronize()


@torch.inference_mode()
def answer(load):
    requests = load["requests"]
    pictures = [pixels(r["picture"]) for r in requests]
    groups = [slice(0, len(requests))] if load["way"] == "batch" else [slice(i, i + 1) for i in range(len(requests))]
    tokens, margins = [], []
    synchronise()
    start = time.perf_counter()
    for group in groups:
        some, distances = generate(requests[group], pictures[group], load.get("margins", False))
        tokens += some
        margins += distances
    synchronise()
    return dict(seconds=time.perf_counter() - start, tokens=tokens, margins=margins)


def main():
    transformers.logging.set_verbosity_error()
    name = f"transformers {transformers.__version__}, torch {torch.__version__}, {DEVICE}, {MODEL.dtype}"
    print(json.dumps(dict(name=name)), flush=True)
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line))), flush=True)


main()
