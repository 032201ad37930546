package city.vantage.sizing;

/**
 * What one of each was measured to do, and how much of it may be used.
 *
 * @param workerTokensPerSecond of one worker, busy with as many requests at a time as it takes
 * @param workersPerGpu that share a card
 * @param observationsPerThreadSecond that one stream thread takes through the whole path
 * @param brokerBytesPerSecond that one broker takes from producers, copies of other brokers' records included
 * @param headroom share of a thread or broker that stays free at the peak, at least 0 and below 1
 */
public record Capacity(
        double workerTokensPerSecond,
        int workersPerGpu,
        double observationsPerThreadSecond,
        double brokerBytesPerSecond,
        double headroom) {
    public Capacity {
        if (!(workerTokensPerSecond > 0)
                || workersPerGpu < 1
                || !(observationsPerThreadSecond > 0)
                || !(brokerBytesPerSecond > 0)
                || !(headroom >= 0 && headroom < 1)) {
            throw new IllegalArgumentException("capacities are positive, and headroom is at least 0 and below 1");
        }
    }
}
