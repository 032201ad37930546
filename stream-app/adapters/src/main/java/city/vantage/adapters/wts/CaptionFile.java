package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The captions of one kind of view: which videos it has, and its phases in order.
 *
 * @param videos names without their endings
 * @param framesPerSecond as the file states it (BDD_PC_5K does), or null
 */
record CaptionFile(Path file, List<String> videos, @Nullable Double framesPerSecond, List<CaptionedPhase> phases) {
    private static final long SIZE_LIMIT = 4L << 20;
    private static final String ENDING = ".mp4";

    record CaptionedPhase(
            Phase phase,
            WtsSpan span,
            @Nullable String pedestrian,
            @Nullable String vehicle) {}

    static CaptionFile read(Path file, Problems problems) {
        var json = JsonPlace.read(file, SIZE_LIMIT);
        return new CaptionFile(file, videos(json), framesPerSecond(json), phases(json, problems));
    }

    private static List<String> videos(JsonPlace json) {
        return Stream.of("overhead_videos", "vehicle_view", "video_name")
                .flatMap(field -> Stream.ofNullable(json.optional(field)))
                .flatMap(value -> value.itemsOrSelf().stream())
                .map(JsonPlace::text)
                .filter(name -> !name.isBlank())
                .map(CaptionFile::withoutEnding)
                .distinct()
                .toList();
    }

    /** The name of a video without its folder and its ending. */
    static String withoutEnding(String video) {
        var name = video.strip();
        name = name.substring(name.lastIndexOf('/') + 1);
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    private static @Nullable Double framesPerSecond(JsonPlace json) {
        var rate = json.optional("fps");
        if (rate == null) {
            return null;
        }
        if (!VideoTable.isRate(rate.number())) {
            throw rate.problem("must be more than 0 and at most " + VideoTable.HIGHEST_RATE);
        }
        return rate.number();
    }

    /** A phase that can't be understood, or comes twice, is left out; the others stand. */
    private static List<CaptionedPhase> phases(JsonPlace json, Problems problems) {
        var found = EnumSet.noneOf(Phase.class);
        var phases = new ArrayList<CaptionedPhase>();
        for (var entry : json.field("event_phase").items()) {
            try {
                var phase = phase(entry);
                if (!found.add(phase.phase())) {
                    throw entry.problem("is %s, which came before".formatted(phase.phase()));
                }
                phases.add(phase);
            } catch (RecordingException e) {
                problems.add(e.getMessage() + ". The phase is left out.");
            }
        }
        // Files have them from the last to the first, or in no order.
        phases.sort((one, other) -> one.phase().compareTo(other.phase()));
        return phases;
    }

    private static CaptionedPhase phase(JsonPlace entry) {
        var start = entry.field("start_time").number();
        var end = entry.field("end_time").number();
        if (start < 0 || end <= start) {
            throw entry.problem(
                    "must start at 0 or later and end after that: it goes from %s to %s".formatted(start, end));
        }
        return new CaptionedPhase(
                PhaseLabel.of(entry.field("labels")),
                new WtsSpan(start, end),
                text(entry, "caption_pedestrian"),
                text(entry, "caption_vehicle"));
    }

    private static @Nullable String text(JsonPlace entry, String field) {
        var caption = entry.optional(field);
        return caption == null ? null : caption.text();
    }
}
