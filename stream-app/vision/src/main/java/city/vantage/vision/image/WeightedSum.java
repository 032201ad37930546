package city.vantage.vision.image;

import java.util.Arrays;

/**
 * Weighted sums of whole lines of pixel values, in fixed point.
 *
 * <p>The loops have the one shape that the compiler of JDK 25 turns into vector instructions: {@code int} arrays of
 * their own, all read at the same index. An offset into a shared array, or bytes widened on the way, leaves it scalar,
 * which was measured at ten times the cost of a product.
 */
final class WeightedSum {
    private final int[] sum;

    WeightedSum(int length) {
        sum = new int[length];
    }

    /**
     * The sum of {@code lines[from + k] * weights[k]} over all k, rounded and clipped to 0..255; the array is good until
     * the next call.
     */
    int[] of(int[][] lines, int from, int[] weights) {
        Arrays.fill(sum, Taps.HALF);
        var k = 0;
        for (; k + 4 <= weights.length; k += 4) {
            var at = from + k;
            addFour(
                    sum,
                    lines[at],
                    lines[at + 1],
                    lines[at + 2],
                    lines[at + 3],
                    weights[k],
                    weights[k + 1],
                    weights[k + 2],
                    weights[k + 3]);
        }
        for (; k < weights.length; k++) {
            add(sum, lines[from + k], weights[k]);
        }
        round(sum);
        return sum;
    }

    private static void addFour(int[] sum, int[] a, int[] b, int[] c, int[] d, int wa, int wb, int wc, int wd) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
        }
    }

    private static void add(int[] sum, int[] line, int weight) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += line[i] * weight;
        }
    }

    private static void round(int[] sum) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] = Math.min(Math.max(sum[i] >> Taps.PRECISION_BITS, 0), 255);
        }
    }
}
