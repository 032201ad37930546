package city.vantage.bench.engine;

/**
 * One measured load, as it stands in the raw results.
 *
 * @param seconds that passed
 * @param cpuSeconds that the runtime's process was given meanwhile, on all its threads
 */
record Sample(
        String scenario,
        String runner,
        Way way,
        int round,
        int requests,
        int tokens,
        double seconds,
        double cpuSeconds) {
    double tokensPerSecond() {
        return tokens / seconds;
    }
}
