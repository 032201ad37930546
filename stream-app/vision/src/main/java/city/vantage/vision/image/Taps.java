package city.vantage.vision.image;

import java.util.Arrays;

/**
 * What each pixel of a resized line is made of: a run of source pixels and their weights in fixed point.
 *
 * <p>As in Pillow: the filter's support is widened by the reduction ratio, weights are normalised to a sum of 1 and
 * rounded to 22 bits after the point. Weights that round to zero at the ends of a run are left out, which changes no
 * result.
 */
final class Taps {
    /** Bits after the point: 32, less 8 of the pixel, less 2 for sums that overshoot. */
    static final int PRECISION_BITS = 22;

    /** Half a unit, so that the shift that follows rounds. */
    static final int HALF = 1 << (PRECISION_BITS - 1);

    private final int[] first;
    private final int[] end;
    private final int[][] weights;
    private int span = 1;

    private Taps(int size) {
        first = new int[size];
        end = new int[size];
        weights = new int[size][];
    }

    static Taps of(Filter filter, int sourceSize, int size) {
        var taps = new Taps(size);
        var scale = (double) sourceSize / size;
        var widening = Math.max(scale, 1);
        var support = filter.support() * widening;
        for (var i = 0; i < size; i++) {
            var centre = (i + 0.5) * scale;
            var from = Math.max((int) (centre - support + 0.5), 0);
            var to = Math.min((int) (centre + support + 0.5), sourceSize);
            taps.put(i, from, fixedPoint(filter, from, to, centre, 1 / widening));
            taps.end[i] = to;
        }
        return taps;
    }

    int size() {
        return first.length;
    }

    /** First source pixel of a pixel's run. */
    int first(int pixel) {
        return first[pixel];
    }

    /** An end of a pixel's run, exclusive, that doesn't decrease from pixel to pixel. */
    int end(int pixel) {
        return end[pixel];
    }

    /** Weights of a pixel's run, times 2^{@value #PRECISION_BITS}. Not to be changed. */
    int[] weights(int pixel) {
        return weights[pixel];
    }

    /** Length of the longest run, zero weights included. */
    int span() {
        return span;
    }

    /** First source pixel that any pixel needs. */
    int sourceStart() {
        return Arrays.stream(first).min().orElseThrow();
    }

    /** One past the last source pixel of any run. */
    int sourceEnd() {
        return end[end.length - 1];
    }

    private void put(int pixel, int from, int[] run) {
        var start = 0;
        var stop = run.length;
        while (start < stop - 1 && run[start] == 0) {
            start++;
        }
        while (stop > start + 1 && run[stop - 1] == 0) {
            stop--;
        }
        first[pixel] = from + start;
        weights[pixel] = Arrays.copyOfRange(run, start, stop);
        span = Math.max(span, run.length);
    }

    private static int[] fixedPoint(Filter filter, int from, int to, double centre, double narrowing) {
        var exact = new double[to - from];
        var sum = 0.0;
        for (var i = 0; i < exact.length; i++) {
            exact[i] = filter.weight((i + from - centre + 0.5) * narrowing);
            sum += exact[i];
        }
        var fixed = new int[exact.length];
        for (var i = 0; i < exact.length; i++) {
            var weight = sum == 0 ? exact[i] : exact[i] / sum;
            fixed[i] = (int) ((weight < 0 ? -0.5 : 0.5) + weight * (1 << PRECISION_BITS));
        }
        return fixed;
    }
}
