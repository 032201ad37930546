package city.vantage.testing;

import city.vantage.incident.Box;
import city.vantage.incident.Camera;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The observations of an incident made up from a seed, in order of time and all valid: some of the site's cameras, up to
 * three phases of a second, a pedestrian and a vehicle of a size that depends on the camera, sometimes hidden. No camera
 * reports a frame twice.
 */
public record RandomIncident(List<Observation> observations) {
    private static final List<List<Phase>> PHASES = List.of(
            List.of(Phase.WHOLE),
            List.of(Phase.RECOGNITION, Phase.JUDGEMENT),
            List.of(Phase.JUDGEMENT, Phase.ACTION, Phase.AVOIDANCE));
    private static final int FRAMES_PER_PHASE = 4;
    private static final int FRAME_MILLIS = 250;

    public static RandomIncident at(Site site, String incidentId, Instant start, long seed) {
        var random = new Random(seed);
        var phases = PHASES.get(random.nextInt(PHASES.size()));
        var observations = site.cameras().stream()
                .flatMap(camera -> seenBy(camera, incidentId, start, phases, random))
                .sorted(Comparator.comparing(Observation::capturedAt).thenComparing(Observation::cameraId))
                .toList();
        return observations.isEmpty()
                ? at(site, incidentId, start, seed + 1_000_003)
                : new RandomIncident(observations);
    }

    private static Stream<Observation> seenBy(
            Camera camera, String incidentId, Instant start, List<Phase> phases, Random random) {
        var size = 20 + random.nextInt(180);
        var share = random.nextDouble();
        return IntStream.range(0, phases.size() * FRAMES_PER_PHASE)
                .filter(_ -> random.nextDouble() < share)
                .mapToObj(i -> seen(
                        camera,
                        incidentId,
                        start.plusMillis((long) i * FRAME_MILLIS + random.nextInt(FRAME_MILLIS)),
                        phases.get(i / FRAMES_PER_PHASE),
                        random.nextInt(3) == 0 ? null : random.nextInt(5) / 4.0,
                        parties(size, random)));
    }

    private static Observation seen(
            Camera camera,
            String incidentId,
            Instant at,
            Phase phase,
            @Nullable Double sharpness,
            List<Detection> detections) {
        return new Observation(
                incidentId,
                camera.siteId(),
                camera.cameraId(),
                camera.viewKind(),
                at,
                phase,
                frame(incidentId, camera.cameraId(), at),
                camera.frameSize(),
                sharpness,
                detections);
    }

    /** A reference to a frame that doesn't exist, below {@code /frames}, with a digest of its own. */
    public static FrameReference frame(String incidentId, String cameraId, Instant at) {
        var name = "%s/%s-%d.jpg".formatted(incidentId, cameraId, at.toEpochMilli());
        return new FrameReference("file:/frames/" + name, "%064x".formatted(name.hashCode() & 0xffffffffL), 40_000);
    }

    private static List<Detection> parties(int size, Random random) {
        return Stream.of(
                        party("p", Category.PEDESTRIAN, size, size * 2, random),
                        party("v", Category.VEHICLE, size * 3, size * 2, random),
                        party("q", Category.PEDESTRIAN, size / 2, size, random))
                .filter(_ -> random.nextInt(4) > 0)
                .toList();
    }

    private static Detection party(String trackId, Category category, int width, int height, Random random) {
        var box = new Box(random.nextInt(1_000), random.nextInt(700), width, height);
        return new Detection(trackId, category, box, 0.5 + random.nextInt(3) * 0.25, "random");
    }
}
