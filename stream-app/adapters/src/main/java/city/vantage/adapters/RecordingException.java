package city.vantage.adapters;

import java.nio.file.Path;

/** A recording that can't be read. The message names the file, and the line where there is one. Not to be retried. */
public final class RecordingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RecordingException(Path file, String problem) {
        super("%s: %s".formatted(file, problem));
    }

    /** @param line counted from 1 */
    public RecordingException(Path file, int line, String problem) {
        super("%s:%d: %s".formatted(file, line, problem));
    }
}
