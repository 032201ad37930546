package city.vantage.vision.image;

import java.util.Arrays;
import java.util.Locale;

/** Compares the resize with its plain form, alternating in one run. To be started by hand, on one core. */
final class ResizeBenchmark {
    private static final int ROUNDS = 101;

    private ResizeBenchmark() {}

    public static void main(String[] args) {
        var frame = SyntheticPicture.of(1280, 720, 7);
        for (var filter : new Filter[] {Filter.BICUBIC, Filter.BILINEAR, Filter.LANCZOS}) {
            for (var side : new int[] {336, 384, 512}) {
                compare(frame, side, filter);
            }
        }
    }

    private static void compare(Picture frame, int side, Filter filter) {
        for (var round = 0; round < ROUNDS; round++) {
            Resizer.resize(frame, side, side, filter);
            PlainResizer.resize(frame, side, side, filter);
        }
        var plain = new long[ROUNDS];
        var fast = new long[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var expected = PlainResizer.resize(frame, side, side, filter);
            var middle = System.nanoTime();
            var actual = Resizer.resize(frame, side, side, filter);
            var end = System.nanoTime();
            if (!Arrays.equals(expected.rgb(), actual.rgb())) {
                throw new IllegalStateException("the two resizes differ");
            }
            plain[round] = middle - start;
            fast[round] = end - middle;
        }
        Arrays.sort(plain);
        Arrays.sort(fast);
        System.out.printf(
                Locale.ROOT,
                "%s 1280x720 to %dx%d: plain %.2f ms, fast %.2f ms, ratio %.1f (medians of %d)%n",
                filter,
                side,
                side,
                plain[ROUNDS / 2] / 1e6,
                fast[ROUNDS / 2] / 1e6,
                (double) plain[ROUNDS / 2] / fast[ROUNDS / 2],
                ROUNDS);
    }
}
