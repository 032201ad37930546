package city.vantage.vision.image;

/** Puts a picture in the middle of another size: with borders where that is larger, cropped where it is smaller. */
final class Borders {
    private Borders() {}

    /** The square of the longer side, with borders of a colour 0xRRGGBB; the odd line of a border is at the end. */
    static Picture square(Picture picture, int colour) {
        if (picture.width() == picture.height()) {
            return picture;
        }
        var side = Math.max(picture.width(), picture.height());
        return placed(
                picture,
                PixelSize.square(side),
                -((side - picture.width()) / 2),
                -((side - picture.height()) / 2),
                colour);
    }

    /** The middle part; the odd line is left out at the end. Borders are black. */
    static Picture centred(Picture picture, PixelSize size) {
        return placed(
                picture,
                size,
                Math.floorDiv(picture.width() - size.width(), 2),
                Math.floorDiv(picture.height() - size.height(), 2),
                0);
    }

    private static Picture placed(Picture picture, PixelSize size, int left, int top, int colour) {
        var rgb = filled(size, colour);
        var from = Math.max(left, 0);
        var to = Math.min(left + size.width(), picture.width());
        for (var y = Math.max(top, 0); y < Math.min(top + size.height(), picture.height()); y++) {
            System.arraycopy(
                    picture.rgb(),
                    (y * picture.width() + from) * Picture.CHANNELS,
                    rgb,
                    ((y - top) * size.width() + from - left) * Picture.CHANNELS,
                    (to - from) * Picture.CHANNELS);
        }
        return new Picture(size.width(), size.height(), rgb);
    }

    private static byte[] filled(PixelSize size, int colour) {
        var rgb = new byte[size.width() * size.height() * Picture.CHANNELS];
        for (var i = 0; i < rgb.length; i += Picture.CHANNELS) {
            rgb[i] = (byte) (colour >> 16);
            rgb[i + 1] = (byte) (colour >> 8);
            rgb[i + 2] = (byte) colour;
        }
        return rgb;
    }
}
