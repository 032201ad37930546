"""Writes decoders of the Llama kind as ONNX graphs in Hugging Face's layout, from the weights of a torch model.

Two kinds: `gqa` keeps its cache in place through com.microsoft's GroupQueryAttention; `plain` appends to it.
"""

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


class Graph:
    def __init__(self, dtype):
        self.nodes, self.weights, self.inputs, self.outputs = [], [], [], []
        self.count = 0
        self.dtype = dtype
        self.element = helper.np_dtype_to_tensor_dtype(np.dtype(dtype))

    def name(self):
        self.count += 1
        return f"t{self.count}"

    def weight(self, array):
        name = self.name()
        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def real(self, array):
        return self.weight(np.asarray(array, dtype=self.dtype))

    def ints(self, *values):
        return self.weight(np.array(values, dtype=np.int64))

    def op(self, kind, *inputs, out=None, domain="", **attributes):
        outs = out if isinstance(out, list) else [out or self.name()]
        self.nodes.append(helper.make_node(kind, list(inputs), outs, domain=domain, **attributes))
        return outs[0]

    def input(self, name, element, shape):
        self.inputs.append(helper.make_tensor_value_info(name, element, shape))

    def output(self, name, element, shape):
        self.outputs.append(helper.make_tensor_value_info(name, element, shape))

    def save(self, path):
        graph = helper.make_graph(self.nodes, "decoder", self.inputs, self.outputs, self.weights)
        opsets = [helper.make_opsetid("", 18), helper.make_opsetid("com.microsoft", 1)]
        onnx.save(helper.make_model(graph, opset_imports=opsets, ir_version=9), path)


def norm(g, x, weight, epsilon):
    return g.op("SimplifiedLayerNormalization", x, g.real(weight), axis=-1, epsilon=epsilon, stash_type=1)


def linear(g, x, layer):
    y = g.op("MatMul", x, g.real(layer.weight.detach().numpy().T))
    return y if layer.bias is None else g.op("Add", y, g.real(layer.bias.detach().numpy()))


