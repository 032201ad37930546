package city.vantage.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {
    private static final Evidence EVIDENCE = new Evidence(List.of(0.0, 1.0, 3.0), List.of(-2.0, 0.0, 4.0));

    @ParameterizedTest
    @CsvSource({"-5, -2", "0, -2", "0.5, -1", "1, 0", "2, 2", "3, 4", "99, 4"})
    void runsStraightBetweenPointsAndLevelBeyondThem(double measure, double logOdds) {
        assertThat(EVIDENCE.of(measure)).isCloseTo(logOdds, within(1e-9));
    }

    @Test
    void eachPointHasAValue() {
        assertThatThrownBy(() -> new Evidence(List.of(0.0, 1.0), List.of(0.0))).hasMessage("2 points have 1 values");
    }
}
