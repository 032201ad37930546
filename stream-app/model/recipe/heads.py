"""What teaches the vision tower to see before a language model is there to ask; thrown away afterwards."""

import torch
from torch import nn
from torch.nn import functional as F


class Look(nn.Module):
    """Queries look at features: a layer of cross-attention and a feed-forward one."""

    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.nq, self.nk, self.nf = nn.LayerNorm(width), nn.LayerNorm(width), nn.LayerNorm(width)
        self.q, self.kv, self.o = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 2 * width), nn.Linear(2 * width, width)

    def forward(self, x, features):
        b, n, c = x.shape
        q = self.q(self.nq(x)).view(b, n, self.heads, -1).transpose(1, 2)
        k, v = self.kv(self.nk(features)).view(b, features.shape[1], 2, self.heads, -1).permute(2, 0, 3, 1, 4)
        x = x + self.o(F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(b, n, c))
        return x + self.down(F.gelu(self.up(self.nf(x))))


class Heads(nn.Module):
    """One query an attribute; features [b, pictures, tokens, width] become logits over each attribute's answers."""

    def __init__(self, answers, pictures, width=256):
        super().__init__()
        self.query = nn.Parameter(torch.randn(len(answers), width) * 0.02)
        self.which = nn.Parameter(torch.randn(pictures, 1, width) * 0.02)
        self.phase, self.view = nn.Embedding(5, width), nn.Embedding(2, width)
        self.layers = nn.ModuleList(Look(width, 4) for _ in range(2))
        self.norm = nn.LayerNorm(width)
        self.last = nn.ModuleList(nn.Linear(width, len(each)) for each in answers.values())

    def forward(self, features, phase, own):
        m = (features + self.which).flatten(1, 2)
        x = self.query + (self.phase(phase) + self.view(own))[:, None]
        for layer in self.layers:
            x = layer(x, m)
        x = self.norm(x)
        return [last(x[:, i]) for i, last in enumerate(self.last)]
