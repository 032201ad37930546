"""Makes a model of LLaVA's kind with random weights, for measurements.

usage: python make_model.py FOLDER [--size small|mid|large] [--half]

The folder has what each engine reads: the ONNX graphs in Hugging Face's layout, with a decoder that keeps its cache
through GroupQueryAttention and its twin of plain attention, and the same weights as a checkpoint of transformers.
`small` has some 6 million parameters, `mid` 35, `large` 750; `--half` writes 16-bit floats and no twin.
"""

import argparse
import json
import pathlib
import sys

import numpy as np
import torch

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "stream-app/vision/src/test/python/engine"))

import decoder  # noqa: E402
import make_models  # noqa: E402

POSITIONS = 2048
EYE = dict(hidden_size=256, intermediate_size=768, num_hidden_layers=4, num_attention_heads=4, image_size=224,
           patch_size=14)
EYES = dict(small=dict(hidden_size=192, intermediate_size=512, num_hidden_layers=4, num_attention_heads=4, image_size=160,
                       patch_size=16))
SIZES = dict(
    small=dict(vocab_size=1500, hidden_size=224, intermediate_size=608, num_hidden_layers=6, num_attention_heads=7,
               num_key_value_heads=7, head_dim=32, max_position_embeddings=POSITIONS),
    mid=dict(vocab_size=8000, hidden_size=512, intermediate_size=1408, num_hidden_layers=8, num_attention_heads=8,
             num_key_value_heads=4, head_dim=64, max_position_embeddings=POSITIONS),
    large=dict(vocab_size=8000, hidden_size=2048, intermediate_size=5504, num_hidden_layers=16, num_attention_heads=32,
               num_key_value_heads=8, head_dim=64, max_position_embeddings=POSITIONS))


def write_vision(net, path, half):
    edge = net.model.config.vision_config.image_size
    picture = torch.zeros(2, 3, edge, edge, dtype=torch.float16 if half else torch.float32)
    program = torch.onnx.export(net, (picture,), input_names=["pixel_values"], output_names=["image_features"],
                                opset_version=18, dynamic_shapes=({0: torch.export.Dim("images", min=1, max=64)},),
                                dynamo=True, verbose=False)
    program.save(str(path), external_data=False)
    decoder.strip(path)


def write_checkpoint(net, folder, half):
    # A random model would end a text by chance: nothing ends it but the limit.
    net.model.generation_config.eos_token_id = None
    net.model.save_pretrained(folder)
    config = json.loads((folder / "config.json").read_text())
    config["transformers.js_config"] = dict(kv_cache_dtype=dict(fp16="float16"))
    config["dtype"] = "float16" if half else "float32"
    (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n")


@torch.no_grad()
def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--size", choices=SIZES, default="mid")
    parser.add_argument("--half", action="store_true")
    arguments = parser.parse_args()
    net = make_models.Llava({**make_models.TEXT, **SIZES[arguments.size]}, {**make_models.EYE, **EYE, **EYES.get(arguments.size, {})})
    dtype, suffix = (np.float16, "_fp16") if arguments.half else (np.float32, "")
    net = net.half().eval() if arguments.half else net.eval()
    onnx = arguments.folder / "onnx"
    onnx.mkdir(parents=True, exist_ok=True)
    text, head = make_models.text_parts(net)
    for kind, name in [("gqa", "decoder_model_merged")] + ([] if arguments.half else [("plain", "decoder_plain")]):
        decoder.write(text, head, text.config, onnx / f"{name}{suffix}.onnx", kind, dtype=dtype, positions=POSITIONS)
    decoder.write_embeddings(text.embed_tokens, onnx / f"embed_tokens{suffix}.onnx", dtype=dtype)
    write_vision(net, onnx / f"vision_encoder{suffix}.onnx", arguments.half)
    write_checkpoint(net, arguments.folder, arguments.half)
    print(sum(p.numel() for p in net.parameters()), "parameters in", arguments.folder)


if __name__ == "__main__":
    main()
