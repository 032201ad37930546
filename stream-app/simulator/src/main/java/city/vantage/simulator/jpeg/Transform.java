package city.vantage.simulator.jpeg;

/**
 * The discrete cosine transform of a block of 8 by 8, in five multiplications a line (Arai, Agui, Nakajima 1988). Its
 * results are scaled; the quantisation takes the scales away.
 */
final class Transform {
    private static final float C2 = (float) 0.541196100;
    private static final float C4 = (float) 0.707106781;
    private static final float C6 = (float) 0.382683433;
    private static final float C2_PLUS_C6 = (float) 1.306562965;

    private Transform() {}

    static void apply(float[] block) {
        for (var row = 0; row < 64; row += 8) {
            line(block, row, 1);
        }
        for (var column = 0; column < 8; column++) {
            line(block, column, 8);
        }
    }

    private static void line(float[] block, int first, int step) {
        var s07 = block[first] + block[first + 7 * step];
        var d07 = block[first] - block[first + 7 * step];
        var s16 = block[first + step] + block[first + 6 * step];
        var d16 = block[first + step] - block[first + 6 * step];
        var s25 = block[first + 2 * step] + block[first + 5 * step];
        var d25 = block[first + 2 * step] - block[first + 5 * step];
        var s34 = block[first + 3 * step] + block[first + 4 * step];
        var d34 = block[first + 3 * step] - block[first + 4 * step];

        var outer = s07 + s34;
        var inner = s16 + s25;
        var difference = s07 - s34;
        block[first] = outer + inner;
        block[first + 4 * step] = outer - inner;
        var turned = (s16 - s25 + difference) * C4;
        block[first + 2 * step] = difference + turned;
        block[first + 6 * step] = difference - turned;

        var low = d34 + d25;
        var middle = d25 + d16;
        var high = d16 + d07;
        var z5 = (low - high) * C6;
        var z2 = C2 * low + z5;
        var z4 = C2_PLUS_C6 * high + z5;
        var z3 = middle * C4;
        var z11 = d07 + z3;
        var z13 = d07 - z3;
        block[first + 5 * step] = z13 + z2;
        block[first + 3 * step] = z13 - z2;
        block[first + step] = z11 + z4;
        block[first + 7 * step] = z11 - z4;
    }
}
