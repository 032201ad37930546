package city.vantage.simulator.jpeg;

import city.vantage.incident.FrameSize;

/**
 * A band of 16 rows of a picture, as brightness and, at half the resolution, differences of blue and red to it (JFIF
 * 1.02). Beyond the picture's right and lower border its last column and row go on.
 */
final class Bands {
    private static final int ROWS = 16;
    private static final int HALF = 1 << 15;

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
            var at = row * width + column;
            luma[at] = luma(upper + left);
            luma[at + 1] = luma(upper + right);
            luma[at + width] = luma(lower + left);
            luma[at + width + 1] = luma(lower + right);
            var b = sum(upper, lower, left, right);
            var g = sum(upper, lower, left + 1, right + 1);
            var r = sum(upper, lower, left + 2, right + 2);
            var half = row / 2 * (width / 2) + column / 2;
            blue[half] = (-11_059 * r - 21_709 * g + 32_768 * b + (128 << 18) + 2 * HALF - 1) >> 18;
            red[half] = (32_768 * r - 27_439 * g - 5_329 * b + (128 << 18) + 2 * HALF - 1) >> 18;
        }
    }

    private int luma(int at) {
        return (7_471 * (pixels[at] & 0xFF)
                        + 38_470 * (pixels[at + 1] & 0xFF)
                        + 19_595 * (pixels[at + 2] & 0xFF)
                        + HALF)
                >> 16;
    }

    private int sum(int upper, int lower, int left, int right) {
        return (pixels[upper + left] & 0xFF)
                + (pixels[upper + right] & 0xFF)
                + (pixels[lower + left] & 0xFF)
                + (pixels[lower + right] & 0xFF);
    }
}
