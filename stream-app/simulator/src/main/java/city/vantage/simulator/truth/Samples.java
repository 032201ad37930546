package city.vantage.simulator.truth;

import city.vantage.incident.Phase;
import city.vantage.simulator.encounter.PhaseTimes;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Moments within a phase. */
final class Samples {
    private static final int COUNT = 21;

    private Samples() {}

    /** Evenly spread over the phase, in seconds; its middle is among them. */
    static DoubleStream of(PhaseTimes phases, Phase phase) {
        return of(phases, phase, COUNT);
    }

    static DoubleStream of(PhaseTimes phases, Phase phase, int count) {
        var start = phases.start(phase);
        var length = phases.end(phase) - start;
        return IntStream.range(0, count).mapToDouble(i -> start + length * (i + 0.5) / count);
    }

    static double middle(PhaseTimes phases, Phase phase) {
        return (phases.start(phase) + phases.end(phase)) / 2;
    }
}
