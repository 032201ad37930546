package city.vantage.simulator.feed;

import city.vantage.incident.Phase;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.encounter.PhaseTimes;
import java.util.EnumSet;
import java.util.Set;

/**
 * How one camera fares during one incident; seconds from its start.
 *
 * @param diesAt infinite when it doesn't
 * @param clockStopsAt infinite when it doesn't
 * @param skewSeconds how far the clock is ahead
 */
record CameraCondition(Set<Phase> missed, double diesAt, double clockStopsAt, double skewSeconds) {

    static CameraCondition drawn(CameraFaults faults, PhaseTimes phases, double skewSeconds, Chance chance) {
        var missed = EnumSet.noneOf(Phase.class);
        for (var phase : PhaseTimes.phases()) {
            if (chance.happens(faults.missedPhases())) {
                missed.add(phase);
            }
        }
        return new CameraCondition(
                missed,
                time(faults.deaths(), phases, chance),
                time(faults.frozenClocks(), phases, chance),
                skewSeconds);
    }

    private static double time(double probability, PhaseTimes phases, Chance chance) {
        var time = chance.between(0, phases.end());
        return chance.happens(probability) ? time : Double.POSITIVE_INFINITY;
    }

    boolean delivers(double seconds, Phase phase) {
        return seconds < diesAt && !missed.contains(phase);
    }

    /** What the camera's clock shows. */
    double clock(double seconds) {
        return Math.max(0, Math.min(seconds, clockStopsAt) + skewSeconds);
    }
}
