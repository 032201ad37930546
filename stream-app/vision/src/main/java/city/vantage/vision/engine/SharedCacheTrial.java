package city.vantage.vision.engine;

import city.vantage.vision.onnx.DeviceCopy;
import city.vantage.vision.onnx.OnnxException;
import java.util.Arrays;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Finds out whether a decoder keeps its cache in place, as GroupQueryAttention does.
 *
 * <p>It is tried, not looked up: two sequences of different lengths share a step in one buffer, and have to give what each
 * gives by itself. Names of operators would say nothing of padding, and differ between exporters.
 */
final class SharedCacheTrial {
    private static final int LENGTH = 16;
    private static final double TOLERANCE = 0.02;

    private SharedCacheTrial() {}

    /** Null if the cache can be kept in place, or else why not. */
    static @Nullable String objection(Decoder decoder, DeviceCopy copy) {
        var random = new Random(1);
        var hidden = decoder.signature().hidden();
        var shorter = embeddings(random, 4 * hidden);
        var longer = embeddings(random, 6 * hidden);
        try (var pool = new SlotPool(decoder, copy, new PoolSize(2, LENGTH))) {
            var expectedShorter = extend(pool, decoder, 0, 0, shorter);
            var expectedLonger = extend(pool, decoder, 0, 0, longer);
            extend(pool, decoder, 0, 0, part(shorter, 0, 3 * hidden));
            extend(pool, decoder, 1, 0, part(longer, 0, 2 * hidden));
            extend(pool, decoder, 1, 2, part(longer, 2 * hidden, 5 * hidden));
            var next = new float[2 * hidden];
            System.arraycopy(shorter, 3 * hidden, next, 0, hidden);
            System.arraycopy(longer, 5 * hidden, next, hidden, hidden);
            try (var embeddings = decoder.embeddings(next, 2);
                    var outputs = pool.step(new int[] {3, 5}, embeddings)) {
                return differs(Decoder.logits(outputs, 0, 0), expectedShorter)
                                || differs(Decoder.logits(outputs, 1, 0), expectedLonger)
                        ? "it takes a shared cache, but gives something else with it"
                        : null;
            }
        } catch (OnnxException e) {
            return "it doesn't take past and present in one buffer";
        }
    }

    static float[] extend(SlotPool pool, Decoder decoder, int slot, int before, float[] values) {
        try (var embeddings = decoder.embeddings(values, 1);
                var outputs = pool.extend(slot, before, embeddings, false)) {
            return Decoder.logits(outputs, 0, 0);
        }
    }

    static boolean differs(float[] logits, float[] expected) {
        var largest = 0.0;
        var difference = 0.0;
        for (var i = 0; i < logits.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            difference = Math.max(difference, Math.abs(logits[i] - expected[i]));
        }
        // Not "greater": a comparison with NaN has to count as different.
        return !(difference <= TOLERANCE * largest);
    }

    static float[] embeddings(Random random, int count) {
        var values = new float[count];
        for (var i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    static float[] part(float[] values, int from, int to) {
        return Arrays.copyOfRange(values, from, to);
    }
}
