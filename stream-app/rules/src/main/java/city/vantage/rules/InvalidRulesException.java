package city.vantage.rules;

import java.util.List;

/** Rules that can't be used. Holds all that is wrong with them at once. */
public final class InvalidRulesException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    InvalidRulesException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each names its rule, the place in its condition, and the reason. */
    public List<String> problems() {
        return problems;
    }
}
