package city.vantage.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.runtime.Progress;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scenarios at their smallest: every line comes out, and what goes in comes out again. The figures say nothing. */
class ScenariosIT {
    private final Sizes sizes = new Sizes();

    @Test
    void everyPhaseIsDescribedOnceWhicheverWayItGoes() throws Exception {
        sizes.incidents = 4;
        sizes.rounds = 1;

        var figures = figuresOf(new Throughput(Set.of("01", "02", "03", "04", "05")));

        assertThat(figures)
                .filteredOn(figure -> figure.beside().containsKey("parts"))
                .extracting(Figure::series)
                .containsExactlyInAnyOrder(Throughput.DESCRIBE, Throughput.WHOLE);
        assertThat(figures)
                .filteredOn(figure -> figure.beside().containsKey("parts"))
                .allSatisfy(figure -> assertThat(figure.beside().get("finals"))
                        .isPositive()
                        .isEqualTo(figure.beside().get("parts")));
    }

    @Test
    void asManyIncidentsAreOpenAsThereShallBe() throws Exception {
        sizes.open = List.of(600, 1_200);
        sizes.steady = 300;

        var figures = figuresOf(new OpenIncidents(sizes));

        assertThat(figures)
                .filteredOn(figure -> figure.series().startsWith(OpenIncidents.REALLY_OPEN))
                .hasSize(2)
                .allSatisfy(figure -> {
                    var wanted = Integer.parseInt(figure.series().substring(OpenIncidents.REALLY_OPEN.length()));
                    assertThat(figure.value()).isBetween(0.9 * wanted, 1.2 * wanted);
                });
    }

    private List<Figure> figuresOf(Scenario scenario) throws Exception {
        try (var bench = new Workbench(sizes, new Progress(new PrintWriter(Writer.nullWriter())))) {
            scenario.run(bench);
            assertThat(scenario.lines())
                    .allSatisfy(line -> assertThat(Ratio.of(line, bench.figures()))
                            .hasValueSatisfying(
                                    ratio -> assertThat(ratio.ratio()).isPositive()));
            return List.copyOf(bench.figures());
        }
    }
}
