package city.vantage.worker.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LettersTest {
    @Test
    void writingsOfOneLetterAddUp() {
        var shares = Letters.shares(Map.of("A", 0.3, " A", 0.2, "A.", 0.1, "(B", 0.4), 2);

        assertThat(shares)
                .hasValueSatisfying(each -> assertThat(each).containsExactly(new double[] {0.6, 0.4}, within(1e-9)));
    }

    @Test
    void wordsThatBeginWithALetterAreNoLetters() {
        assertThat(Letters.shares(Map.of("An", 0.5, "a", 0.4, "B", 0.1), 2)).isEmpty();
    }

    @Test
    void aLetterThatIsNotListedGetsNoMoreThanTheLeastListedToken() {
        var shares = Letters.shares(Map.of("A", 0.6, "The", 0.05), 2).orElseThrow();

        assertThat(shares[1] / shares[0]).isCloseTo(0.05 / 0.6, within(1e-9));
    }

    @Test
    void lettersThatAreNotListedShareWhatIsLeft() {
        var shares = Letters.shares(Map.of("A", 0.98), 5).orElseThrow();

        assertThat(shares).containsExactly(new double[] {0.98, 0.005, 0.005, 0.005, 0.005}, within(1e-9));
    }

    @Test
    void probabilitiesThatAddUpToMoreThanOneByRoundingLeaveNothing() {
        var shares = Letters.shares(Map.of("A", 0.7, "B", 0.3000001), 3).orElseThrow();

        assertThat(shares[2]).isZero();
    }
}
