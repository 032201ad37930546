package city.vantage.formation;

import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.motion.Track;
import city.vantage.view.Parties;
import city.vantage.view.PathPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** How near any pedestrian and any vehicle in motion come to each other in one camera's picture. */
final class CameraNearness {
    /** Most tracks of a category that are paired; in a crowd, those seen longest. */
    private static final int TRACK_LIMIT = 24;

    private CameraNearness() {}

    /**
     * The smallest gap at the end of a window, in body heights; infinite where there is none.
     *
     * @param frames of one camera within the window, in time order
     * @param end of the window, in milliseconds since 1970
     */
    static double of(List<Observation> frames, long end) {
        var pedestrians = tracks(frames, Category.PEDESTRIAN);
        var vehicles = tracks(frames, Category.VEHICLE);
        return pedestrians.stream()
                .flatMapToDouble(pedestrian ->
                        vehicles.stream().mapToDouble(vehicle -> PairNearness.of(pedestrian, vehicle, end)))
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static List<Track> tracks(List<Observation> frames, Category category) {
        var tracks = new TreeMap<String, List<PathPoint>>();
        for (var frame : frames) {
            for (var detection : Parties.distinct(frame.detections())) {
                if (detection.category() == category) {
                    tracks.computeIfAbsent(detection.trackId(), _ -> new ArrayList<>())
                            .add(new PathPoint(frame.capturedAt().toEpochMilli(), detection.box()));
                }
            }
        }
        return tracks.values().stream()
                .sorted((one, other) -> Integer.compare(other.size(), one.size()))
                .limit(TRACK_LIMIT)
                .map(Track::of)
                .toList();
    }
}
