"""Digests of pictures that Pillow resized."""

import numpy as np

from synthetic import picture, sha256, write

SIZES = [
    ((1, 1), (1, 1)), ((1, 1), (7, 5)), ((7, 5), (1, 1)), ((1, 9), (4, 3)), ((9, 1), (3, 4)), ((2, 2), (3, 3)),
    ((5, 4), (5, 9)), ((5, 4), (11, 4)), ((13, 11), (13, 11)), ((17, 13), (8, 6)), ((33, 31), (32, 30)),
    ((31, 33), (64, 66)), ((64, 48), (16, 12)), ((50, 40), (49, 80)), ((200, 3), (3, 200)), ((640, 2), (2, 2)),
    ((130, 129), (57, 131)), ((300, 257), (96, 96)), ((41, 260), (40, 33)), ((3, 3), (250, 140)),
    ((1280, 720), (336, 336)), ((1280, 720), (597, 336)), ((1280, 720), (384, 384)), ((1280, 720), (512, 512)),
    ((640, 360), (1024, 576)), ((1000, 1), (17, 1)), ((719, 541), (540, 720)),
]


def main():
    pictures, cases = {}, []
    for number, (source, target) in enumerate(SIZES):
        seed = sum(source)
        image = pictures.setdefault(source, picture(*source, seed))
        for resample in range(6):
            resized = np.asarray(image.resize(target, resample))
            cases.append({
                "source": list(source), "seed": seed, "target": list(target), "resample": resample,
                "first": [int(v) for v in resized.reshape(-1)[:6]], "sha256": sha256(resized),
            })
    write("resize.json", cases)


main()
