package city.vantage.simulator.jpeg;

import city.vantage.incident.FrameSize;

/**
 * A band of 16 rows of a picture, as brightness and, at half the resolution, differences of blue and red to it (JFIF
 * 1.02). Beyond the picture's right and lower border its last column and row go on.
 */
final class Bands {
    private static final int ROWS = 16;
    private static final int HALF = 1 << 15;

    /** 128 and almost a half more for rounding, for the sum of four pixels: at most 255. */
    private static final int MIDDLE = (128 << 18) + (1 << 17) - 1;

    private final byte[] pixels;
    private final FrameSize size;
    private final int width;

    final int[] luma;
    final int[] blue;
    final int[] red;

    Bands(byte[] pixels, FrameSize size) {
        this.pixels = pixels;
        this.size = size;
        this.width = (size.width() + ROWS - 1) / ROWS * ROWS;
        this.luma = new int[width * ROWS];
        this.blue = new int[width * ROWS / 4];
        this.red = new int[width * ROWS / 4];
    }

    int paddedWidth() {
        return width;
    }

    void moveTo(int top) {
        for (var row = 0; row < ROWS; row += 2) {
            convert(rowAt(top + row), rowAt(top + row + 1), row);
        }
    }

    private int rowAt(int row) {
        return Math.min(row, size.height() - 1) * size.width() * 3;
    }

    /** Two rows of pixels, which begin at the given bytes, into two rows of brightness and one of colours. */
    private void convert(int upper, int lower, int row) {
        var last = (size.width() - 1) * 3;
        for (var column = 0; column < width; column += 2) {
            var left = Math.min(column * 3, last);
            var right = Math.min(column * 3 + 3, last);
            convert(
                    upper + left,
                    upper + right,
                    lower + left,
                    lower + right,
                    row * width + column,
                    row / 2 * (width / 2) + column / 2);
        }
    }

    /** Four pixels, of which the first has a place in the band, and all together one at half the resolution. */
    private void convert(int first, int second, int third, int fourth, int at, int half) {
        var b0 = pixels[first] & 0xFF;
        var g0 = pixels[first + 1] & 0xFF;
        var r0 = pixels[first + 2] & 0xFF;
        var b1 = pixels[second] & 0xFF;
        var g1 = pixels[second + 1] & 0xFF;
        var r1 = pixels[second + 2] & 0xFF;
        var b2 = pixels[third] & 0xFF;
        var g2 = pixels[third + 1] & 0xFF;
        var r2 = pixels[third + 2] & 0xFF;
        var b3 = pixels[fourth] & 0xFF;
        var g3 = pixels[fourth + 1] & 0xFF;
        var r3 = pixels[fourth + 2] & 0xFF;
        luma[at] = luma(b0, g0, r0);
        luma[at + 1] = luma(b1, g1, r1);
        luma[at + width] = luma(b2, g2, r2);
        luma[at + width + 1] = luma(b3, g3, r3);
        var b = b0 + b1 + b2 + b3;
        var g = g0 + g1 + g2 + g3;
        var r = r0 + r1 + r2 + r3;
        blue[half] = (-11_059 * r - 21_709 * g + 32_768 * b + MIDDLE) >> 18;
        red[half] = (32_768 * r - 27_439 * g - 5_329 * b + MIDDLE) >> 18;
    }

    private static int luma(int b, int g, int r) {
        return (7_471 * b + 38_470 * g + 19_595 * r + HALF) >> 16;
    }
}
