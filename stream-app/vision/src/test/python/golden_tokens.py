"""Two small tokenizers trained on sentences of our own, and the ids that they give to odd texts."""

import json

from tokenizers import AddedToken, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

from synthetic import GOLDEN, write

SENTENCES = [
    "The pedestrian in the green box stands at the kerb and looks at the vehicle.",
    "The vehicle in the blue box drives straight ahead at a low speed.",
    "The road is wet, the sky is cloudy, and the traffic is light.",
    "The pedestrian walks slowly across the crossing, close to the vehicle.",
    "Is the pedestrian aware of the vehicle? Yes. No. Unknown.",
    "The vehicle brakes; the pedestrian steps back to the pavement.",
    "A man in his thirties, about 170 cm tall, wears a black jacket and grey trousers.",
    "What is the weather? What does the driver do? Where is the pedestrian?",
] * 4

TEXTS = [
    "", " ", "  ", "\n", "\n\n", "\t", "The pedestrian", " The pedestrian", "  two leading spaces", "trailing  ",
    "Über die Straße: naïve café", "歩行者は横断歩道を渡る", "пешеход и автомобиль", "🚗🚶‍♀️👩🏽‍🚒", "e\u0301 \u00e9", "\u200bzero\u200dwidth",
    "tab\tand\nnewline\r\n", "3.14159 1,000,000", "don't can't WE'RE", "<|im_start|>user\nHello<|im_end|>\n",
    "a<image>b", "<image><image>", " <image> \n<image>", "< image>", "<|im_end|", "\ufeff", "\u0000x", "a" * 60,
    "<fake_token_around_image><row_1_col_1><image>\n", "<s>The vehicle</s>", "\U0001F1E9\U0001F1EA flag", "ｆｕｌｌ ｗｉｄｔｈ",
]


def byte_level():
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    specials = ["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<image>", "<fake_token_around_image>", "<global-img>"]
    specials += [f"<row_{r}_col_{c}>" for r in range(1, 5) for c in range(1, 5)]
    trainer = trainers.BpeTrainer(
        vocab_size=420, special_tokens=specials, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    return tokenizer


def llama():
    tokenizer = Tokenizer(models.BPE(byte_fallback=True, unk_token="<unk>", fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    specials = ["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)]
    trainer = trainers.BpeTrainer(vocab_size=450, special_tokens=specials, show_progress=False)
    tokenizer.train_from_iterator(SENTENCES, trainer)
    # The 256 byte tokens are ordinary ones; the trainer can only be told of them as special.
    state = json.loads(tokenizer.to_str())
    state["added_tokens"] = [t for t in state["added_tokens"] if not t["content"].startswith("<0x")]
    tokenizer = Tokenizer.from_str(json.dumps(state))
    tokenizer.add_special_tokens([AddedToken("<image>", special=True, normalized=False)])
    tokenizer.decoder = decoders.Sequence([
        decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    bos = tokenizer.token_to_id("<s>")
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", special_tokens=[("<s>", bos)])
    return tokenizer


def cases(tokenizer):
    for text in TEXTS:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        yield {
            "text": text, "ids": ids, "with": tokenizer.encode(text, add_special_tokens=True).ids,
            "decoded": tokenizer.decode(ids, skip_special_tokens=True),
            "whole": tokenizer.decode(ids, skip_special_tokens=False),
        }


def main():
    for name, tokenizer in (("byte-level", byte_level()), ("llama", llama())):
        folder = GOLDEN / name
        folder.mkdir(parents=True, exist_ok=True)
        tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        write(f"{name}/tokens.json", list(cases(tokenizer)))


main()
