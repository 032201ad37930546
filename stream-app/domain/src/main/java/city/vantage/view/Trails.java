package city.vantage.view;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Observation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Follows things through the frames of one camera. */
final class Trails {
    /** Most trails of one category that are looked at; in a crowd, those seen longest. */
    static final int LIMIT = 32;

    private static final Comparator<Trail> SEEN_LONGEST =
            Comparator.comparingInt((Trail trail) -> -trail.boxes().size()).thenComparing(Trails::name);

    private static final Comparator<Trail> IN_ORDER =
            Comparator.comparing(Trail::start).thenComparing(Trails::name);

    private Trails() {}

    /** @param frames of one camera, in any order, with different capture times */
    static Map<Category, List<Trail>> of(List<Observation> frames) {
        var tracks = new EnumMap<Category, Map<String, NavigableMap<Instant, Detection>>>(Category.class);
        for (var frame : frames) {
            for (var detection : Parties.distinct(frame.detections())) {
                tracks.computeIfAbsent(detection.category(), _ -> new TreeMap<>())
                        .computeIfAbsent(detection.trackId(), _ -> new TreeMap<>())
                        .putIfAbsent(frame.capturedAt(), detection);
            }
        }
        var trails = new EnumMap<Category, List<Trail>>(Category.class);
        tracks.forEach((category, own) -> trails.put(category, joined(category, own.values())));
        return trails;
    }

    private static List<Trail> joined(Category category, Collection<NavigableMap<Instant, Detection>> tracks) {
        return joined(tracks.stream()
                .map(boxes -> new Trail(category, boxes))
                .sorted(SEEN_LONGEST)
                .limit(LIMIT)
                .sorted(IN_ORDER)
                .toList());
    }

    /** Each track is put to the end of the trail that leads to its start most closely, where there is one. */
    private static List<Trail> joined(List<Trail> tracks) {
        var trails = new ArrayList<Trail>();
        for (var track : tracks) {
            var before = trails.stream()
                    .filter(trail -> trail.mayGoOnAs(track))
                    .min(Comparator.comparingDouble(trail -> trail.jumpTo(track)));
            before.ifPresent(trails::remove);
            trails.add(before.map(trail -> trail.plus(track)).orElse(track));
        }
        return trails;
    }

    private static String name(Trail trail) {
        return trail.boxes().firstEntry().getValue().trackId();
    }
}
