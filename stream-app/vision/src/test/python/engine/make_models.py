"""Makes tiny models with random weights, exports them, and writes down what transformers answers with them.

usage: python make_models.py FOLDER    the committed test models, one folder a family
"""

import json
import pathlib
import sys

import numpy as np
import torch
import transformers as t
from transformers.modeling_outputs import BaseModelOutputWithPooling

import decoder

IMAGE = 3
TEXT = dict(vocab_size=256, hidden_size=48, intermediate_size=64, num_hidden_layers=2, num_attention_heads=4,
            num_key_value_heads=2, head_dim=16, max_position_embeddings=512, rope_theta=10000.0,
            bos_token_id=1, eos_token_id=2, pad_token_id=0, tie_word_embeddings=False)
EYE = dict(hidden_size=32, intermediate_size=48, num_hidden_layers=2, num_attention_heads=2, image_size=32, patch_size=8)


def randomise(model, seed):
    generator = torch.Generator().manual_seed(seed)
    with torch.no_grad():
        for name, p in model.named_parameters():
            if p.dim() < 2:
                scale = 0.1
                p.copy_(torch.randn(p.shape, generator=generator) * scale + ("norm" in name and "weight" in name))
            else:
                fan_in = p[0].numel() if "embed" not in name else 1
                p.copy_(torch.randn(p.shape, generator=generator) * 1.5 / fan_in ** 0.5)
    return model.eval()


def pixels(seed, shape):
    """The same values as the tests compute."""
    i = np.arange(int(np.prod(shape)), dtype=np.int64)
    return torch.from_numpy(((((i * 7919 + seed * 104729) % 256) / 127.5) - 1).astype(np.float32).reshape(shape))


