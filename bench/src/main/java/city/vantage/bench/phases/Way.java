package city.vantage.bench.phases;

import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What the estimator gets to see of an incident. */
record Way(String name, Function<SimulatedIncident, List<Observation>> frames) {
    private static final double LATEST_START_SECONDS = 1;
    private static final double EARLIEST_END_SECONDS = 2;

    static final Way DETECTED = new Way("estimated", Way::detected);

    static final List<Way> ALL = List.of(
            new Way("its length alone", Way::lengthAlone),
            DETECTED,
            new Way("seen from straight above", PlanView::of),
            new Way("cut, its length alone", incident -> cut(lengthAlone(incident), incident)),
            new Way("cut, estimated", incident -> cut(detected(incident), incident)),
            new Way("cut, seen from straight above", incident -> cut(PlanView.of(incident), incident)));

    private static List<Observation> detected(SimulatedIncident incident) {
        return incident.frames().stream().map(SimulatedFrame::observation).toList();
    }

    /** Frames in which nothing is seen. */
    private static List<Observation> lengthAlone(SimulatedIncident incident) {
        return detected(incident).stream()
                .map(seen -> new Observation(
                        seen.incidentId(),
                        seen.siteId(),
                        seen.cameraId(),
                        seen.viewKind(),
                        seen.capturedAt(),
                        seen.phase(),
                        null,
                        seen.frameSize(),
                        null,
                        List.of()))
                .toList();
    }

    /** As of a source that begins late and ends early, by as much as the digits of the incident's id say. */
    private static List<Observation> cut(List<Observation> frames, SimulatedIncident incident) {
        var lot = Math.floorMod(incident.incidentId().hashCode() * 0x9E3779B9, 1 << 16);
        var from = incident.start().plus(seconds(LATEST_START_SECONDS * (lot >> 8) / 255));
        var to = incident.start().plus(incident.length()).minus(seconds(EARLIEST_END_SECONDS * (lot & 255) / 255));
        return frames.stream()
                .filter(frame -> !frame.capturedAt().isBefore(from)
                        && !frame.capturedAt().isAfter(to))
                .toList();
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
