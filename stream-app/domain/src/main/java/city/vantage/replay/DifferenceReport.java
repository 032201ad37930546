package city.vantage.replay;

import java.util.List;
import java.util.SortedMap;

/**
 * How the final descriptions of two runs differ.
 *
 * @param compared phases that both described
 * @param identical those of them that are the same
 * @param onlyBefore phases that only the first run described
 * @param onlyAfter phases that only the second one described
 * @param fields which fields differ, by name
 * @param flips of status, verdict and severity: how often each value became which
 * @param examples the gravest differences, a bounded number
 */
public record DifferenceReport(
        int compared,
        int identical,
        int onlyBefore,
        int onlyAfter,
        SortedMap<String, FieldTotal> fields,
        SortedMap<String, SortedMap<Flip, Integer>> flips,
        List<ComparedPhase> examples) {
    public DifferenceReport {
        examples = List.copyOf(examples);
    }

    public int changed() {
        return compared - identical;
    }
}
