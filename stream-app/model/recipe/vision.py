"""The vision tower and the projector.

A vision transformer whose patches a few convolutions prepare (Xiao et al. 2021, Early Convolutions Help Transformers See
Better), with registers (Darcet et al. 2024) that are left out of its result, and LLaVA 1.5's projector of two layers.
"""

import torch
from torch import nn
from torch.nn import functional as F

SIDE = 160
PATCH = 32
WIDTH = 256


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x):
        b, n, c = x.shape
        q, k, v = self.qkv(x).view(b, n, 3, self.heads, c // self.heads).permute(2, 0, 3, 1, 4)
        y = F.scaled_dot_product_attention(q, k, v)
        return self.out(y.transpose(1, 2).reshape(b, n, c))


class Layer(nn.Module):
    def __init__(self, width, heads, growth=3):
        super().__init__()
        self.norm1, self.norm2 = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.up, self.down = nn.Linear(width, growth * width), nn.Linear(growth * width, width)

    def forward(self, x):
        x = x + self.attention(self.norm1(x))
        return x + self.down(F.gelu(self.up(self.norm2(x)), approximate="tanh"))


class Vision(nn.Module):
    """Pictures [n, 3, SIDE, SIDE] with values -1 to 1 become features [n, tokens, WIDTH]."""

    def __init__(self, stem=(24, 48, 96, 192), depth=4, heads=4, registers=8):
        super().__init__()
        convolutions, last = [], 3
        for channels in stem:
            convolutions += [nn.Conv2d(last, channels, 3, 2, 1, bias=False), nn.BatchNorm2d(channels), nn.ReLU(inplace=True)]
            last = channels
        self.stem = nn.Sequential(*convolutions)
        cells = SIDE // 2 ** len(stem)
        self.fine_place = nn.Parameter(torch.randn(1, cells * cells, last) * 0.02)
        self.merge = nn.Linear(4 * last, WIDTH)
        self.place = nn.Parameter(torch.randn(1, cells * cells // 4, WIDTH) * 0.02)
        self.registers = nn.Parameter(torch.randn(1, registers, WIDTH) * 0.02)
        self.layers = nn.ModuleList(Layer(WIDTH, heads) for _ in range(depth))
        self.norm = nn.LayerNorm(WIDTH)
        self.projector = nn.Sequential(nn.Linear(WIDTH, WIDTH), nn.GELU(), nn.Linear(WIDTH, WIDTH))
        self.count, self.tokens = registers, cells * cells // 4

    def forward(self, pixels):
        return self.projector(self.encode(pixels))

    def encode(self, pixels):
        x = self.stem(pixels)
        n, c, cells, _ = x.shape
        x = x.flatten(2).transpose(1, 2) + self.fine_place
        half = cells // 2
        x = x.view(n, half, 2, half, 2, c).permute(0, 1, 3, 2, 4, 5).reshape(n, half * half, 4 * c)
        x = torch.cat([self.registers.expand(n, -1, -1), self.merge(x) + self.place], 1)
        for layer in self.layers:
            x = layer(x)
        return self.norm(x[:, self.count:])
