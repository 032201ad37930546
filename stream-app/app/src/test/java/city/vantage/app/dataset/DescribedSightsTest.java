package city.vantage.app.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.Descriptions;
import city.vantage.incident.Category;
import city.vantage.incident.FrameAccess;
import city.vantage.vision.image.FrameStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DescribedSightsTest {
    private final List<String> problems = new ArrayList<>();

    @Test
    void aFrameThatCannotBeHadIsLeftOutAndToldOf() {
        try (var nothing =
                new FrameStore(new FrameAccess(List.of(), Set.of(), Set.of()), 1_000, Duration.ofSeconds(1))) {
            var source = new DescribedSights(List.of(Descriptions.full()), nothing, problems::add);

            assertThat(source.incidents()).isEqualTo(1);
            assertThat(source.of(0)).isEmpty();
        }
        assertThat(problems).singleElement().asString().contains("file:/frames/1.jpg is left out: ");
    }

    @Test
    void whatNobodyAnsweredTeachesNothing() {
        try (var nothing =
                new FrameStore(new FrameAccess(List.of(), Set.of(), Set.of()), 1_000, Duration.ofSeconds(1))) {
            assertThat(new DescribedSights(List.of(Descriptions.unanswered()), nothing, problems::add).incidents())
                    .isZero();
        }
    }

    @Test
    void whatWasSaidIsTaughtWithoutWhatIsUnknown() {
        var sight = DescribedSights.sight(Descriptions.full(), new byte[0]);

        assertThat(sight.id()).isEqualTo("incident-1-judgement-north");
        assertThat(sight.captions()).containsEntry(Category.PEDESTRIAN, "The pedestrian runs.");
        assertThat(sight.attributes())
                .containsOnlyKeys("vehicle.action", "pedestrian.action")
                .containsEntry("vehicle.action", "braking");
    }
}
