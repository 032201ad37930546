"""Block expansion, and the other ways to tune a language model that has been trained.

usage: python expand.py CHECKPOINT EXPANDED [--every N]

Block expansion (LLaMA Pro, Wu et al. 2024; CityLLaVA tunes so): after every n-th block comes a copy whose two output
projections are zero, so that it adds nothing; only copies are trained. EXPANDED starts out identical, which is checked.
"""

import argparse
import copy
import sys

import torch
from torch import nn
from torch.nn import functional as F

import model


def expand(llama, every):
    """Puts a silent copy after every n-th block, and returns the copies; nothing else can be trained then."""
    llama.requires_grad_(False)
    blocks, copies = nn.ModuleList(), []
    for number, block in enumerate(llama.model.layers, 1):
        blocks.append(block)
        if number % every == 0:
            twin = copy.deepcopy(block).requires_grad_(True)
            nn.init.zeros_(twin.self_attn.o_proj.weight)
            nn.init.zeros_(twin.mlp.down_proj.weight)
            blocks.append(twin)
            copies.append(twin)
    for number, block in enumerate(blocks):
        block.self_attn.layer_idx = number
    llama.model.layers = blocks
    llama.config.num_hidden_layers = len(blocks)
    return nn.ModuleList(copies)


class LowRank(nn.Module):
    """A layer with a difference of low rank (LoRA, Hu et al. 2021) that is 0 at first."""

    def __init__(self, whole, rank):
        super().__init__()
        self.whole = whole.requires_grad_(False)
        self.down = nn.Parameter(torch.randn(rank, whole.in_features, device=whole.weight.device) * whole.in_features ** -.5)
        self.up = nn.Parameter(torch.zeros(whole.out_features, rank, device=whole.weight.device))

    def forward(self, x):
        return self.whole(x) + 2 * F.linear(F.linear(x, self.down.to(x.dtype)), self.up.to(x.dtype))


def low_rank(llama, rank):
    """Gives every layer of attention and feed-forward a difference of low rank, and returns what is trained."""
    llama.requires_grad_(False)
    added = []
    for block in llama.model.layers:
        for part in (block.self_attn, block.mlp):
            for name, layer in list(part.named_children()):
                if isinstance(layer, nn.Linear):
                    setattr(part, name, LowRank(layer, rank))
                    added += [getattr(part, name).down, getattr(part, name).up]
    return nn.ParameterList(added)


@torch.no_grad()
def difference(one, other):
    """The largest difference of the logits of two models, for some ids."""
    ids = torch.arange(5, 69)[None]
    return (one(input_ids=ids).logits - other(input_ids=ids).logits).abs().max().item()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("expanded")
    parser.add_argument("--every", type=int, default=2)
    a = parser.parse_args()
    vision, llama = model.load(a.checkpoint)
    plain = copy.deepcopy(llama)
    expand(llama, a.every)
    found = difference(plain, llama)
    print(f"{len(plain.model.layers)} blocks became {len(llama.model.layers)}; logits differ by {found}")
    torch.save(dict(net=vision.state_dict(), lm=llama.state_dict()), a.expanded)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
