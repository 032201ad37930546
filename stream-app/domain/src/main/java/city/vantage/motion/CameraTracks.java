package city.vantage.motion;

import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import city.vantage.view.LeadingParties;
import city.vantage.view.Parties;
import city.vantage.view.PathPoint;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How one camera followed the two parties through an incident. Times are milliseconds after {@code start}. */
public record CameraTracks(ViewKind viewKind, FrameSize frameSize, Track pedestrian, Track vehicle) {

    /**
     * Those of each camera, in the order of their ids.
     *
     * @param frames of one incident
     * @param parties found in them
     */
    public static Collection<CameraTracks> of(Collection<Observation> frames, LeadingParties parties, Instant start) {
        return frames.stream()
                .collect(Collectors.groupingBy(
                        Observation::cameraId,
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), own -> ofOne(own, parties, start))))
                .values();
    }

    private static CameraTracks ofOne(List<Observation> frames, LeadingParties parties, Instant start) {
        var first = frames.getFirst();
        return new CameraTracks(
                first.viewKind(),
                first.frameSize(),
                track(frames, parties, start, Parties::pedestrian),
                track(frames, parties, start, Parties::vehicle));
    }

    private static Track track(
            List<Observation> frames,
            LeadingParties parties,
            Instant start,
            Function<Parties, @Nullable Detection> party) {
        return Track.of(frames.stream()
                .map(frame -> point(frame, start, party.apply(parties.in(frame))))
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<PathPoint> point(Observation frame, Instant start, @Nullable Detection shown) {
        return Optional.ofNullable(shown)
                .map(Detection::box)
                .map(box -> new PathPoint(
                        Duration.between(start, frame.capturedAt()).toMillis(), box));
    }
}
