package city.vantage.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatioTest {
    private static final Line LINE = new Line("03", "half", "half", "whole", Bound.atLeast(0.4));

    @Test
    void comparesWithinARoundSoThatASlowRoundDoesntMatter() {
        var figures = List.of(
                figure("half", 1, 50),
                figure("whole", 1, 100),
                figure("half", 2, 5),
                figure("whole", 2, 10),
                figure("half", 3, 48),
                figure("whole", 3, 96));

        var ratio = Ratio.of(LINE, figures).orElseThrow();

        assertThat(List.of(ratio.ratio(), ratio.least(), ratio.most())).containsOnly(0.5);
        assertThat(ratio.value()).isEqualTo(48);
        assertThat(RatioTable.of(List.of(LINE), figures))
                .contains("| 03 | half | 48.0 records/s | whole: 96.0 records/s"
                        + " | 0.50 | 0.50 to 0.50 | at least 0.40: kept |");
    }

    @Test
    void saysWhereATargetIsMissed() {
        assertThat(Bound.atLeast(0.6).text(0.5)).contains("missed");
        assertThat(Bound.atMost(1.5).text(1.6)).contains("missed");
        assertThat(Bound.atMost(1.5).text(1.5)).contains("kept");
    }

    @Test
    void thereIsNoLineWithoutItsFloor() {
        assertThat(Ratio.of(LINE, List.of(figure("half", 1, 50)))).isEmpty();
        assertThat(Ratio.of(LINE, List.of(figure("half", 1, 50), figure("whole", 2, 100))))
                .isEmpty();
    }

    @Test
    void aRateIsThatBetweenTwoCommits() {
        var progression = new Progression(List.of(
                new Progression.Mark(0, 0),
                new Progression.Mark(5_000_000_000L, 100),
                new Progression.Mark(6_000_000_000L, 300),
                new Progression.Mark(8_000_000_000L, 900)));

        assertThat(progression.rate()).isCloseTo(800 / 3.0, within(1e-9));
        assertThat(progression.rate(200, 900)).isEqualTo(300);
    }

    @Test
    void aScenarioThatIsMeasuredAgainTakesThePlaceOfItsFigures(@TempDir Path folder) throws Exception {
        var file = new FigureFile(folder.resolve("figures.jsonl"));
        file.replace(List.of(figure("old", 1, 1), new Figure("08", "kept", 1, "s", 2)));

        file.replace(List.of(figure("new", 1, 3)));

        assertThat(file.read()).extracting(Figure::series).containsExactly("new", "kept");
    }

    private static Figure figure(String series, int round, double value) {
        return new Figure("01-05", series, round, "records/s", value);
    }
}
