package city.vantage.app.forget;

import city.vantage.app.frame.FrameFolder;
import city.vantage.app.replay.LiveCity;
import city.vantage.incident.Observation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The same incidents on several days, with a picture of each frame. The last day is today, and ends in less than an hour. */
record PicturedDays(Path folder) {
    static final int LAST = 4;

    /** Brokers take no record that is an hour ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(50);

    List<Observation> of(int day) {
        var seen = new ArrayList<Observation>();
        var simulated = LiveCity.observations();
        var later = Duration.between(
                        simulated.getLast().capturedAt(), Instant.now().plus(AHEAD))
                .minus(Duration.ofDays(LAST - day));
        var frames = new FrameFolder(folder);
        for (var each : simulated) {
            var incident = "day-" + day + "-" + each.incidentId();
            seen.add(new Observation(
                    incident,
                    each.siteId(),
                    each.cameraId(),
                    each.viewKind(),
                    each.capturedAt().plus(later),
                    each.phase(),
                    frames.add((incident + seen.size()).getBytes(StandardCharsets.UTF_8)),
                    each.frameSize(),
                    each.sharpness(),
                    each.detections()));
        }
        return seen;
    }

    /** Where the picture of a frame lies. */
    static Path file(Observation seen) {
        return Path.of(URI.create(Objects.requireNonNull(seen.frame()).uri()));
    }
}
