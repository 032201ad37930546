package city.vantage.evaluation.submission;

import java.nio.file.Path;

/** Predictions that can't be used. The message names the file and the place in it, or all of them. Not to be retried. */
public final class SubmissionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param place such as {@code video12[3].labels} or {@code line 7}, empty for the whole file */
    public SubmissionException(Path file, String place, String problem) {
        super("%s: %s%s.".formatted(file, place.isEmpty() ? "" : place + " ", problem));
    }

    /** @param sentence what is wrong with all files together, and what to do */
    public SubmissionException(String sentence) {
        super(sentence);
    }
}
