package city.vantage.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class PaceTest {
    private static final Instant START = Instant.parse("2026-01-01T08:00:00Z");

    @Test
    void waitsTheShareOfTheEventTimeThatTheSpeedLeaves() throws InterruptedException {
        var began = System.nanoTime();
        var pace = new Pace(20);

        pace.await(START);
        pace.await(START.plusSeconds(6));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    void neverWaitsAtSpeedZero() throws InterruptedException {
        var pace = new Pace(0);

        pace.await(START);
        pace.await(START.plus(Duration.ofDays(1)));
    }

    @Test
    void neverWaitsForWhatIsOverdue() throws InterruptedException {
        var pace = new Pace(1);

        pace.await(START);
        pace.await(START.minus(Duration.ofDays(1)));
    }
}
