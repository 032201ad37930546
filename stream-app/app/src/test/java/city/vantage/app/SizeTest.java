package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeTest {
    private static CommandRun size(String... further) {
        var words = new ArrayList<>(List.of(
                "size",
                "--cameras",
                "100000",
                "--incidents-per-hour",
                "500",
                "--worker-tokens-per-second",
                "2800",
                "--tokens",
                "300"));
        words.addAll(List.of(further));
        return CommandRun.of(words.toArray(String[]::new));
    }

    @Test
    void tellsWhatIsNeededAndWhatItAssumed() {
        var run = size();

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("workers         2, one of them to spare", "stream threads  1", "brokers         3")
                .contains("a month costs   not told", "assumed         peak factor 3.0");
    }

    @Test
    void tellsTheCostOnlyWithEveryPrice() {
        var prices = new String[] {
            "--gpu-price", "1000", "--thread-price", "50", "--broker-price", "200", "--disk-price", "0.1"
        };

        assertThat(size(prices).out()).containsPattern("a month costs   2,[0-9]{3}");
        assertThat(size("--gpu-price", "1000").out()).contains("not told");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(size("--peak-factor", "0.5").exitCode()).isEqualTo(2);
        assertThat(size("--views", "200000").err()).contains("--views: more than there are --cameras.");
        assertThat(size("--wait", "0").err()).contains("--wait must be");
    }
}
