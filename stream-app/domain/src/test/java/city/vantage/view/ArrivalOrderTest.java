package city.vantage.view;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The order in which an incident's observations arrive decides what is said early, and nothing about what is final. */
class ArrivalOrderTest {
    private static final long SEEDS = 500;
    private static final int SHUFFLES = 6;

    @Test
    void neverChangesWhatIsFinalUnderTheCompositeRanking() {
        LongStream.range(0, SEEDS).forEach(seed -> assertSameWhateverTheOrder(seed, new CompositeRanking()));
    }

    @Test
    void neverChangesWhatIsFinalUnderThePapersRanking() {
        LongStream.range(0, SEEDS).forEach(seed -> assertSameWhateverTheOrder(seed, new PedestrianAreaRanking()));
    }

    private static void assertSameWhateverTheOrder(long seed, ViewRanking ranking) {
        var observations = RandomIncident.of(seed).observations();
        var expected = finalSelections(observations, ranking);
        var random = new Random(seed);
        for (var shuffle = 0; shuffle < SHUFFLES; shuffle++) {
            var shuffled = new ArrayList<>(observations);
            Collections.shuffle(shuffled, random);

            assertThat(finalSelections(shuffled, ranking))
                    .as("seed %d, shuffle %d", seed, shuffle)
                    .isEqualTo(expected);
        }
    }

    /** What is written when the incident closes, as it would be read from Kafka in the order of the list. */
    private static List<ViewSelection> finalSelections(List<Observation> arriving, ViewRanking ranking) {
        var policy = SelectionPolicy.of(ranking).withFrames(3);
        var watch = new Watch(policy, "c-0", "c-1", "c-2");
        for (var i = 0; i < arriving.size(); i++) {
            watch.observe(arriving.get(i), 10_000 + i * 100L);
        }
        var decisions = watch.passTime(1_000_000);
        var writer = new SelectionWriter(policy, watch.decidedOn(), watch.seen());
        return decisions.stream()
                .map(writer::write)
                .map(ArrivalOrderTest::withoutArrival)
                .toList();
    }

    /** Where the record stood in Kafka, and how many revisions went before, tell of the arrival and of nothing else. */
    private static ViewSelection withoutArrival(ViewSelection selection) {
        var chosen = selection.chosen();
        return new ViewSelection(
                selection.incidentId(),
                selection.siteId(),
                selection.phase(),
                selection.phaseEstimated(),
                0,
                selection.finalRevision(),
                selection.finalPhases(),
                selection.trigger(),
                selection.policy(),
                selection.cameraId(),
                selection.viewKind(),
                new ChosenFrame(
                        chosen.capturedAt(),
                        chosen.frame(),
                        chosen.frameSize(),
                        chosen.parties(),
                        new SourceOffset("any", 0, 0)),
                selection.paths(),
                selection.candidates(),
                selection.conflict(),
                selection.sequence());
    }
}
