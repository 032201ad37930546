package city.vantage.vision.image;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Moves a column of pixels between a picture and an array, three channels in one number: red lowest, blue highest. */
final class PixelColumn {
    private static final VarHandle FOUR_BYTES =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private PixelColumn() {}

    /** The highest byte of what is read belongs to the next pixel, and isn't cleared. */
    static void read(byte[] rgb, int start, int stride, int[] column) {
        var at = start;
        for (var row = 0; row < column.length - 1; row++) {
            column[row] = (int) FOUR_BYTES.get(rgb, at);
            at += stride;
        }
        // There may be no fourth byte after the last pixel.
        column[column.length - 1] = (rgb[at] & 0xFF) | (rgb[at + 1] & 0xFF) << 8 | (rgb[at + 2] & 0xFF) << 16;
    }

    static void unpack(int[] column, int shift, int[] line) {
        for (var i = 0; i < line.length; i++) {
            line[i] = column[i] >> shift & 0xFF;
        }
    }

    static void pack(int[] red, int[] green, int[] blue, int[] column) {
        for (var i = 0; i < column.length; i++) {
            column[i] = red[i] | green[i] << 8 | blue[i] << 16;
        }
    }

    /** Writes over the first byte of the pixel to the right, which has to be written after this one. */
    static void write(int[] column, byte[] rgb, int start, int stride) {
        var at = start;
        for (var pixel : column) {
            FOUR_BYTES.set(rgb, at, pixel);
            at += stride;
        }
    }

    /** Writes the column at the right border, after which nothing may be written over. */
    static void writeLast(int[] column, byte[] rgb, int start, int stride) {
        var at = start;
        for (var pixel : column) {
            rgb[at] = (byte) pixel;
            rgb[at + 1] = (byte) (pixel >> 8);
            rgb[at + 2] = (byte) (pixel >> 16);
            at += stride;
        }
    }
}
