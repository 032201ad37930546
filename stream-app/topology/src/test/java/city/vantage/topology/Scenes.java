package city.vantage.topology;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.testing.RandomIncident;
import city.vantage.testing.Site;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.SelectionPolicy;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Observations by hand. The pedestrian's area alone ranks the views; from 20,000 square pixels a view is good enough. */
final class Scenes {
    static final Instant START = Instant.parse("2026-03-01T08:00:00Z");
    static final Site CROSSING = Site.withOverheadCameras("crossing", 3);
    static final SelectionPolicy POLICY = SelectionPolicy.of(new PedestrianAreaRanking());

    private Scenes() {}

    static Instant at(long millis) {
        return START.plusMillis(millis);
    }

    /** A pedestrian of {@code width} by twice that, in a frame of incident {@code i-1} taken {@code millis} after the start. */
    static Observation seen(String cameraId, long millis, double width) {
        return seen("i-1", cameraId, millis, Phase.ACTION, width);
    }

    static Observation seen(String incidentId, String cameraId, long millis, Phase phase, double width) {
        return seen(
                incidentId,
                cameraId,
                at(millis),
                phase,
                RandomIncident.frame(incidentId, cameraId, at(millis)),
                List.of(pedestrian(width)));
    }

    static Observation seen(
            String incidentId,
            String cameraId,
            Instant at,
            Phase phase,
            @Nullable FrameReference frame,
            List<Detection> detections) {
        return new Observation(
                incidentId,
                CROSSING.siteId(),
                cameraId,
                ViewKind.OVERHEAD,
                at,
                phase,
                frame,
                Site.FRAME,
                null,
                detections);
    }

    static Detection pedestrian(double width) {
        return new Detection("p", Category.PEDESTRIAN, new Box(800, 200, width, 2 * width), 1, "hand");
    }
}
