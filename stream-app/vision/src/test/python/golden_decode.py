"""Small picture files, and digests of the pixels that Pillow reads from them."""

import io

import numpy as np
from PIL import Image, ImageCms

from synthetic import GOLDEN, picture, sha256, write


def main():
    folder = GOLDEN / "pictures"
    folder.mkdir(parents=True, exist_ok=True)
    rgb = picture(45, 31, 8)
    smooth = picture(6, 4, 2).resize((45, 31), 3)
    grey = rgb.convert("L")
    rgba = rgb.copy()
    rgba.putalpha(grey)
    exif = Image.Exif()
    exif[0x0112] = 6
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    good = {
        "baseline.jpg": (rgb, {"quality": 90, "subsampling": 0}),
        "subsampled.jpg": (smooth, {"quality": 75, "subsampling": 2}),
        "half-subsampled.jpg": (smooth, {"quality": 75, "subsampling": 1}),
        "progressive.jpg": (smooth, {"quality": 80, "progressive": True}),
        "grey.jpg": (grey, {"quality": 85}),
        "noted.jpg": (smooth, {"quality": 80, "exif": exif, "icc_profile": profile, "comment": b"a note"}),
        "rgb.png": (rgb, {}),
        "rgba.png": (rgba, {}),
        "grey.png": (grey, {}),
        "grey-alpha.png": (rgba.convert("LA"), {}),
        "palette.png": (rgb.quantize(40), {}),
        "bits.png": (grey.convert("1"), {}),
        "four-bits.png": (rgb.quantize(9), {"bits": 4}),
    }
    cases = []
    for name, (image, options) in good.items():
        image.save(folder / name, **options)
        decoded = np.asarray(Image.open(folder / name).convert("RGB"))
        cases.append({"file": name, "width": 45, "height": 31, "sha256": sha256(decoded)})
    write("decode.json", cases)

    smooth.convert("CMYK").save(folder / "cmyk.jpg", quality=70)
    Image.fromarray(np.arange(600, dtype=np.uint16).reshape(20, 30) * 100).save(folder / "deep.png")
    Image.new("1", (10_000, 10_000)).save(folder / "hundred-megapixels.png", compress_level=9)
    smooth.save(folder / "other.gif")


main()
