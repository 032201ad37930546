package city.vantage.view;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The pedestrian and the vehicle that an observation is about. Where several are in view, the pair with the smallest
 * gap is taken, measured from the pedestrian's feet in heights of the pedestrian. In a vehicle's own view that vehicle
 * has no box, and the largest pedestrian leads.
 */
public record Parties(
        @Nullable Detection pedestrian, @Nullable Detection vehicle) {
    /** Two boxes of one category that overlap this much show the same thing: detectors double their boxes. */
    private static final double SAME_THING = 0.9;

    /** Written out, and not of parts: frames are sorted more often than anything else. */
    static final Comparator<Detection> LARGEST_FIRST = (one, other) -> {
        var byArea = Double.compare(other.box().area(), one.box().area());
        return byArea == 0 ? one.trackId().compareTo(other.trackId()) : byArea;
    };

    private static final Comparator<Detection> SUREST_FIRST = (one, other) -> {
        var byConfidence = Double.compare(other.confidence(), one.confidence());
        return byConfidence == 0 ? LARGEST_FIRST.compare(one, other) : byConfidence;
    };

    public static Parties of(Observation observation) {
        var things = distinct(observation.detections());
        var pedestrians = ofCategory(things, Category.PEDESTRIAN);
        var vehicles = observation.viewKind() == ViewKind.VEHICLE
                ? List.<Detection>of()
                : ofCategory(things, Category.VEHICLE);
        if (pedestrians.isEmpty() || vehicles.isEmpty()) {
            return new Parties(firstOf(pedestrians), firstOf(vehicles));
        }
        return pedestrians.stream()
                .flatMap(pedestrian -> vehicles.stream().map(vehicle -> new Pair(pedestrian, vehicle)))
                .min(Comparator.comparingDouble(Pair::gap))
                .map(pair -> new Parties(pair.pedestrian, pair.vehicle))
                .orElseThrow();
    }

    public Stream<Detection> stream() {
        return Stream.of(pedestrian, vehicle).flatMap(Stream::ofNullable);
    }

    public boolean isEmpty() {
        return pedestrian == null && vehicle == null;
    }

    /** The detections without those that repeat a surer one of their category. */
    public static List<Detection> distinct(List<Detection> detections) {
        if (detections.size() < 2) {
            return detections;
        }
        var surestFirst = new ArrayList<>(detections);
        surestFirst.sort(SUREST_FIRST);
        var kept = new ArrayList<Detection>(surestFirst.size());
        for (var detection : surestFirst) {
            if (!repeatsOne(detection, kept)) {
                kept.add(detection);
            }
        }
        return kept;
    }

    private static boolean repeatsOne(Detection detection, List<Detection> surer) {
        for (var other : surer) {
            if (detection.category() == other.category() && detection.box().overlap(other.box()) >= SAME_THING) {
                return true;
            }
        }
        return false;
    }

    private static List<Detection> ofCategory(List<Detection> things, Category category) {
        return things.stream()
                .filter(thing -> thing.category() == category)
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static @Nullable Detection firstOf(List<Detection> things) {
        return things.isEmpty() ? null : things.getFirst();
    }

    private record Pair(Detection pedestrian, Detection vehicle) {
        double gap() {
            return Gap.inBodyHeights(pedestrian.box(), vehicle.box());
        }
    }
}
