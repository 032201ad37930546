package city.vantage.adapters.meva;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An activity that two or more cameras saw. */
record MultiviewEvent(String incidentId, List<View> views) {
    private static final Pattern INCIDENT_ID = Pattern.compile("[\\w.-]{1,128}");

    /** Ten minutes at 30 frames a second. */
    private static final int FRAME_LIMIT = 18_000;

    /**
     * How one camera saw it.
     *
     * @param start first frame of the camera's clip that shows it; {@code end} is the last one
     * @param actors ids of the tracks that take part, within the camera's clip
     */
    record View(String cameraId, int start, int end, Set<String> actors) {}

    MultiviewEvent {
        views = List.copyOf(views);
    }

    Stream<View> seenBy(String cameraId) {
        return views.stream().filter(view -> view.cameraId().equals(cameraId));
    }

    /** @param cameraIds the cameras that have a clip: an event that names another one can't be read */
    static List<MultiviewEvent> readAll(Path file, Set<String> cameraIds) {
        var events = new ArrayList<MultiviewEvent>();
        Entries.eachLine(
                file,
                entry -> events.add(new MultiviewEvent(
                        incidentId(entry),
                        entry.entries("views").stream()
                                .map(view -> view(view, cameraIds))
                                .toList())));
        return events;
    }

    private static String incidentId(Entry entry) {
        var event = entry.text("event");
        if (!INCIDENT_ID.matcher(event).matches()) {
            throw entry.problem("event must be 1 to 128 letters, digits or . _ -");
        }
        return event;
    }

    private static View view(Entry entry, Set<String> cameraIds) {
        var cameraId = entry.text("camera");
        if (!cameraIds.contains(cameraId)) {
            throw entry.problem("camera %s has no clip".formatted(cameraId));
        }
        var start = entry.integer("start");
        var end = entry.integer("end");
        if (start < 0 || end < start || end - start >= FRAME_LIMIT) {
            throw entry.problem("frames %d to %d must be in order, and at most %d".formatted(start, end, FRAME_LIMIT));
        }
        return new View(cameraId, start, end, entry.names("actors"));
    }
}
