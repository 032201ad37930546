package city.vantage.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.view.PhaseSpans.Span;
import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VisibleAreaTest {
    /** @param perHalfSecond areas from the first frame on, half a second apart */
    private static VisibleArea seen(double... perHalfSecond) {
        var areas = new TreeMap<Instant, Double>();
        for (var i = 0; i < perHalfSecond.length; i++) {
            areas.put(at(i * 500L), perHalfSecond[i]);
        }
        return new VisibleArea(areas);
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(millis);
    }

    private static Span span(long from, long to) {
        return new Span(at(from), at(to));
    }

    @Test
    void changesSteadilyBetweenFrames() {
        assertThat(seen(100, 300).mean(span(0, 500))).isCloseTo(200, within(1e-9));
        assertThat(seen(100, 300).mean(span(0, 250))).isCloseTo(150, within(1e-9));
    }

    @Test
    void bridgesTheFramesInWhichADetectorMissesTheParty() {
        assertThat(seen(100, 0, 0, 0, 100).mean(span(0, 2_000))).isCloseTo(100, within(1e-9));
    }

    @Test
    void countsNothingWhileThePartyIsAway() {
        assertThat(seen(100, 0, 0, 0, 0, 0, 100).mean(span(1_000, 2_000))).isZero();
    }

    @Test
    void keepsTheNearestFrameWhereThePartyComesOrGoes() {
        assertThat(seen(0, 0, 0, 0, 100, 100).mean(span(1_500, 2_000))).isCloseTo(50, within(3.0));
    }

    @Test
    void countsNothingWhileTheCameraIsSilent() {
        assertThat(seen(100, 100).mean(span(2_000, 4_000))).isZero();
        assertThat(seen(100, 100).mean(span(0, 2_000))).isBetween(25.0, 60.0);
    }

    @Test
    void takesTheOneFrameOfAMomentForIt() {
        assertThat(seen(100).mean(span(0, 0))).isEqualTo(100);
    }

    @Test
    void doesNotDependOnTheRateOfTheFrames() {
        var often = new TreeMap<Instant, Double>();
        for (var millis = 0L; millis <= 2_000; millis += 100) {
            often.put(at(millis), 100 + millis / 10.0);
        }

        assertThat(new VisibleArea(often).mean(span(0, 2_000)))
                .isCloseTo(seen(100, 150, 200, 250, 300).mean(span(0, 2_000)), within(1e-9));
    }
}
