package city.vantage.vision.engine;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Draws the tokens of one text. The draws depend on the seed and the logits alone, not on the batch around them. */
final class Sampler {
    private final Sampling sampling;
    private final SplittableRandom random;

    Sampler(Sampling sampling) {
        this.sampling = sampling;
        random = new SplittableRandom(sampling.seed());
    }

    int next(float[] logits) {
        var best = Logits.argmax(logits);
        if (sampling.temperature() == 0) {
            return best;
        }
        var weights = weights(logits, logits[best]);
        return sampling.topP() < 1
                ? drawFromTop(weights)
                : draw(weights, IntStream.range(0, weights.length).toArray());
    }

    private double[] weights(float[] logits, double max) {
        var weights = new double[logits.length];
        for (var i = 0; i < weights.length; i++) {
            weights[i] = Math.exp((logits[i] - max) / sampling.temperature());
        }
        return weights;
    }

    /** Nucleus sampling (Holtzman et al. 2020): the smallest set of likeliest tokens that holds the share topP. */
    private int drawFromTop(double[] weights) {
        var order = IntStream.range(0, weights.length)
                .boxed()
                .sorted((a, b) -> Double.compare(weights[b], weights[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        var enough = sum(weights, order, order.length) * sampling.topP();
        var size = 0;
        var held = 0.0;
        while (size < order.length && held < enough) {
            held += weights[order[size++]];
        }
        return draw(weights, IntStream.of(order).limit(size).toArray());
    }

    private int draw(double[] weights, int[] tokens) {
        var left = random.nextDouble() * sum(weights, tokens, tokens.length);
        for (var token : tokens) {
            left -= weights[token];
            if (left < 0) {
                return token;
            }
        }
        return tokens[tokens.length - 1];
    }

    private static double sum(double[] weights, int[] tokens, int count) {
        var sum = 0.0;
        for (var i = 0; i < count; i++) {
            sum += weights[tokens[i]];
        }
        return sum;
    }
}
