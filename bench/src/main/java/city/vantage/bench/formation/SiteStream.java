package city.vantage.bench.formation;

import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All that the cameras of a site report, in order of arrival: its incidents, and in the pause after each the same
 * other traffic once more, without the incident's parties.
 */
record SiteStream(String siteId, List<Observation> arriving, List<Happening> happenings) {
    private record Arrival(Instant time, Observation observation) {}

    static SiteStream of(List<SimulatedIncident> incidents, Duration untilTraffic) {
        var arrivals = new ArrayList<Arrival>();
        var happenings = new ArrayList<Happening>();
        for (var incident : incidents) {
            happenings.add(Happening.of(incident));
            happenings.add(Happening.traffic(incident, untilTraffic));
            incident.frames().forEach(frame -> arrivals.add(arrival(frame, Duration.ZERO)));
            incident.trafficAlone().frames().forEach(frame -> arrivals.add(arrival(frame, untilTraffic)));
        }
        arrivals.sort(Comparator.comparing(Arrival::time));
        return new SiteStream(
                incidents.getFirst().siteId(),
                arrivals.stream().map(Arrival::observation).toList(),
                happenings);
    }

    private static Arrival arrival(SimulatedFrame frame, Duration later) {
        var seen = frame.observation();
        return new Arrival(
                frame.deliveredAt().plus(later),
                new Observation(
                        "unnamed",
                        seen.siteId(),
                        seen.cameraId(),
                        seen.viewKind(),
                        seen.capturedAt().plus(later),
                        seen.phase(),
                        null,
                        seen.frameSize(),
                        null,
                        seen.detections()));
    }
}
