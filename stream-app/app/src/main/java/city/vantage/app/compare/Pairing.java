package city.vantage.app.compare;

import city.vantage.description.SafetyDescription;
import city.vantage.incident.IncidentPhase;
import city.vantage.replay.DifferenceReport;
import city.vantage.replay.DifferenceTally;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings the two descriptions of a phase together. What has no partner yet waits; as both sides are read in about the same
 * order, that is little.
 */
final class Pairing {
    /** Some hundred megabytes. */
    private static final int WAITING = 100_000;

    private final DifferenceTally tally;
    private final Map<IncidentPhase, SafetyDescription> onlyBefore = new HashMap<>();
    private final Map<IncidentPhase, SafetyDescription> onlyAfter = new HashMap<>();
    private final SortedMap<String, Integer> beforeBy = new TreeMap<>();
    private final SortedMap<String, Integer> afterBy = new TreeMap<>();
    private int unheldBefore;
    private int unheldAfter;

    Pairing(int examples) {
        this.tally = new DifferenceTally(examples);
    }

    void before(SafetyDescription description) {
        beforeBy.merge(author(description), 1, Integer::sum);
        var partner = onlyAfter.remove(key(description));
        if (partner != null) {
            tally.add(description, partner);
        } else if (onlyBefore.size() < WAITING) {
            onlyBefore.put(key(description), description);
        } else {
            unheldBefore++;
        }
    }

    void after(SafetyDescription description) {
        afterBy.merge(author(description), 1, Integer::sum);
        var partner = onlyBefore.remove(key(description));
        if (partner != null) {
            tally.add(partner, description);
        } else if (onlyAfter.size() < WAITING) {
            onlyAfter.put(key(description), description);
        } else {
            unheldAfter++;
        }
    }

    DifferenceReport report() {
        return tally.report(onlyBefore.size() + unheldBefore, onlyAfter.size() + unheldAfter);
    }

    SortedMap<String, Integer> beforeBy() {
        return beforeBy;
    }

    SortedMap<String, Integer> afterBy() {
        return afterBy;
    }

    private static IncidentPhase key(SafetyDescription description) {
        return new IncidentPhase(
                description.view().incidentId(), description.view().phase());
    }

    private static String author(SafetyDescription description) {
        var from = description.provenance();
        var pack = "prompts " + from.pack().name() + "/" + from.pack().version();
        var model = from.model();
        return model == null
                ? "nobody, " + pack
                : "%s %s (%.12s), %s".formatted(model.backend(), model.model(), model.digest(), pack);
    }
}
