package city.vantage.formation;

import city.vantage.incident.Observation;
import city.vantage.incident.ViewKind;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How near a pedestrian and a vehicle are at a site, as its cameras agree. In one picture, two things that are far from
 * each other may look near, because one is behind the other; in most pictures they are near only when they are. So the
 * median of the cameras that see such a pair counts, and the lower one of two. Where one camera alone sees any, the
 * others say that there is none. Vehicles' own views aren't asked: they don't show their vehicle.
 */
final class SiteNearness {
    private SiteNearness() {}

    /**
     * In body heights; infinite where no pair is near.
     *
     * @param frames of a site within a window, in time order
     * @param end of the window, in milliseconds since 1970
     */
    static double of(List<Observation> frames, long end) {
        var byCamera = frames.stream()
                .filter(frame -> frame.viewKind() == ViewKind.OVERHEAD)
                .collect(Collectors.groupingBy(Observation::cameraId, TreeMap::new, Collectors.toList()));
        var gaps = byCamera.values().stream()
                .mapToDouble(own -> CameraNearness.of(own, end))
                .sorted()
                .toArray();
        var seeing = Arrays.stream(gaps).filter(Double::isFinite).toArray();
        return lowerMedian(seeing.length >= 2 ? seeing : gaps);
    }

    private static double lowerMedian(double[] sorted) {
        return sorted.length == 0 ? Double.POSITIVE_INFINITY : sorted[(sorted.length - 1) / 2];
    }
}
