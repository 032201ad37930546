package city.vantage.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RangeCutTest {
    private static final Instant FROM = Instant.parse("2026-03-02T08:00:00Z");
    private static final Instant TO = FROM.plusSeconds(3_600);
    private static final ReplayRange RANGE = new ReplayRange(FROM, TO, Duration.ofMinutes(10), Duration.ofSeconds(15));

    private record Seen(String incidentId, Instant at) {}

    @Test
    void anIncidentOfTheRangeIsTakenWholeWhereItGoesOnAfterIt() {
        var cut = cut(
                seen("a", TO.minusSeconds(1)),
                seen("a", TO),
                seen("a", TO.plusSeconds(9)),
                seen("b", TO.plusSeconds(24)));

        assertThat(cut.takes("a", TO.minusSeconds(1))).isTrue();
        assertThat(cut.takes("a", TO.plusSeconds(9))).isTrue();
        assertThat(cut.unfinished()).isEmpty();
    }

    @Test
    void anIncidentThatBeganBeforeIsLeftOutWholeAndCounted() {
        var cut = cut(seen("a", FROM.minusSeconds(1)), seen("a", FROM), seen("a", FROM.plusSeconds(20)));

        assertThat(cut.takes("a", FROM.minusSeconds(1))).isFalse();
        assertThat(cut.takes("a", FROM.plusSeconds(20))).isFalse();
        assertThat(cut.leftOut()).containsExactly("a");
    }

    @Test
    void anIncidentThatEndedBeforeIsNotCounted() {
        assertThat(cut(seen("a", FROM.minusSeconds(1))).leftOut()).isEmpty();
    }

    @Test
    void anIncidentThatBeginsAfterTheRangeIsNotOfIt() {
        var cut = cut(seen("a", TO));

        assertThat(cut.takes("a", TO)).isFalse();
        assertThat(cut.unfinished()).isEmpty();
    }

    @Test
    void anIncidentInTheMiddleNeedNotBeNoted() {
        assertThat(cut().takes("a", FROM.plusSeconds(1_800))).isTrue();
    }

    @Test
    void theEdgesBelongToOneRangeEach() {
        var next = new ReplayRange(TO, TO.plusSeconds(3_600), RANGE.margin(), RANGE.silence());
        var all = List.of(seen("a", TO.minusMillis(1)), seen("a", TO), seen("b", TO), seen("b", TO.plusSeconds(1)));

        var first = cut(RANGE, all);
        var second = cut(next, all);

        assertThat(all)
                .allMatch(each ->
                        first.takes(each.incidentId(), each.at()) != second.takes(each.incidentId(), each.at()));
        assertThat(second.leftOut()).containsExactly("a");
    }

    @Test
    void whatMayGoOnAfterAllThatIsReadIsToldAsUnfinished() {
        var cut = cut(seen("a", TO.minusSeconds(1)), seen("a", RANGE.readUntil().minusSeconds(14)));

        assertThat(cut.unfinished()).containsExactly("a");
        assertThat(cut.takes("a", RANGE.readUntil())).isFalse();
    }

    @Test
    void whatMayGoOnAfterAllThatIsThereIsToldAsUnfinished() {
        var edges = new RangeCut.Edges(RANGE);
        edges.note("a", TO.minusSeconds(20));
        edges.note("b", TO.minusSeconds(10));
        edges.passed(TO.minusSeconds(5));

        assertThat(edges.cut().unfinished()).containsExactly("b");

        edges.passed(TO.plusSeconds(5));
        assertThat(edges.cut().unfinished()).isEmpty();
    }

    @Test
    void theOrderInWhichIncidentsAreNotedDoesNotMatter() {
        var all = new ArrayList<>(List.of(
                seen("a", FROM.minusSeconds(2)),
                seen("a", FROM.plusSeconds(2)),
                seen("b", FROM.plusSeconds(2)),
                seen("c", TO.minusSeconds(2)),
                seen("c", TO.plusSeconds(2)),
                seen("d", TO.plusSeconds(2)),
                seen("e", RANGE.readUntil().minusSeconds(1)),
                seen("e", TO.minusSeconds(3))));
        var expected = cut(RANGE, all);

        for (var seed = 0; seed < 20; seed++) {
            Collections.shuffle(all, new Random(seed));
            assertThat(cut(RANGE, all)).isEqualTo(expected);
        }
    }

    @Test
    void aMarginThatIsShorterThanASilenceIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayRange(FROM, TO, Duration.ofSeconds(14), Duration.ofSeconds(15)))
                .withMessageContaining("PT15S");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReplayRange(TO, FROM, RANGE.margin(), RANGE.silence()));
    }

    private static RangeCut cut(Seen... all) {
        return cut(RANGE, List.of(all));
    }

    private static RangeCut cut(ReplayRange range, List<Seen> all) {
        var edges = new RangeCut.Edges(range);
        all.forEach(each -> edges.note(each.incidentId(), each.at()));
        return edges.cut();
    }

    private static Seen seen(String incidentId, Instant at) {
        return new Seen(incidentId, at);
    }
}
