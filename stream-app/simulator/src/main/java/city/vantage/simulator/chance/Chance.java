package city.vantage.simulator.chance;

import java.util.List;
import java.util.Random;

/** A stream of draws. {@link Random} because its numbers are specified bit by bit, on every JDK. */
public final class Chance {
    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    public double between(double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    /** From 0 up to, not including, {@code bound}. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    /** Normally distributed around 0. */
    public double noise(double deviation) {
        return random.nextGaussian() * deviation;
    }

    public <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @SafeVarargs
    public final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** A choice by weight; weights are not negative and not all 0. */
    public <T> T weighted(List<Weighted<T>> choices) {
        var total = choices.stream().mapToDouble(Weighted::weight).sum();
        var left = random.nextDouble() * total;
        for (var choice : choices) {
            left -= choice.weight();
            if (left < 0) {
                return choice.value();
            }
        }
        return choices.getLast().value();
    }
}
