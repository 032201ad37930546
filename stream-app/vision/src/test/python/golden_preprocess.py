"""Pixel values of transformers' processors (their Pillow forms) for synthetic pictures."""

import numpy as np
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil
from transformers.models.idefics3.image_processing_pil_idefics3 import Idefics3ImageProcessorPil
from transformers.models.llava.image_processing_pil_llava import LlavaImageProcessorPil
from transformers.models.llava_onevision.image_processing_pil_llava_onevision import LlavaOnevisionImageProcessorPil
from transformers.models.siglip.image_processing_pil_siglip import SiglipImageProcessorPil
from transformers.models.smolvlm.image_processing_pil_smolvlm import SmolVLMImageProcessorPil

from synthetic import picture, sha256, write

CLASSES = {
    "CLIPImageProcessor": CLIPImageProcessorPil,
    "SiglipImageProcessor": SiglipImageProcessorPil,
    "LlavaImageProcessor": LlavaImageProcessorPil,
    "LlavaOnevisionImageProcessor": LlavaOnevisionImageProcessorPil,
    "Idefics3ImageProcessor": Idefics3ImageProcessorPil,
    "SmolVLMImageProcessor": SmolVLMImageProcessorPil,
}

SIZES = [(320, 180), (97, 203), (64, 64)]

CONFIGS = [
    ({"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 336},
      "crop_size": {"height": 336, "width": 336}, "resample": 3}, SIZES + [(1280, 720)]),
    ({"image_processor_type": "CLIPImageProcessor", "size": {"shortest_edge": 50},
      "crop_size": {"height": 61, "width": 72}, "do_normalize": False}, SIZES),
    ({"image_processor_type": "CLIPImageProcessor"}, SIZES),
    ({"image_processor_type": "CLIPImageProcessor", "size": {"height": 128, "width": 128}, "do_center_crop": False,
      "do_rescale": False, "resample": 2, "image_mean": [120.0, 110.5, 100.0], "image_std": [58.0, 57.1, 57.4]}, SIZES),
    ({"image_processor_type": "LlavaImageProcessor", "do_pad": True, "size": {"shortest_edge": 112},
      "crop_size": {"height": 112, "width": 112}}, SIZES),
    ({"image_processor_type": "SiglipImageProcessor", "size": {"height": 384, "width": 384}}, SIZES),
    ({"image_processor_type": "SiglipImageProcessor", "size": {"height": 96, "width": 128}, "resample": 1,
      "rescale_factor": 0.00392156862745098}, SIZES),
    ({"image_processor_type": "LlavaOnevisionImageProcessor", "size": {"height": 384, "width": 384},
      "image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5],
      "image_grid_pinpoints": [[384, 384], [768, 768]]}, SIZES + [(1280, 720)]),
    ({"image_processor_type": "Idefics3ImageProcessor", "size": {"longest_edge": 400},
      "max_image_size": {"longest_edge": 100}}, SIZES + [(1000, 60), (60, 1000)]),
    ({"image_processor_type": "Idefics3ImageProcessor", "size": {"longest_edge": 300},
      "max_image_size": {"longest_edge": 128}, "do_image_splitting": False}, SIZES),
    ({"image_processor_type": "SmolVLMImageProcessor", "size": {"longest_edge": 2048},
      "max_image_size": {"longest_edge": 512}, "resample": 1}, [(1280, 720)]),
    ({"image_processor_type": "SmolVLMImageProcessor", "size": {"longest_edge": 512},
      "max_image_size": {"longest_edge": 512}}, [(320, 180), (512, 512)]),
]


def values_of(config, image):
    kind = config["image_processor_type"]
    options = {k: v for k, v in config.items() if k != "image_processor_type"}
    processor = CLASSES[kind](**options)
    extra = {"return_row_col_info": True} if hasattr(processor, "do_image_splitting") else {}
    result = processor(image, return_tensors="np", **extra)
    values = result["pixel_values"]
    if extra:
        assert result["pixel_attention_mask"].all()
        return values[0], result["rows"][0][0], result["cols"][0][0]
    # The base tile comes first; the single-tile reading of LLaVA-OneVision is that one.
    return (values[0][:1] if kind == "LlavaOnevisionImageProcessor" else values), 0, 0


def main():
    cases = []
    for config, sizes in CONFIGS:
        for size in sizes:
            values, rows, columns = values_of(config, picture(*size, sum(size)))
            values = np.ascontiguousarray(values, dtype="<f4")
            flat = values.reshape(-1)
            at = np.linspace(0, flat.size - 1, 12).astype(int)
            cases.append({
                "config": config, "picture": list(size), "seed": sum(size), "shape": list(values.shape),
                "rows": int(rows), "columns": int(columns),
                "at": at.tolist(), "values": [float(v) for v in flat[at]], "sha256": sha256(values),
            })
    write("preprocess.json", cases)


main()
