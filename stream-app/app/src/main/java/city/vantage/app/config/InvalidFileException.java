package city.vantage.app.config;

import java.util.List;

/** A file that the user wrote can't be used. Holds all that is wrong with it, each with its path in the file. */
public final class InvalidFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    public InvalidFileException(String file, List<String> problems) {
        super("%s: %s".formatted(file, String.join("; ", problems)));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
