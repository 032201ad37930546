"""The loop of a training: the rate rises, then falls along a cosine; a training ends after its steps or its minutes."""

import argparse
import math
import time
from pathlib import Path

import torch

WARM_UP, LEAST = .02, .02
SAVED, SHOWN = 60, 10


def parser(usage, *files):
    """Options that both steps of the training have."""
    found = argparse.ArgumentParser(usage=usage)
    for name in files:
        found.add_argument(name, type=Path)
    found.add_argument("--steps", type=int, required=True)
    found.add_argument("--minutes", type=float, default=math.inf, help="end after so long, if that comes first")
    found.add_argument("--batch", type=int, default=16)
    found.add_argument("--rate", type=float)
    found.add_argument("--threads", type=int, default=2)
    found.add_argument("--seed", type=int, default=1)
    found.add_argument("--device", type=torch.device, default=torch.device("cuda" if torch.cuda.is_available() else "cpu"))
    found.add_argument("--from", dest="earlier", type=Path, help="go on from the result of an earlier training")
    return found


def begin(a):
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True


def fit(name, groups, loss_at, a, rate, save=None):
    """groups are AdamW's, each with its share of the rate; loss_at is asked with how much of the training is over."""
    optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=.05, betas=(.9, .98), fused=a.device.type == "cuda")
    parameters = [p for group in groups for p in group["params"]]
    began = shown = saved = time.time()
    for step in range(a.steps):
        over = max(step / a.steps, (time.time() - began) / (60 * a.minutes))
        if over >= 1:
            break
        for group in optimiser.param_groups:
            group["lr"] = rate * group["share"] * min(1, (over + 1 / a.steps) / WARM_UP) * max(LEAST, .5 + .5 * math.cos(math.pi * over))
        loss = loss_at(over)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.)
        optimiser.step()
        now = time.time()
        if now - shown > SHOWN or step + 1 == a.steps:
            shown = now
            print(f"{name} {step + 1}/{a.steps}, {a.batch * (step + 1) / (now - began):.1f}/s, loss {loss.item():.3f}", flush=True)
        if save and now - saved > SAVED:
            saved = now
            save()
