package city.vantage.description;

import java.util.List;

/** Rules that say how grave a description is. Pure: the same facts give the same assessment. */
@FunctionalInterface
public interface SeverityRules {
    /** No rules at all: whatever is described is {@link Severity#INFO}. */
    SeverityRules NONE = facts -> new Assessment(List.of(), List.of());

    Assessment assess(Facts facts);
}
