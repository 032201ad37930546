package city.vantage.app.config;

import java.util.List;

/** A configuration that can't be used. Says all that is wrong with it at once. */
public final class ConfigProblemsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigProblemsException(String of, List<String> problems) {
        super(of + " has " + (problems.size() == 1 ? "a problem" : problems.size() + " problems") + ":\n  "
                + String.join("\n  ", problems));
    }
}
