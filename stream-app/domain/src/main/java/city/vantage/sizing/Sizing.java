package city.vantage.sizing;

/**
 * What a city needs.
 *
 * @param workers that keep the wait at the busiest hour, with one to spare
 * @param gpus cards for them
 * @param streamThreads over all instances
 * @param brokers at least as many as there are copies of a record
 * @param diskBytes of all brokers together
 * @param waitSeconds that 99 of 100 requests are expected to stay within at the busiest hour, without the spare worker
 */
public record Sizing(int workers, int gpus, int streamThreads, int brokers, double diskBytes, double waitSeconds) {
    private static final double LATE = 0.01;

    /**
     * @param burst requests of an incident that come at once
     * @param waitSeconds that 99 of 100 requests may wait for a worker at most
     * @throws IllegalArgumentException where no number of workers is enough
     */
    public static Sizing of(CityLoad load, Capacity capacity, Keeping keeping, double burst, double waitSeconds) {
        var queue = new BurstQueue(
                load.peakRequestsPerSecond(), burst, load.tokensPerRequest() / capacity.workerTokensPerSecond());
        var busy = queue.workersFor(waitSeconds, LATE);
        // One may be restarted or broken without anybody waiting longer.
        var workers = busy + 1;
        var usable = 1 - capacity.headroom();
        return new Sizing(
                workers,
                ceiling((double) workers / capacity.workersPerGpu()),
                Math.max(
                        1,
                        ceiling(load.peakObservationsPerSecond() / (capacity.observationsPerThreadSecond() * usable))),
                Math.max(
                        keeping.replication(),
                        ceiling(peakBytes(load, keeping) / (capacity.brokerBytesPerSecond() * usable))),
                dayBytes(load, keeping) * keeping.days(),
                queue.wait(busy, LATE));
    }

    private static double peakBytes(CityLoad load, Keeping keeping) {
        return keeping.replication()
                * (load.peakObservationsPerSecond() * keeping.bytesPerObservation()
                        + load.peakRequestsPerSecond() * keeping.bytesPerRequest());
    }

    private static double dayBytes(CityLoad load, Keeping keeping) {
        return keeping.replication()
                * (load.observationsPerDay() * keeping.bytesPerObservation()
                        + load.requestsPerDay() * keeping.bytesPerRequest());
    }

    private static int ceiling(double value) {
        return (int) Math.ceil(value - 1e-9);
    }

    /** @param prices what one costs in a month, in any currency; of disk, a gigabyte */
    public double monthlyCost(Prices prices) {
        return gpus * prices.gpu()
                + streamThreads * prices.streamThread()
                + brokers * prices.broker()
                + diskBytes / 1e9 * prices.diskGigabyte();
    }

    /** What one costs in a month. */
    public record Prices(double gpu, double streamThread, double broker, double diskGigabyte) {}
}
