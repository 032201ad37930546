package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads a table: fields between commas, without quotes, below a line with titles. */
final class TableFile {
    private static final long SIZE_LIMIT = 16L << 20;

    /** @param number of the line, from 1 */
    record Line(int number, List<String> fields) {}

    private TableFile() {}

    /** The lines below the titles, without empty ones; none where there is no such file. */
    static List<Line> read(Path file) {
        if (Files.notExists(file)) {
            return List.of();
        }
        try {
            if (Files.size(file) > SIZE_LIMIT) {
                throw new RecordingException(file, "has more than %d bytes".formatted(SIZE_LIMIT));
            }
            var lines = Files.readAllLines(file);
            return IntStream.range(1, lines.size())
                    .filter(index -> !lines.get(index).isBlank())
                    .mapToObj(index -> new Line(index + 1, fields(lines.get(index))))
                    .toList();
        } catch (IOException e) {
            throw new RecordingException(file, "can't be read: " + e.getMessage());
        }
    }

    private static List<String> fields(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }
}
