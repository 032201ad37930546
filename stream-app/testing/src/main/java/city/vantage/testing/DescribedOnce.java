package city.vantage.testing;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.SafetyDescription;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.view.Candidate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The guarantee towards subscribers: every incident and phase that was observed is described, each revision becomes
 * visible exactly once, the last one is final, and the final ones account for every observation.
 */
public final class DescribedOnce {
    private final Map<Part, Integer> observations = new TreeMap<>();
    private final Map<Part, List<SafetyDescription>> descriptions = new TreeMap<>();

    /** An observation was accepted by the broker. */
    public synchronized void sent(Observation observation) {
        observations.merge(new Part(observation.incidentId(), observation.phase()), 1, Integer::sum);
    }

    /** A description became visible. */
    public synchronized void visible(SafetyDescription description) {
        var view = description.view();
        descriptions
                .computeIfAbsent(new Part(view.incidentId(), view.phase()), _ -> new ArrayList<>())
                .add(description);
    }

    /** How many phases have their final description. */
    public synchronized int finished() {
        return (int) descriptions.values().stream()
                .filter(revisions ->
                        revisions.stream().anyMatch(one -> one.view().finalRevision()))
                .count();
    }

    /** How many phases were observed. */
    public synchronized int expected() {
        return observations.size();
    }

    /** To be called when nothing more is to come. */
    public synchronized void assertHolds() {
        assertThat(descriptions.keySet()).as("phases described").isEqualTo(observations.keySet());
        descriptions.forEach((part, revisions) -> {
            assertThat(revisions)
                    .as("revisions of %s, each once", part)
                    .extracting(description -> description.view().revision())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, revisions.size()).boxed().toList());
            var last = revisions.stream()
                    .max(Comparator.comparingInt(
                            description -> description.view().revision()))
                    .orElseThrow();
            assertThat(revisions)
                    .as("final revisions of %s", part)
                    .filteredOn(description -> description.view().finalRevision())
                    .containsExactly(last);
            assertThat(last.view().candidates().stream()
                            .mapToInt(Candidate::observations)
                            .sum())
                    .as("observations that the final revision of %s accounts for", part)
                    .isEqualTo(observations.get(part));
        });
    }

    private record Part(String incidentId, Phase phase) implements Comparable<Part> {
        private static final Comparator<Part> ORDER =
                Comparator.comparing(Part::incidentId).thenComparing(Part::phase);

        @Override
        public int compareTo(Part other) {
            return ORDER.compare(this, other);
        }
    }
}
