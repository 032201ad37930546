package city.vantage.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingRulesTest {
    private static final FrameSize FRAME = new FrameSize(1000, 1000);
    private static final Mark PEDESTRIAN = mark(Category.PEDESTRIAN, new Box(490, 480, 20, 40));
    private static final Mark VEHICLE = mark(Category.VEHICLE, new Box(600, 480, 100, 50));

    @Test
    void aCloseUpShowsThePedestrianAlone() {
        assertThat(rules(2).closeUp(List.of(VEHICLE, PEDESTRIAN), FRAME)).isEqualTo(new Box(452, 452, 96, 96));
    }

    @Test
    void withoutAPedestrianACloseUpShowsWhatThereIs() {
        assertThat(rules(2).closeUp(List.of(VEHICLE), FRAME)).isEqualTo(new Box(530, 385, 240, 240));
    }

    @Test
    void thereIsNoCloseUpWhereThePackWantsNoneOrNobodyIsThere() {
        assertThat(rules(0).closeUp(List.of(PEDESTRIAN), FRAME)).isNull();
        assertThat(rules(2).closeUp(List.of(), FRAME)).isNull();
    }

    @Test
    void aCloseUpDoesNotChangeTheLocalPicture() {
        assertThat(rules(2).crop(List.of(PEDESTRIAN, VEHICLE), FRAME))
                .isEqualTo(rules(0).crop(List.of(PEDESTRIAN, VEHICLE), FRAME));
    }

    @Test
    void aScaleThatCutsThePedestrianOffIsRefused() {
        assertThatThrownBy(() -> rules(0.5)).hasMessageContaining("at least 1");
    }

    @Test
    void aModelLooksAtOneToSixteenFrames() {
        assertThat(rules(2).frames()).isEqualTo(1);
        assertThatThrownBy(() -> new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 0, 17))
                .hasMessage("17 frames, 1..16 are allowed");
        assertThatThrownBy(() -> new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 0, 0))
                .hasMessage("0 frames, 1..16 are allowed");
    }

    private static DrawingRules rules(double closeUpScale) {
        return new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, closeUpScale);
    }

    private static Mark mark(Category category, Box box) {
        return new Mark(category, box, "#00ff00");
    }
}
