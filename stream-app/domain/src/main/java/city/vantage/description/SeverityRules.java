package city.vantage.description;

import java.util.List;
import java.util.Set;

/** Rules that say how grave a description is. Pure: the same facts give the same assessment. */
@FunctionalInterface
public interface SeverityRules {
    /** No rules at all: whatever is described is {@link Severity#INFO}. */
    SeverityRules NONE = facts -> new Assessment(List.of(), List.of());

    Assessment assess(Facts facts);

    /** Names of the rules that can raise an alert, as far as they are known beforehand. */
    default Set<String> raising() {
        return Set.of();
    }
}
