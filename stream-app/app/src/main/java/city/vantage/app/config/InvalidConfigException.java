package city.vantage.app.config;

import java.util.List;

/** Settings, or a file that they name, can't be used. Holds all that is wrong with them at once. */
public final class InvalidConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** @param what has the problems: the configuration, or a file */
    public InvalidConfigException(String what, List<String> problems) {
        super(what + " has " + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":\n  "
                + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
