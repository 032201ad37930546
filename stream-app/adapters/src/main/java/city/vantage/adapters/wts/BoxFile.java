package city.vantage.adapters.wts;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Phase;
import city.vantage.incident.RejectedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the boxes of one party in one video. */
final class BoxFile {
    private static final long SIZE_LIMIT = 64L << 20;
    private static final int FRAME_LIMIT = 10_000_000;

    /**
     * A box as the file has it.
     *
     * @param phase null where the file doesn't say, so that the time must tell
     */
    record Entry(int frame, Category party, @Nullable Phase phase, Box box, boolean byHand) {}

    private BoxFile() {}

    static List<Entry> read(Path file, Category party) {
        return JsonPlace.read(file, SIZE_LIMIT).field("annotations").items().stream()
                .map(entry -> entry(entry, party))
                .toList();
    }

    private static Entry entry(JsonPlace entry, Category party) {
        var frame = entry.field("image_id").integer();
        if (frame < 0 || frame > FRAME_LIMIT) {
            throw entry.problem("has image_id %d, which must be 0 to %d".formatted(frame, FRAME_LIMIT));
        }
        var phase = entry.optional("phase_number");
        var generated = entry.optional("auto-generated");
        return new Entry(
                frame,
                party,
                phase == null ? null : PhaseLabel.of(phase),
                box(entry.field("bbox")),
                generated == null || !generated.json().asBoolean());
    }

    /** Left, top, width and height. */
    private static Box box(JsonPlace place) {
        var numbers = place.items().stream().mapToDouble(JsonPlace::number).toArray();
        if (numbers.length != 4) {
            throw place.problem("must be four numbers: left, top, width and height");
        }
        try {
            return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        } catch (RejectedException e) {
            throw place.problem(Objects.requireNonNullElse(e.getMessage(), "is no box"));
        }
    }
}