def rotate(g, x, cos, sin, size):
    low = g.op("Slice", x, g.ints(0), g.ints(size // 2), g.ints(3))
    high = g.op("Slice", x, g.ints(size // 2), g.ints(size), g.ints(3))
    turned = g.op("Concat", g.op("Neg", high), low, axis=-1)
    return g.op("Add", g.op("Mul", x, cos), g.op("Mul", turned, sin))


def write(text_model, head, config, path, kind, dtype=np.float32, positions=512):
    """text_model: layers and norm; head: the linear layer to the vocabulary; config: of the text model."""
    g = Graph(dtype)
    heads, kv, hidden = config.num_attention_heads, config.num_key_value_heads, config.hidden_size
    size = getattr(config, "head_dim", None) or hidden // heads
    parameters = getattr(config, "rope_parameters", None) or {}
    theta = parameters.get("rope_theta") or getattr(config, "rope_theta", 10000.0)
    epsilon = config.rms_norm_eps
    layers = text_model.layers
    g.input("inputs_embeds", g.element, ["batch_size", "sequence_length", hidden])
    g.input("attention_mask", TensorProto.INT64, ["batch_size", "total_sequence_length"])
    if kind == "plain":
        g.input("position_ids", TensorProto.INT64, ["batch_size", "sequence_length"])
    g.output("logits", g.element, ["batch_size", "sequence_length", config.vocab_size])
    for i in range(len(layers)):
        for part in ("key", "value"):
            g.input(f"past_key_values.{i}.{part}", g.element, ["batch_size", kv, "past_sequence_length", size])
            g.output(f"present.{i}.{part}", g.element, ["batch_size", kv, "total_sequence_length", size])
    angles = np.arange(positions)[:, None] * theta ** (-2.0 * np.arange(size // 2) / size)[None]
    if kind == "gqa":
        cos, sin = g.real(np.cos(angles)), g.real(np.sin(angles))
        total = g.op("Gather", g.op("Shape", "attention_mask"), g.weight(np.array(1, dtype=np.int64)))
        total = g.op("Cast", total, to=TensorProto.INT32)
        last = g.op("Sub", g.op("ReduceSum", "attention_mask", g.ints(1), keepdims=0), g.ints(1))
        last = g.op("Cast", last, to=TensorProto.INT32)
    else:
        both = np.concatenate([angles, angles], axis=1)
        cos = g.op("Unsqueeze", g.op("Gather", g.real(np.cos(both)), "position_ids"), g.ints(1))
        sin = g.op("Unsqueeze", g.op("Gather", g.real(np.sin(both)), "position_ids"), g.ints(1))
        zero, one = g.weight(np.array(0, dtype=np.int64)), g.weight(np.array(1, dtype=np.int64))
        total = g.op("Gather", g.op("Shape", "attention_mask"), one)
        new = g.op("Gather", g.op("Shape", "inputs_embeds"), one)
        columns = g.op("Unsqueeze", g.op("Range", zero, total, one), g.ints(0))
        rows = g.op("Unsqueeze", g.op("Range", g.op("Sub", total, new), total, one), g.ints(1))
        causal = g.op("Unsqueeze", g.op("LessOrEqual", columns, rows), g.ints(0, 1))
        seen = g.op("Unsqueeze", g.op("Cast", "attention_mask", to=TensorProto.BOOL), g.ints(1, 2))
        bias = g.op("Where", g.op("And", causal, seen), g.real(0), g.real(-1e4 if dtype == np.float16 else -1e9))
        bias = g.op("Unsqueeze", bias, g.ints(1))
    x = "inputs_embeds"
    for i, layer in enumerate(layers):
        a = layer.self_attn
        h = norm(g, x, layer.input_layernorm.weight.detach().numpy(), epsilon)
        q, k, v = linear(g, h, a.q_proj), linear(g, h, a.k_proj), linear(g, h, a.v_proj)
        past = [f"past_key_values.{i}.{part}" for part in ("key", "value")]
        present = [f"present.{i}.{part}" for part in ("key", "value")]
        if kind == "gqa":
            y = g.op("GroupQueryAttention", q, k, v, *past, last, total, cos, sin, out=[g.name(), *present],
                     domain="com.microsoft", num_heads=heads, kv_num_heads=kv, do_rotary=1, rotary_interleaved=0)
        else:
            split = lambda t, n: g.op("Transpose", g.op("Reshape", t, g.ints(0, 0, n, size)), perm=[0, 2, 1, 3])
            q, k = rotate(g, split(q, heads), cos, sin, size), rotate(g, split(k, kv), cos, sin, size)
            k = g.op("Concat", past[0], k, out=present[0], axis=2)
            v = g.op("Concat", past[1], split(v, kv), out=present[1], axis=2)
            q = g.op("Reshape", q, g.ints(0, kv, heads // kv, -1, size))
            k = g.op("Unsqueeze", g.op("Transpose", k, perm=[0, 1, 3, 2]), g.ints(2))
            y = g.op("Mul", g.op("MatMul", q, k), g.real(size ** -0.5))
            y = g.op("Softmax", g.op("Add", y, bias), axis=-1)
            y = g.op("MatMul", y, g.op("Unsqueeze", v, g.ints(2)))
            y = g.op("Transpose", g.op("Reshape", y, g.ints(0, heads, -1, size)), perm=[0, 2, 1, 3])
            y = g.op("Reshape", y, g.ints(0, 0, heads * size))
        x = g.op("Add", x, linear(g, y, a.o_proj))
        h = norm(g, x, layer.post_attention_layernorm.weight.detach().numpy(), epsilon)
        gate, up = linear(g, h, layer.mlp.gate_proj), linear(g, h, layer.mlp.up_proj)
        gate = g.op("Mul", gate, g.op("Sigmoid", gate))
        x = g.op("Add", x, linear(g, g.op("Mul", gate, up), layer.mlp.down_proj))
    x = norm(g, x, text_model.norm.weight.detach().numpy(), epsilon)
    g.op("MatMul", x, g.real(head.weight.detach().numpy().T), out="logits")
    g.save(path)


def write_embeddings(embeddings, path, dtype=np.float32):
    g = Graph(dtype)
    table = embeddings.weight.detach().numpy()
    g.input("input_ids", TensorProto.INT64, ["batch_size", "sequence_length"])
    g.output("inputs_embeds", g.element, ["batch_size", "sequence_length", table.shape[1]])
    g.op("Gather", g.real(table), "input_ids", out="inputs_embeds")
    g.save(path)


def strip(path):
    """Takes out what an exporter noted for its readers: where in its sources each node comes from."""
    model = onnx.load(path)
    for scope in [model.graph, *model.functions]:
        del scope.value_info[:]
        for node in scope.node:
            node.doc_string = ""
            del node.metadata_props[:]
    onnx.save(model, path)
