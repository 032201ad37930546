package city.vantage.view;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pedestrian and the vehicle that an incident is about, found from how things move in all of its frames: a vehicle
 * in motion and a pedestrian that it comes near, rather late in the incident than early, at the time on which the cameras
 * agree best. Where a camera never shows both, the pedestrian that gets largest and the vehicle that moves most. Depends on the set of frames, not on their order.
 *
 * <p>A single frame can't tell a parked vehicle from one that is driving; {@link Parties#of} is for when there is no
 * more than that.
 */
public final class LeadingParties {
    private static final int APPROACH_LIMIT = 12;
    private static final Duration AGREEMENT = Duration.ofMillis(2_500);
    private static final Comparator<Trail> BY_SIZE = Comparator.comparingDouble(Trail::largestArea);

    private final Map<String, Leads> byCamera;

    private LeadingParties(Map<String, Leads> byCamera) {
        this.byCamera = byCamera;
    }

    /** @param frames all of one incident, each camera's with different capture times */
    public static LeadingParties of(Collection<Observation> frames) {
        var cameras = frames.stream()
                .collect(Collectors.groupingBy(Observation::cameraId, TreeMap::new, Collectors.toList()));
        var scenes = new TreeMap<String, Scene>();
        cameras.forEach((camera, own) -> scenes.put(camera, Scene.of(own)));
        var time = agreedTime(scenes.values());
        return new LeadingParties(scenes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, scene -> scene.getValue().leads(time))));
    }

    /** The parties in one of the frames; absent where this frame doesn't show them. */
    public Parties in(Observation frame) {
        var leads = byCamera.get(frame.cameraId());
        if (leads == null) {
            throw new IllegalArgumentException("no frame of camera " + frame.cameraId() + " was looked at");
        }
        return new Parties(boxAt(leads.pedestrian, frame.capturedAt()), boxAt(leads.vehicle, frame.capturedAt()));
    }

    /** The time of the approach for which the cameras' best approaches speak most; null where there is none. */
    private static @Nullable Instant agreedTime(Collection<Scene> scenes) {
        var times = scenes.stream()
                .flatMap(scene -> scene.approaches.stream())
                .map(Approach::at)
                .distinct()
                .sorted()
                .toList();
        @Nullable Instant agreed = null;
        // Worked out once for each time; a comparator would do it for both at every comparison.
        var most = Double.NEGATIVE_INFINITY;
        for (var time : times) {
            var weight = scenes.stream()
                    .mapToDouble(scene -> scene.bestWeightAt(time))
                    .sum();
            if (weight > most) {
                most = weight;
                agreed = time;
            }
        }
        return agreed;
    }

    private static @Nullable Detection boxAt(@Nullable Trail trail, Instant time) {
        return trail == null ? null : trail.boxes().get(time);
    }

    private record Leads(
            @Nullable Trail pedestrian, @Nullable Trail vehicle) {}

    /** What one camera saw, the likeliest approaches first. */
    private record Scene(List<Trail> pedestrians, List<Trail> vehicles, List<Approach> approaches) {
        static Scene of(List<Observation> frames) {
            var trails = Trails.of(frames);
            var pedestrians = trails.getOrDefault(Category.PEDESTRIAN, List.of());
            if (frames.getFirst().viewKind() == ViewKind.VEHICLE) {
                return new Scene(pedestrians, List.of(), List.of());
            }
            var vehicles = trails.getOrDefault(Category.VEHICLE, List.of());
            var phases = frames.stream()
                    .collect(Collectors.toMap(
                            Observation::capturedAt,
                            Observation::phase,
                            BinaryOperator.minBy(Comparator.naturalOrder())));
            var movers = vehicles.stream().map(Approach.Mover::of).toList();
            var approaches = pedestrians.stream()
                    .flatMap(pedestrian ->
                            movers.stream().flatMap(mover -> Approach.of(pedestrian, mover, phases).stream()))
                    .sorted(Comparator.comparingDouble(Approach::weight).reversed())
                    .limit(APPROACH_LIMIT)
                    .toList();
            return new Scene(pedestrians, vehicles, approaches);
        }

        Leads leads(@Nullable Instant time) {
            if (time == null || approaches.isEmpty()) {
                return new Leads(
                        pedestrians.stream().max(BY_SIZE).orElse(null),
                        vehicles.stream()
                                .max(Comparator.comparingDouble(Trail::travel).thenComparing(BY_SIZE))
                                .orElse(null));
            }
            var best = approaches.stream()
                    .max(Comparator.comparingDouble(approach -> approach.weightAt(time, AGREEMENT)))
                    .orElseThrow();
            return new Leads(best.pedestrian(), best.vehicle());
        }

        /** Approaches come in order of weight, and time only takes from it: what weighs less can't be the best. */
        double bestWeightAt(Instant time) {
            var best = 0.0;
            for (var approach : approaches) {
                if (approach.weight() <= best) {
                    break;
                }
                best = Math.max(best, approach.weightAt(time, AGREEMENT));
            }
            return best;
        }
    }
}
