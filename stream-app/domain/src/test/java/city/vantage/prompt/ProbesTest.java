package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbesTest {
    private static final List<String> OBJECTS = List.of("a boat", "an elephant");
    private static final int REQUESTS = 20_000;

    @Test
    void aSmallShareOfRequestsAsksForOneOfTheObjects() {
        var probes = new Probes(0.05, "Is there {object}?", OBJECTS);

        var asked = IntStream.range(0, REQUESTS)
                .boxed()
                .flatMap(number -> probes.of(Selections.ofIncident("sim-7-%06d".formatted(number))).stream())
                .toList();

        assertThat(asked.size()).isBetween(800, 1_200);
        assertThat(asked).allSatisfy(question -> {
            assertThat(question.attribute()).isEqualTo(Probes.ATTRIBUTE);
            assertThat(question.answers()).containsExactly("yes", "no");
        });
        assertThat(asked.stream().map(ClosedQuestion::question).distinct())
                .containsExactlyInAnyOrder("Is there a boat?", "Is there an elephant?");
    }

    @Test
    void theSameViewIsAskedTheSame() {
        var probes = new Probes(0.5, "Is there {object}?", OBJECTS);

        for (var number = 0; number < 100; number++) {
            var view = Selections.ofIncident("i-" + number);
            assertThat(probes.of(view)).isEqualTo(probes.of(view));
        }
    }

    @Test
    void aShareOfNothingAsksNothing() {
        assertThat(new Probes(0, "Is there {object}?", OBJECTS).of(Selections.ofIncident("i-1")))
                .isEmpty();
    }
}
