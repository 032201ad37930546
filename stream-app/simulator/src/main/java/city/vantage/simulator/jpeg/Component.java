package city.vantage.simulator.jpeg;

/** Writes the blocks of brightness, or of one of the two colour differences. */
final class Component {
    private static final int SIXTEEN_ZEROS = 0xF0;
    private static final int END_OF_BLOCK = 0;

    private final Quantisation quantisation;
    private final Huffman dc;
    private final Huffman ac;
    private final float[] block = new float[64];
    private final int[] parts = new int[64];
    private int lastMean;

    Component(Quantisation quantisation, Huffman dc, Huffman ac) {
        this.quantisation = quantisation;
        this.dc = dc;
        this.ac = ac;
    }

    /** Writes the block whose upper left corner is at a place in a plane of values from 0 to 255. */
    void write(int[] plane, int at, int rowLength, Bits bits) {
        for (var row = 0; row < 8; row++) {
            for (var column = 0; column < 8; column++) {
                block[row * 8 + column] = plane[at + row * rowLength + column] - 128;
            }
        }
        Transform.apply(block);
        quantisation.quantise(block, parts);
        var change = parts[0] - lastMean;
        lastMean = parts[0];
        writeValue(dc, 0, change, bits);
        writeRest(bits);
    }

    private void writeRest(Bits bits) {
        var zeros = 0;
        for (var i = 1; i < parts.length; i++) {
            var part = parts[Quantisation.ZIGZAG[i]];
            if (part == 0) {
                zeros++;
                continue;
            }
            for (; zeros >= 16; zeros -= 16) {
                bits.write(ac.codes[SIXTEEN_ZEROS], ac.lengths[SIXTEEN_ZEROS]);
            }
            writeValue(ac, zeros, part, bits);
            zeros = 0;
        }
        if (zeros > 0) {
            bits.write(ac.codes[END_OF_BLOCK], ac.lengths[END_OF_BLOCK]);
        }
    }

    /** The code of the zeros before a value and of its number of bits, then those bits. */
    private static void writeValue(Huffman table, int zeros, int value, Bits bits) {
        var size = 32 - Integer.numberOfLeadingZeros(Math.abs(value));
        var symbol = (zeros << 4) | size;
        var low = (value < 0 ? value - 1 : value) & ((1 << size) - 1);
        bits.write((table.codes[symbol] << size) | low, table.lengths[symbol] + size);
    }
}
