package city.vantage.bench.formation;

import city.vantage.formation.FormedIncident;
import city.vantage.simulator.SimulatedIncident;
import java.time.Duration;
import java.time.Instant;

/**
 * What truly happened at a site during a time.
 *
 * @param kind how it ended, or that there was nothing but other traffic
 */
record Happening(String kind, Instant start, Instant end) {
    static final String TRAFFIC = "other traffic alone";

    /** Nearness is noticed up to this much later. */
    private static final Duration NOTICED = Duration.ofMillis(1_500);

    static Happening of(SimulatedIncident incident) {
        return new Happening(
                incident.outcome().toString(),
                incident.start(),
                incident.start().plus(incident.length()));
    }

    static Happening traffic(SimulatedIncident incident, Duration later) {
        var own = of(incident);
        return new Happening(TRAFFIC, own.start.plus(later), own.end.plus(later));
    }

    boolean isSimulatedIncident() {
        return !kind.equals(TRAFFIC);
    }

    boolean isEventful() {
        return isSimulatedIncident() && !kind.equals("UNEVENTFUL");
    }

    boolean holds(FormedIncident formed) {
        return !formed.nearestAt().isBefore(start) && !formed.nearestAt().isAfter(end.plus(NOTICED));
    }

    /** How much of it the formed incident covers, and how much of both together is in both, 0 to 1. */
    double coveredBy(FormedIncident formed) {
        return shared(formed) / seconds(start, end);
    }

    double overlap(FormedIncident formed) {
        var shared = shared(formed);
        return shared / (seconds(start, end) + seconds(formed.from(), formed.to()) - shared);
    }

    private double shared(FormedIncident formed) {
        var from = start.isAfter(formed.from()) ? start : formed.from();
        var to = end.isBefore(formed.to()) ? end : formed.to();
        return Math.max(0, seconds(from, to));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
