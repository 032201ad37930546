package city.vantage.sizing;

/**
 * Workers on one queue at which requests arrive in bursts, as those of an incident do when it closes: bursts come at
 * random (Poisson), each request takes the same time. The wait has two parts. Behind earlier bursts: Erlang's C formula
 * for the share that waits (its root for bursts), an exponential tail (Kingman's heavy-traffic form), widened by the
 * burst's size and halved because the times don't vary (Allen and Cunneen). Behind one's own burst: the rounds that the
 * workers need for it. An approximation: next to simulations it is within one worker.
 *
 * @param requestsPerSecond in the long run
 * @param burst requests that arrive together, at least 1
 * @param serviceSeconds of one request at one worker
 */
public record BurstQueue(double requestsPerSecond, double burst, double serviceSeconds) {
    private static final int MOST_WORKERS = 100_000;

    public BurstQueue {
        if (!(requestsPerSecond > 0) || !(burst >= 1) || !(serviceSeconds > 0)) {
            throw new IllegalArgumentException("rate and time must be positive, a burst at least 1");
        }
    }

    /** How many workers are busy on average, if there are enough. */
    public double load() {
        return requestsPerSecond * serviceSeconds;
    }

    /** The wait that all but a share of the requests stay within, in seconds; infinite where the workers fall behind. */
    public double wait(int workers, double share) {
        if (workers <= load()) {
            return Double.POSITIVE_INFINITY;
        }
        var drain = workers / serviceSeconds - requestsPerSecond;
        var spread = Math.max(1, burst) / 2;
        // Of bursts hardly any finds a free worker for each of its requests.
        var waiting = burst > 1 ? Math.sqrt(shareThatWaits(workers)) : shareThatWaits(workers);
        var behindOthers = Math.max(0, spread * Math.log(waiting / share) / drain);
        return behindOthers + ownBurst(workers);
    }

    /** @throws IllegalArgumentException where no number of workers is enough, because own bursts take longer */
    public int workersFor(double waitSeconds, double share) {
        var least = (int) Math.floor(load()) + 1;
        var most = least + (int) Math.ceil(Math.max(burst, burst * load())) + 1;
        for (var workers = least; workers <= most && workers <= MOST_WORKERS; workers++) {
            if (wait(workers, share) <= waitSeconds) {
                return workers;
            }
        }
        throw new IllegalArgumentException("no number of workers keeps a wait of " + waitSeconds + " s");
    }

    private double ownBurst(int workers) {
        return Math.max(0, Math.ceil(burst / workers) - 1) * serviceSeconds;
    }

    /** Erlang's C: the share of arrivals that find every worker busy. */
    private double shareThatWaits(int workers) {
        var blocked = 1.0;
        for (var number = 1; number <= workers; number++) {
            blocked = load() * blocked / (number + load() * blocked);
        }
        var busy = load() / workers;
        return blocked / (1 - busy + busy * blocked);
    }
}
