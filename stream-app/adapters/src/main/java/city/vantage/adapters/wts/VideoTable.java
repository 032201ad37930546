package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.FrameSize;
import city.vantage.incident.RejectedException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a video's own header would say, in a file {@code videos.csv} beside the list of reference views, with the titles
 * {@code video,width,height,r_frame_rate,start_time} (named as ffprobe names them). WTS has no such file, and Vantage
 * doesn't open videos; {@code vantage simulate} writes it, and who has the videos can make it with ffprobe.
 */
record VideoTable(Map<String, Entry> entries) {
    static final String NAME = "videos.csv";
    static final double HIGHEST_RATE = 1_000;
    private static final int COLUMNS = 5;

    record Entry(FrameSize size, FrameRate rate) {}

    static VideoTable read(Path file) {
        var entries = new HashMap<String, Entry>();
        for (var line : TableFile.read(file)) {
            try {
                if (line.fields().size() != COLUMNS) {
                    throw new IllegalArgumentException(
                            "it has %d fields".formatted(line.fields().size()));
                }
                entries.put(CaptionFile.withoutEnding(line.fields().getFirst()), entry(line));
            } catch (IllegalArgumentException e) {
                throw new RecordingException(
                        file,
                        line.number(),
                        "must be a video's name, width, height, frames per second and first second: " + e.getMessage());
            }
        }
        return new VideoTable(entries);
    }

    @Nullable
    Entry of(String video) {
        return entries.get(video);
    }

    static boolean isRate(double framesPerSecond) {
        return framesPerSecond > 0 && framesPerSecond <= HIGHEST_RATE;
    }

    /** @throws IllegalArgumentException where a number or a size is wrong ({@link RejectedException} is one too) */
    private static Entry entry(TableFile.Line line) {
        var fields = line.fields();
        var size = new FrameSize(Integer.parseInt(fields.get(1)), Integer.parseInt(fields.get(2)));
        var rate = ratio(fields.get(3));
        var first = Double.parseDouble(fields.get(4));
        if (!isRate(rate) || !(first >= 0 && first <= HIGHEST_RATE)) {
            throw new IllegalArgumentException("%s or %s is out of range".formatted(fields.get(3), fields.get(4)));
        }
        return new Entry(size, new FrameRate(rate, first));
    }

    /** A number, or one divided by another: ffprobe says {@code 30000/1001}. */
    private static double ratio(String text) {
        var slash = text.indexOf('/');
        return slash < 0
                ? Double.parseDouble(text)
                : Double.parseDouble(text.substring(0, slash)) / Double.parseDouble(text.substring(slash + 1));
    }
}
