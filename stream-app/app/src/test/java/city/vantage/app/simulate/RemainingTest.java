package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RemainingTest {
    @Test
    void whatIsLeftTakesAsLongForEachAsWhatIsDone() {
        assertThat(Remaining.of(10, 50, Duration.ofSeconds(33))).isEqualTo(", about 2 min 10 s left");
        assertThat(Remaining.of(49, 50, Duration.ofSeconds(200))).isEqualTo(", less than a minute left");
    }

    @Test
    void nothingIsSaidBeforeTheFirstAndAfterTheLast() {
        assertThat(Remaining.of(0, 50, Duration.ofSeconds(33))).isEmpty();
        assertThat(Remaining.of(50, 50, Duration.ofSeconds(33))).isEmpty();
    }
}
