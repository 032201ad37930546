"""The two halves of the model, and its files."""

import torch
import transformers

import text
from vision import WIDTH, Vision  # noqa: F401

PICTURES = 3
POSITIONS = 1024
BLOCKS = 4


def language(vocabulary, blocks=BLOCKS):
    return transformers.LlamaForCausalLM(transformers.LlamaConfig(
        vocab_size=vocabulary, hidden_size=WIDTH, intermediate_size=640, num_hidden_layers=blocks, num_attention_heads=4,
        num_key_value_heads=2, head_dim=64, max_position_embeddings=POSITIONS, rope_theta=10000.0, bos_token_id=None,
        eos_token_id=text.END, pad_token_id=text.PAD, tie_word_embeddings=False, attn_implementation="sdpa"))


def load(path):
    """Both halves as a checkpoint has them, expanded or not."""
    state = torch.load(path, map_location="cpu")
    blocks = 1 + max(int(name.split(".")[2]) for name in state["lm"] if name.startswith("model.layers."))
    vision, llama = Vision(), language(state["lm"]["lm_head.weight"].shape[0], blocks)
    vision.load_state_dict(state["net"])
    llama.load_state_dict(state["lm"])
    return vision.eval(), llama.eval()
