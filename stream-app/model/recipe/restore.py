"""Makes a checkpoint of an exported model, so that a training can go on from it (--from).

usage: python restore.py FOLDER CHECKPOINT SET

Weights are the exported ones, of 16 bits. The export put each batch normalisation into the convolution before it; here
it gets the statistics of pictures of SET and the factors that take it back, so that nothing changes until it is trained.
"""

import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn

import data
import model

KEPT = "_half"
PICTURES = 300


def weights(path):
    """By name; those that have lost theirs in the order in which the graph uses them."""
    graph = onnx.load(path).graph
    known = {w.name.removesuffix(KEPT): numpy_helper.to_array(w).astype(np.float32) for w in graph.initializer
             if w.data_type in (onnx.TensorProto.FLOAT16, onnx.TensorProto.FLOAT)}
    used = [name for node in graph.node if node.op_type not in ("Cast", "Slice") for name in node.input if name in known]
    return {name: torch.from_numpy(known[name].copy()) for name in used}


def matrices(found):
    return iter([w.T for name, w in found.items() if w.dim() == 2])


@torch.no_grad()
def vision(path, pictures):
    """pictures: [n, 3, side, side]."""
    net, found = model.Vision(), weights(path)
    normalise(net.stem, found, pictures)
    named = dict(net.named_parameters())
    for name in [name for name in found if name in named]:
        named.pop(name).copy_(found.pop(name))
    lost = matrices(found)
    for layer in [net.merge, *(part for block in net.layers for part in (block.attention.qkv, block.attention.out, block.up, block.down)),
                  net.projector[0], net.projector[2]]:
        layer.weight.copy_(next(lost))
    return net.eval()


def normalise(stem, found, x):
    for i, layer in enumerate(stem):
        if isinstance(layer, nn.Conv2d):
            layer.weight.copy_(found.pop(f"stem.{i}.weight"))
        elif isinstance(layer, nn.BatchNorm2d):
            variance, mean = torch.var_mean(x, (0, 2, 3))
            layer.running_mean.copy_(mean)
            layer.running_var.copy_(variance)
            layer.weight.copy_((variance + layer.eps) ** .5)
            layer.bias.copy_(found.pop(f"stem.{i - 1}.weight_bias") + mean)
        x = layer.eval()(x)


@torch.no_grad()
def language(embeddings, decoder):
    table, = weights(embeddings).values()
    found = weights(decoder)
    lost = matrices({name: w for name, w in found.items() if w.shape[0] != model.POSITIONS})
    norms = iter([w for w in found.values() if w.dim() == 1 and w.shape[0] == model.WIDTH])
    llama = model.language(len(table))
    llama.model.embed_tokens.weight.copy_(table)
    for block in llama.model.layers:
        a, m = block.self_attn, block.mlp
        for layer in (a.q_proj, a.k_proj, a.v_proj, a.o_proj, m.gate_proj, m.up_proj, m.down_proj):
            layer.weight.copy_(next(lost))
        block.input_layernorm.weight.copy_(next(norms))
        block.post_attention_layernorm.weight.copy_(next(norms))
    llama.model.norm.weight.copy_(next(norms))
    llama.lm_head.weight.copy_(next(lost))
    return llama.eval()


def main():
    folder, checkpoint = pathlib.Path(sys.argv[1]) / "onnx", sys.argv[2]
    some = data.Set([sys.argv[3]], torch.device("cpu"))
    rows = range(0, len(some), max(1, len(some) * model.PICTURES // PICTURES))
    net = vision(folder / "vision_encoder.onnx", data.tensor(some.pixels(rows, [False] * len(rows))).float())
    llama = language(folder / "embed_tokens.onnx", folder / "decoder_model_merged.onnx")
    torch.save(dict(net=net.state_dict(), lm=llama.state_dict()), checkpoint)


if __name__ == "__main__":
    main()
