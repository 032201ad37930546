package city.vantage.simulator.jpeg;

import java.util.Arrays;

/** Collects bytes, and bits that a zero byte follows wherever they look like a marker. */
final class Bits {
    private byte[] bytes;
    private int length;
    private long waiting;
    private int waitingBits;

    Bits(int expectedBytes) {
        bytes = new byte[expectedBytes];
    }

    void writeByte(int value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = (byte) value;
    }

    void writeShort(int value) {
        writeByte(value >> 8);
        writeByte(value);
    }

    /** The lowest bits of a value, at most 32. */
    void write(int value, int bits) {
        waiting = (waiting << bits) | (value & ((1L << bits) - 1));
        waitingBits += bits;
        while (waitingBits >= 8) {
            waitingBits -= 8;
            var next = (int) (waiting >> waitingBits) & 0xFF;
            writeByte(next);
            if (next == 0xFF) {
                writeByte(0);
            }
        }
    }

    /** Fills the last byte with ones. */
    void align() {
        if (waitingBits > 0) {
            write(0xFF, 8 - waitingBits);
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }
}
