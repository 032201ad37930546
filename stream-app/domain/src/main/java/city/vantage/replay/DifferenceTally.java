package city.vantage.replay;

import city.vantage.description.SafetyDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up differences, phase by phase, in any order. Keeps a bounded number of examples. */
public final class DifferenceTally {
    private static final List<String> FLIPPING = List.of(FieldChange.STATUS, FieldChange.VERDICT, FieldChange.SEVERITY);

    private final int exampleLimit;
    private final PriorityQueue<ComparedPhase> examples = new PriorityQueue<>(ComparedPhase.GRAVEST_FIRST.reversed());
    private final SortedMap<String, FieldTotal> fields = new TreeMap<>();
    private final SortedMap<String, SortedMap<Flip, Integer>> flips = new TreeMap<>();
    private int compared;
    private int identical;

    public DifferenceTally(int exampleLimit) {
        this.exampleLimit = exampleLimit;
    }

    public void add(SafetyDescription before, SafetyDescription after) {
        var difference = DescriptionDifference.between(before, after);
        compared++;
        if (difference.isNone()) {
            identical++;
            return;
        }
        difference.changes().forEach(this::count);
        examples.add(new ComparedPhase(before, after, difference));
        if (examples.size() > exampleLimit) {
            examples.poll();
        }
    }

    /** @param onlyBefore,onlyAfter phases that found no partner */
    public DifferenceReport report(int onlyBefore, int onlyAfter) {
        var gravest = new ArrayList<>(examples);
        gravest.sort(ComparedPhase.GRAVEST_FIRST);
        return new DifferenceReport(compared, identical, onlyBefore, onlyAfter, fields, flips, gravest);
    }

    private void count(FieldChange change) {
        fields.merge(change.field(), FieldTotal.NONE.plus(change), (known, _) -> known.plus(change));
        if (FLIPPING.contains(change.field())) {
            flips.computeIfAbsent(change.field(), _ -> new TreeMap<>()).merge(Flip.of(change), 1, Integer::sum);
        }
    }
}
