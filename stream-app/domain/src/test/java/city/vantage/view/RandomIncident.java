package city.vantage.view;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The observations of an incident made up from a seed: up to five cameras, one of them maybe in a vehicle, up to four
 * phases, boxes on a coarse grid so that equal areas and gaps happen. Every
 * other incident has a camera whose twin sees the very same, so that their scores tie.
 */
record RandomIncident(List<Observation> observations) {
    private static final List<Phase> PHASES = List.of(Phase.RECOGNITION, Phase.JUDGEMENT, Phase.ACTION, Phase.WHOLE);
    private static final List<Category> CATEGORIES =
            List.of(Category.PEDESTRIAN, Category.PEDESTRIAN, Category.VEHICLE, Category.VEHICLE, Category.CYCLIST);

    static RandomIncident of(long seed) {
        var random = new Random(seed);
        var cameras = 1 + random.nextInt(4);
        var phases = 1 + random.nextInt(PHASES.size());
        var hasVehicleView = random.nextBoolean();
        var observations = IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(i -> {
                    var camera = random.nextInt(cameras);
                    var kind = hasVehicleView && camera == cameras - 1 ? ViewKind.VEHICLE : ViewKind.OVERHEAD;
                    return Scene.seen(
                            "c-" + camera,
                            kind,
                            // Times are unique and not in order of arrival; neighbours differ by little.
                            (i * 37L) % 41 * 125,
                            PHASES.get(random.nextInt(phases)),
                            random.nextBoolean() ? null : random.nextInt(5) / 4.0,
                            detections(random));
                })
                .toList();
        return new RandomIncident(random.nextBoolean() ? withTwin(observations) : observations);
    }

    /** What every camera has shown, in order of camera ids. */
    List<CameraEvidence> evidence() {
        var cameras = new TreeMap<String, CameraEvidence>();
        observations.forEach(seen -> cameras.put(
                seen.cameraId(),
                cameras.getOrDefault(seen.cameraId(), CameraEvidence.none(seen)).plus(seen)));
        return List.copyOf(cameras.values());
    }

    private static List<Observation> withTwin(List<Observation> observations) {
        var first = observations.getFirst().cameraId();
        var twin = observations.stream()
                .filter(seen -> seen.cameraId().equals(first))
                .map(seen -> new Observation(
                        seen.incidentId(),
                        seen.siteId(),
                        "a-twin",
                        seen.viewKind(),
                        seen.capturedAt(),
                        seen.phase(),
                        seen.frame(),
                        seen.frameSize(),
                        seen.sharpness(),
                        seen.detections()));
        return Stream.concat(observations.stream(), twin).toList();
    }

    private static Detection[] detections(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> new Detection(
                        "t-" + random.nextInt(3),
                        CATEGORIES.get(random.nextInt(CATEGORIES.size())),
                        new Box(
                                random.nextInt(-1, 18) * 100,
                                random.nextInt(-1, 10) * 100,
                                200 + 100 * random.nextInt(3),
                                200 + 100 * random.nextInt(2)),
                        0.5 + 0.25 * random.nextInt(3),
                        "random"))
                .toArray(Detection[]::new);
    }
}
