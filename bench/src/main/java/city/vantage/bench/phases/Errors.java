package city.vantage.bench.phases;

import city.vantage.phase.Boundary;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** How far estimates of one boundary are from the truth. */
final class Errors {
    private static final double NEAR_SECONDS = 0.5;

    private record Estimate(double errorSeconds, double confidence) {}

    private final List<Estimate> estimates = new ArrayList<>();

    void add(Boundary estimated, Instant truth) {
        var error = Duration.between(truth, estimated.at()).toNanos() / 1e9;
        estimates.add(new Estimate(error, estimated.confidence()));
    }

    /** Median and P90 of the error's size, share that is near, mean confidence: four cells of a table. */
    String cells() {
        var near = estimates.stream()
                .filter(estimate -> Math.abs(estimate.errorSeconds) <= NEAR_SECONDS)
                .count();
        var confidence =
                estimates.stream().mapToDouble(Estimate::confidence).average().orElse(0);
        return "%.2f | %.2f | %.2f | %.2f"
                .formatted(quantile(0.5), quantile(0.9), (double) near / estimates.size(), confidence);
    }

    private double quantile(double share) {
        var sizes = estimates.stream()
                .mapToDouble(estimate -> Math.abs(estimate.errorSeconds))
                .sorted()
                .toArray();
        return sizes[(int) Math.round(share * (sizes.length - 1))];
    }
}
