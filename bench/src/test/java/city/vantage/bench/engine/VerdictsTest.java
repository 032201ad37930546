package city.vantage.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the measurements conclude from their figures. */
class VerdictsTest {
    private static final ProcessState WARM = new ProcessState(400_000, 5_000, 14, 28);
    private static final ProcessState EMPTY = new ProcessState(300_000, 4_000, 2, 28);

    @Test
    void aTokenThatDiffersWhereTheReferenceWasSureIsADifference() {
        var identity = Identity.of(reference(0.4), answered(List.of(5L, 6L, 9L)), 0.001);

        assertThat(identity.holds()).isFalse();
        assertThat(identity.text()).contains("0 of 1").contains("token 2 of 3");
    }

    @Test
    void theSecondChoiceAtANearTieIsNone() {
        var identity = Identity.of(reference(0.0005), answered(List.of(5L, 6L, 9L)), 0.001);

        assertThat(identity.holds()).isTrue();
        assertThat(identity.text()).contains("0 of 1").contains("1 up to a near tie");
    }

    @Test
    void anotherTokenThanTheSecondChoiceIsADifferenceAtANearTieToo() {
        var identity = Identity.of(reference(0.0005), answered(List.of(5L, 6L, 8L)), 0.001);

        assertThat(identity.holds()).isFalse();
    }

    @Test
    void theSameTokensAreIdentical() {
        assertThat(Identity.of(reference(0.4), answered(List.of(5L, 6L, 7L)), 0.001))
                .isEqualTo(new Identity(1, 1, 0, ""));
    }

    @Test
    void decodingIsCountedWithoutTheFirstTokens() {
        var sample = new Sample("8", "Vantage", Way.AT_ONCE, 1, 8, 512, 6.0, 6.0);

        var rate = Rate.of(List.of(sample), 0.25);

        assertThat(rate.tokensPerSecond()).isCloseTo(512 / 6.0, within(1e-9));
        assertThat(rate.afterFirst()).isCloseTo(504 / 4.0, within(1e-9));
    }

    @Test
    void aTableComparesTheMediansOfTheRounds() {
        var samples = List.of(
                first("Vantage", 0.1),
                first("other", 0.2),
                sample("Vantage", 1, 1.0),
                sample("Vantage", 2, 9.0),
                sample("Vantage", 3, 1.0),
                sample("other", 1, 2.0),
                sample("other", 2, 2.0),
                sample("other", 3, 0.1));

        var text = new RateTable("Vantage", samples).text();

        assertThat(text).contains("| load | other | each | 32.0 | 32.0 to 640.0 | 2.00 | 2.00 | 35.0 | 2.00 |");
    }

    @Test
    void memoryThatGrowsFailsTheSoak() {
        assertThat(verdict(new ProcessState(403_000, 5_000, 14, 28), EMPTY).holds())
                .isTrue();
        assertThat(verdict(new ProcessState(405_000, 5_000, 14, 28), EMPTY).holds())
                .isFalse();
        assertThat(verdict(new ProcessState(400_000, 10_000, 14, 28), EMPTY).holds())
                .isFalse();
    }

    @Test
    void anOpenHandleFailsTheSoak() {
        assertThat(verdict(WARM, new ProcessState(300_000, 4_000, 3, 28)).holds())
                .isFalse();
        assertThat(verdict(WARM, new ProcessState(300_000, 4_000, 2, 29)).holds())
                .isFalse();
    }

    private static SoakVerdict verdict(ProcessState last, ProcessState closed) {
        return new SoakVerdict(WARM, last, EMPTY, closed, 4);
    }

    private static Answered reference(double lastDistance) {
        var sure = new Answered.Second(1, 2, 1);
        return new Answered(
                1, List.of(List.of(5L, 6L, 7L)), List.of(List.of(sure, sure, new Answered.Second(9, lastDistance, 1))));
    }

    private static Answered answered(List<Long> tokens) {
        return new Answered(1, List.of(tokens), List.of());
    }

    private static Sample first(String runner, double seconds) {
        return new Sample(Scenario.FIRST_TOKEN, runner, Way.EACH, 1, 1, 1, seconds, seconds);
    }

    private static Sample sample(String runner, int round, double seconds) {
        return new Sample("load", runner, Way.EACH, round, 1, 64, seconds, 2 * seconds);
    }
}
