package city.vantage.app.compare;

import city.vantage.replay.DifferenceReport;
import java.time.Instant;
import java.util.SortedMap;

/**
 * A comparison, and what was compared.
 *
 * @param name of the replay
 * @param before who described how many phases live: model and prompt pack
 * @param after the same of the replay
 */
public record Compared(
        String name,
        Instant from,
        Instant to,
        DifferenceReport report,
        SortedMap<String, Integer> before,
        SortedMap<String, Integer> after) {}
