"""Third step: a trained model as a folder in Hugging Face's ONNX layout.

usage: python export.py CHECKPOINT TOKENIZER FOLDER

Weights are stored as 16-bit floats and computed with as 32-bit ones: half the size, and no processor is too old for it.
The prompt pack lies in the folder already, because the sets are made with it.
"""

import json
import pathlib
import sys

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

import model
import text
from vision import PATCH, SIDE, WIDTH

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "vision/src/test/python/engine"))

import decoder  # noqa: E402

LARGE = 256
TEMPLATE = (
    "{% for message in messages %}{% if message['role'] == 'user' %}"
    "{% for part in message['content'] %}{% if part['type'] == 'image' %}<image>{% endif %}{% endfor %}<|user|>"
    "{% for part in message['content'] %}{% if part['type'] == 'text' %}{{ part['text'] }}{% endif %}{% endfor %}"
    "{% else %}<|assistant|>{% for part in message['content'] %}{{ part['text'] }}{% endfor %}<|end|>{% endif %}"
    "{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}")


def halve(path):
    """Stores large weights as 16-bit floats; the graph widens them when it is loaded."""
    graph_of = onnx.load(path)
    graph, casts, weights = graph_of.graph, [], []
    for weight in graph.initializer:
        if weight.data_type == TensorProto.FLOAT and np.prod(weight.dims) >= LARGE:
            weights.append(numpy_helper.from_array(numpy_helper.to_array(weight).astype(np.float16), weight.name + "_half"))
            casts.append(helper.make_node("Cast", [weight.name + "_half"], [weight.name], to=TensorProto.FLOAT))
        else:
            weights.append(weight)
    nodes = list(graph.node)
    del graph.initializer[:], graph.node[:]
    graph.initializer.extend(weights)
    graph.node.extend(casts + nodes)
    onnx.save(graph_of, path)


def graphs(vision, llama, folder):
    folder.mkdir(parents=True, exist_ok=True)
    program = torch.onnx.export(vision, (torch.zeros(2, 3, SIDE, SIDE),), input_names=["pixel_values"],
                                output_names=["image_features"], opset_version=18, dynamo=True, verbose=False,
                                dynamic_shapes=({0: torch.export.Dim("images", min=1, max=64)},))
    program.save(str(folder / "vision_encoder.onnx"), external_data=False)
    decoder.strip(folder / "vision_encoder.onnx")
    decoder.write_embeddings(llama.model.embed_tokens, folder / "embed_tokens.onnx")
    decoder.write(llama.model, llama.lm_head, llama.config, folder / "decoder_model_merged.onnx", "gqa",
                  positions=llama.config.max_position_embeddings)
    for path in folder.glob("*.onnx"):
        halve(path)


def settings(vision, config, folder):
    def write(name, value):
        (folder / name).write_text(json.dumps(value, indent=2) + "\n")

    ends = dict(eos_token_id=text.END, pad_token_id=text.PAD)
    of_text = ("vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
               "num_key_value_heads", "head_dim", "rms_norm_eps", "max_position_embeddings")
    write("config.json", dict(
        model_type="llava", architectures=["LlavaForConditionalGeneration"], image_token_index=text.IMAGE,
        image_seq_length=vision.tokens, vision_feature_select_strategy="full", projector_hidden_act="gelu", **ends,
        text_config=dict(model_type="llama", rope_theta=10000.0, **{name: getattr(config, name) for name in of_text}),
        vision_config=dict(model_type="vit_with_convolutional_stem", image_size=SIDE, patch_size=PATCH, hidden_size=WIDTH,
                           num_hidden_layers=len(vision.layers))))
    write("generation_config.json", dict(do_sample=False, **ends))
    write("preprocessor_config.json", dict(
        image_processor_type="SiglipImageProcessor", do_resize=True, size=dict(height=SIDE, width=SIDE), resample=3,
        do_rescale=True, rescale_factor=1 / 255, do_normalize=True, image_mean=[.5] * 3, image_std=[.5] * 3,
        do_convert_rgb=True))
    write("tokenizer_config.json",
          dict(tokenizer_class="PreTrainedTokenizerFast", eos_token="<|end|>", pad_token="<pad>"))
    (folder / "chat_template.jinja").write_text(TEMPLATE)


@torch.no_grad()
def main():
    checkpoint, tokenizer, folder = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    vision, llama = model.load(checkpoint)
    for p in [*vision.parameters(), *llama.parameters()]:
        p.copy_(p.half().float())
    graphs(vision, llama, folder / "onnx")
    settings(vision, llama.config, folder)
    (folder / "tokenizer.json").write_text(tokenizer.read_text())


if __name__ == "__main__":
    main()
