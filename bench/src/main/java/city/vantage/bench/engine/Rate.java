package city.vantage.bench.engine;

import city.vantage.bench.Median;
import java.util.List;

/**
 * What a runtime gives under one load, as medians over the rounds.
 *
 * @param tokensPerSecond pictures and prompts included
 * @param perCpuSecond tokens per second of processor time, which other work on the machine doesn't take away
 * @param afterFirst tokens per second without the first tokens, and without the time that as many first tokens take one by
 *     one: decoding apart from pictures and prompts, which cost every runtime the same arithmetic. NaN for a load of first
 *     tokens
 */
record Rate(double tokensPerSecond, double lowest, double highest, double perCpuSecond, double afterFirst) {
    /**
     * From the samples of one load.
     *
     * @param firstTokenSeconds what a request takes to its first token, alone
     */
    static Rate of(List<Sample> samples, double firstTokenSeconds) {
        var rates = samples.stream().mapToDouble(Sample::tokensPerSecond).summaryStatistics();
        var one = samples.getFirst();
        var later = one.tokens() - one.requests();
        return new Rate(
                Median.of(samples.stream().mapToDouble(Sample::tokensPerSecond)),
                rates.getMin(),
                rates.getMax(),
                Median.of(samples.stream().mapToDouble(sample -> sample.tokens() / sample.cpuSeconds())),
                later == 0 ? Double.NaN : later / (seconds(samples) - one.requests() * firstTokenSeconds));
    }

    static double seconds(List<Sample> samples) {
        return Median.of(samples.stream().mapToDouble(Sample::seconds));
    }
}
