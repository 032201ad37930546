package city.vantage.description;

import java.util.List;

/**
 * What rules say of a description.
 *
 * @param findings the rules that hold, gravest first
 * @param failed names of rules that couldn't be evaluated on it
 */
public record Assessment(List<Finding> findings, List<String> failed) {
    public Assessment {
        findings = List.copyOf(findings);
        failed = List.copyOf(failed);
    }
}
