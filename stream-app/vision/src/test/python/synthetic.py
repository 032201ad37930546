"""Pictures that SyntheticPicture.java makes identically, and where golden files go."""

import hashlib
import json
from pathlib import Path

import numpy as np
from PIL import Image

GOLDEN = Path(__file__).resolve().parent.parent / "resources" / "golden"


def noise(count, seed):
    """A 32-bit linear congruential generator; its five highest bits."""
    values = np.empty(count, dtype=np.int64)
    state = seed
    for i in range(count):
        state = (state * 1_664_525 + 1_013_904_223) & 0xFFFFFFFF
        values[i] = state >> 27
    return values


def picture(width, height, seed):
    at = np.arange(width * height * 3)
    x, y = at // 3 % width, at // 3 // width
    edge = ((x // 9 + y // 7) & 1) * 120
    values = edge + (x * 3 + y * 5 + at % 3 * 40) % 104 + noise(at.size, seed)
    return Image.fromarray((values & 0xFF).astype(np.uint8).reshape(height, width, 3))


def sha256(array):
    return hashlib.sha256(np.ascontiguousarray(array).tobytes()).hexdigest()


def write(name, content):
    GOLDEN.mkdir(parents=True, exist_ok=True)
    (GOLDEN / name).write_text(json.dumps(content, indent=1, ensure_ascii=True) + "\n", encoding="utf-8")