class Llava(torch.nn.Module):
    family, image_tokens, tiles = "llava", 16, 0

    def __init__(self, text, eye):
        super().__init__()
        config = t.LlavaConfig(text_config=t.LlamaConfig(**text), vision_config=t.CLIPVisionConfig(**eye),
                               image_token_id=IMAGE, vision_feature_layer=-2, vision_feature_select_strategy="default")
        self.image_tokens = (eye["image_size"] // eye["patch_size"]) ** 2
        self.model = randomise(t.LlavaForConditionalGeneration(config), 1)

    def forward(self, pixel_values):
        m = self.model.model
        x = m.vision_tower(pixel_values, output_hidden_states=True).hidden_states[-2]
        return m.multi_modal_projector(x[:, 1:])

    def reference(self, pictures):
        return dict(pixel_values=torch.cat(pictures)) if pictures else {}


class Valley(Llava):
    """Frames of a video: the mean over the frames of each projected patch, then the projected token of each frame."""
    family = "valley"

    def forward(self, pixel_values):
        m = self.model.model
        x = m.vision_tower(pixel_values, output_hidden_states=True).hidden_states[-2]
        return m.multi_modal_projector(x)

    def segments(self, rng, pictures):
        return [dict(image=0, tokens=self.image_tokens + pictures), dict(ids=rng.integers(8, 256, 2).tolist())]

    def reference(self, pictures):
        frames = self(torch.cat(pictures))
        pooled = torch.cat([frames[:, 1:].mean(0), frames[:, 0]])
        return dict(mm_encoder_outputs=dict(image=BaseModelOutputWithPooling(pooler_output=[pooled[None]])))


class OneVision(torch.nn.Module):
    family, image_tokens, tiles = "onevision", 17, 0

    def __init__(self, text, eye):
        super().__init__()
        config = t.LlavaOnevisionConfig(
            text_config=t.Qwen2Config(**text), vision_config=t.SiglipVisionConfig(**eye), image_token_id=IMAGE,
            video_token_id=4, image_grid_pinpoints=[[32, 32]], vision_feature_select_strategy="full",
            vision_feature_layer=-1)
        self.model = randomise(t.LlavaOnevisionForConditionalGeneration(config), 2)

    def forward(self, pixel_values):
        m = self.model.model
        x = m.vision_tower(pixel_values, output_hidden_states=True).hidden_states[-1]
        x = m.multi_modal_projector(x)
        return torch.cat([x, m.image_newline.expand(x.shape[0], 1, -1)], dim=1)

    def reference(self, pictures):
        """A prompt of several pictures has one tile for each."""
        return dict(pixel_values=torch.cat(pictures), image_sizes=torch.tensor([[32, 32]] * len(pictures)),
                    batch_num_images=torch.tensor([len(pictures)])) if pictures else {}


class Idefics3(torch.nn.Module):
    family, image_tokens, tiles = "idefics3", 4, 5

    def __init__(self, text, eye):
        super().__init__()
        config = t.Idefics3Config(text_config=t.LlamaConfig(**text), vision_config=eye, image_token_id=IMAGE,
                                  scale_factor=2)
        self.model = randomise(t.Idefics3ForConditionalGeneration(config), 3)

    def forward(self, pixel_values, pixel_attention_mask):
        m = self.model.model
        x = (pixel_values * pixel_attention_mask.unsqueeze(2)).flatten(0, 1)
        embeddings = m.vision_model.embeddings
        x = embeddings.patch_embedding(x).flatten(2).transpose(1, 2)
        x = x + embeddings.position_embedding.weight.unsqueeze(0)
        x = m.vision_model.encoder(inputs_embeds=x).last_hidden_state
        return m.connector(m.vision_model.post_layernorm(x))

    def reference(self, pictures):
        return dict(pixel_values=torch.cat(pictures)) if pictures else {}


def text_parts(net):
    inner = net.model.model
    return getattr(inner, "language_model", None) or inner.text_model, net.model.lm_head


def export(net, folder, picture, kinds=("gqa", "plain"), positions=512):
    folder.mkdir(parents=True, exist_ok=True)
    arguments = (picture,)
    if net.tiles:
        arguments += (torch.ones(picture.shape[0], picture.shape[1], *picture.shape[3:], dtype=torch.int64),)
    names = ["pixel_values", "pixel_attention_mask"][:len(arguments)]
    axis = {1: torch.export.Dim("tiles", min=1, max=64)} if net.tiles else {0: torch.export.Dim("images", min=1, max=64)}
    sample = tuple(torch.cat([a, a], dim=1 if net.tiles else 0) for a in arguments)
    program = torch.onnx.export(net.eval(), sample, input_names=names, output_names=["image_features"], opset_version=18,
                                dynamic_shapes=tuple(axis for _ in arguments), dynamo=True, verbose=False)
    program.save(str(folder / "vision_encoder.onnx"), external_data=False)
    decoder.strip(folder / "vision_encoder.onnx")
    text, head = text_parts(net)
    decoder.write_embeddings(text.embed_tokens, folder / "embed_tokens.onnx")
    for kind in kinds:
        decoder.write(text, head, text.config, folder / f"decoder_{kind}.onnx", kind, positions=positions)


def ids_of(segments):
    return [i for s in segments for i in (s["ids"] if "ids" in s else [IMAGE] * s["tokens"])]


def prefix_of(net, rng, pictures):
    opening = [dict(ids=[1] + rng.integers(8, 256, 3 + int(rng.integers(0, 6))).tolist())]
    segments = getattr(net, "segments", None)
    return opening + (segments(rng, pictures) if segments else picture_by_picture(net, rng, pictures))


def picture_by_picture(net, rng, pictures):
    segments = []
    for index in range(pictures):
        for _ in range(net.tiles or 1):
            segments += [dict(image=index, tokens=net.image_tokens), dict(ids=rng.integers(8, 256, 2).tolist())]
    return segments


def generate(net, ids, extra, count):
    out = net.model.generate(input_ids=torch.tensor([ids]), attention_mask=torch.ones(1, len(ids), dtype=torch.int64),
                             do_sample=False, max_new_tokens=count, eos_token_id=None, pad_token_id=0, **extra)
    return out[0, len(ids):].tolist()


def log_likelihood(net, ids, answer, extra):
    logits = net.model(input_ids=torch.tensor([ids + answer]), **extra).logits[0].double()
    logs = torch.log_softmax(logits, dim=-1)
    return sum(logs[len(ids) + i - 1, token].item() for i, token in enumerate(answer))


def case(net, seed, pictures, shape):
    rng = np.random.default_rng(seed)
    seeds = [seed * 10 + i for i in range(pictures)]
    extra = net.reference([pixels(s, shape) for s in seeds])
    segments = prefix_of(net, rng, pictures)
    context = ids_of(segments)
    prefix, turns, choices = list(context), [], []
    for turn in range(1 + seed % 3):
        prompt = rng.integers(8, 256, int(rng.integers(2, 9))).tolist()
        tokens = generate(net, context + prompt, extra, 6 + int(rng.integers(0, 14)))
        stop = tokens[len(tokens) // 2] if seed % 2 else None
        kept = tokens if stop is None else tokens[:tokens.index(stop)]
        turns.append(dict(prompt=prompt, max=len(tokens), stop=stop, tokens=kept))
        context = context + prompt + kept
    for _ in range(seed % 4):
        prompt = rng.integers(8, 256, int(rng.integers(2, 7))).tolist()
        same = rng.integers(8, 256, 2).tolist()
        answers = [[11], [12, 13], same + [14], same + [15, 16], same[:1] + [17]]
        choices.append(dict(prompt=prompt, answers=answers,
                            logs=[log_likelihood(net, prefix + prompt, a, extra) for a in answers]))
    return dict(pictures=seeds, prefix=segments, turns=turns, choices=choices)


@torch.no_grad()
def family(net, folder, shape):
    # Valley has the weights of llava, and so its decoder.
    export(net, folder / net.family, pixels(0, shape), kinds=() if net.family == "valley" else ("gqa", "plain"))
    counts = [1, 1, 2, 1, 0, 1, 2, 1, 1, 1] if net.family != "onevision" else [2, 3, 2, 0, 2, 2, 3, 2, 2, 2]
    if net.family == "valley":
        counts = [2, 8, 3, 1, 4, 2, 5]
    if net.family == "llava":
        text, head = text_parts(net)
        decoder.write(text, head, text.config, folder / net.family / "decoder_fp16.onnx", "gqa", dtype=np.float16)
    cases = [case(net, seed, count, shape) for seed, count in enumerate(counts)]
    distinct = {tuple(turn["tokens"]) for c in cases for turn in c["turns"]}
    tokens = {token for c in cases for turn in c["turns"] for token in turn["tokens"]}
    assert len(tokens) > 40 and len(distinct) > 10, f"the model says the same all the time: {len(tokens)} tokens"
    text = json.dumps(dict(shape=list(shape), transformers=t.__version__, torch=torch.__version__, cases=cases))
    (folder / net.family / "golden.json").write_text(text + "\n")
    print(net.family, len(tokens), "different tokens,", len(distinct), "different texts")


if __name__ == "__main__":
    target = pathlib.Path(sys.argv[1])
    family(Llava(TEXT, EYE), target, (1, 3, 32, 32))
    family(Valley(TEXT, EYE), target, (1, 3, 32, 32))
    family(OneVision(TEXT, {**EYE, "vision_use_head": False}), target, (1, 3, 32, 32))
    family(Idefics3(TEXT, EYE), target, (1, 5, 3, 32, 32))
