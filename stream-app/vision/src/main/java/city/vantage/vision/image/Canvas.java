package city.vantage.vision.image;

import city.vantage.incident.Box;

/** A copy of a picture to draw on. */
final class Canvas {
    private final int width;
    private final int height;
    private final byte[] rgb;

    Canvas(Picture picture) {
        width = picture.width();
        height = picture.height();
        rgb = picture.rgb().clone();
    }

    /** The picture as drawn. The canvas is used up. */
    Picture picture() {
        return new Picture(width, height, rgb);
    }

    /**
     * Draws the border of a box. The line lies half outside the box and half inside, its odd pixel inside; what reaches
     * over the picture is left out.
     *
     * @param colour 0xRRGGBB
     */
    void outline(Box box, int line, int colour) {
        var left = (int) Math.floor(box.x()) - line / 2;
        var top = (int) Math.floor(box.y()) - line / 2;
        var right = (int) Math.floor(box.right()) - line / 2;
        var bottom = (int) Math.floor(box.bottom()) - line / 2;
        fill(left, top, right + line, top + line, colour);
        fill(left, bottom, right + line, bottom + line, colour);
        fill(left, top, left + line, bottom + line, colour);
        fill(right, top, right + line, bottom + line, colour);
    }

    private void fill(int left, int top, int right, int bottom, int colour) {
        for (var y = Math.max(top, 0); y < Math.min(bottom, height); y++) {
            for (var x = Math.max(left, 0); x < Math.min(right, width); x++) {
                var at = (y * width + x) * Picture.CHANNELS;
                rgb[at] = (byte) (colour >> 16);
                rgb[at + 1] = (byte) (colour >> 8);
                rgb[at + 2] = (byte) colour;
            }
        }
    }
}
