package city.vantage.simulator.jpeg;

import city.vantage.incident.FrameSize;

/** Encodes one picture, with the colours at half the resolution. */
public final class Jpeg {
    private static final int QUALITY = 78;
    private static final int UNIT = 16;
    private static final int HALF_UNIT = UNIT / 2;

    private final Bits bits;
    private final FrameSize size;
    private final Bands bands;
    private final Quantisation ofLuma = Quantisation.luma(QUALITY);
    private final Quantisation ofChroma = Quantisation.chroma(QUALITY);

    private Jpeg(byte[] pixels, FrameSize size) {
        this.size = size;
        this.bits = new Bits(pixels.length / 8 + 1_024);
        this.bands = new Bands(pixels, size);
    }

    /** @param pixels row by row from the top, three bytes each: blue, green, red */
    public static byte[] encoded(byte[] pixels, FrameSize size) {
        if (pixels.length != size.width() * size.height() * 3) {
            throw new IllegalArgumentException(pixels.length + " bytes for a picture of " + size);
        }
        var jpeg = new Jpeg(pixels, size);
        jpeg.writeHead();
        jpeg.writePicture();
        return jpeg.bits.toBytes();
    }

    private void writeHead() {
        bits.writeShort(0xFFD8);
        writeMarker(0xFFE0, 14);
        for (var value : new int[] {'J', 'F', 'I', 'F', 0, 1, 1, 0, 0, 1, 0, 1, 0, 0}) {
            bits.writeByte(value);
        }
        writeMarker(0xFFDB, 2 * 65);
        ofLuma.describe(0, bits);
        ofChroma.describe(1, bits);
        writeMarker(0xFFC0, 15);
        bits.writeByte(8);
        bits.writeShort(size.height());
        bits.writeShort(size.width());
        for (var value : new int[] {3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1}) {
            bits.writeByte(value);
        }
        for (var table : Huffman.ALL) {
            writeMarker(0xFFC4, table.describedBytes());
            table.describe(bits);
        }
        writeMarker(0xFFDA, 10);
        for (var value : new int[] {3, 1, 0x00, 2, 0x11, 3, 0x11, 0, 63, 0}) {
            bits.writeByte(value);
        }
    }

    /** A marker and the length of what follows, which counts itself. */
    private void writeMarker(int marker, int bytes) {
        bits.writeShort(marker);
        bits.writeShort(bytes + 2);
    }

    private void writePicture() {
        var luma = new Component(ofLuma, Huffman.LUMA_DC, Huffman.LUMA_AC);
        var blue = new Component(ofChroma, Huffman.CHROMA_DC, Huffman.CHROMA_AC);
        var red = new Component(ofChroma, Huffman.CHROMA_DC, Huffman.CHROMA_AC);
        var row = bands.paddedWidth();
        for (var top = 0; top < size.height(); top += UNIT) {
            bands.moveTo(top);
            for (var left = 0; left < size.width(); left += UNIT) {
                luma.write(bands.luma, left, row, bits);
                luma.write(bands.luma, left + HALF_UNIT, row, bits);
                luma.write(bands.luma, HALF_UNIT * row + left, row, bits);
                luma.write(bands.luma, HALF_UNIT * row + left + HALF_UNIT, row, bits);
                blue.write(bands.blue, left / 2, row / 2, bits);
                red.write(bands.red, left / 2, row / 2, bits);
            }
        }
        bits.align();
        bits.writeShort(0xFFD9);
    }
}
