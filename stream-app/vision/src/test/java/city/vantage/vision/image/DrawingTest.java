package city.vantage.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.prompt.Mark;
import city.vantage.vision.image.FrameException.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
    private static final Picture BLACK = new Picture(200, 108, new byte[200 * 108 * 3]);
    private static final Mark PEDESTRIAN = new Mark(Category.PEDESTRIAN, new Box(50, 20, 30, 40), "#00ff00");
    private static final Mark VEHICLE = new Mark(Category.VEHICLE, new Box(100, 30, 60, 50), "#0000FF");

    /** Lines of 4 and 3 pixels. */
    private static final Drawing DRAWING = new Drawing(1.2, 4 / 108.0, 3 / 108.0);

    @Test
    void theGlobalPictureHasTheBoxesAsDetected() {
        var picture = DRAWING.global(BLACK, List.of(PEDESTRIAN, VEHICLE));

        assertThat(columnOfGreen(picture, 40))
                .as("two lines of four pixels, at x 50 and x 80")
                .isEqualTo("48-51 78-81");
        assertThat(rowOfGreen(picture, 60)).isEqualTo("18-21 58-61");
        assertThat(picture.value(100, 50, 2)).isEqualTo(255);
        assertThat(picture.value(100, 50, 1)).isZero();
        assertThat(BLACK.rgb()).as("the frame itself stays as it is").containsOnly(0);
    }

    @Test
    void theLocalPictureHasEnlargedBoxesAndIsCut() {
        var crop = new Box(40.7, 10.2, 100, 80);

        var picture = DRAWING.local(BLACK, List.of(PEDESTRIAN), crop);

        assertThat(List.of(picture.width(), picture.height())).containsExactly(100, 80);
        assertThat(columnOfGreen(picture, 30)).as("x 47 and x 83 of the frame").isEqualTo("6-8 42-44");
    }

    @Test
    void linesGrowWithTheFrameAndAreNeverLost() {
        var tiny = new Picture(20, 10, new byte[600]);
        var mark = new Mark(Category.PEDESTRIAN, new Box(5, 2, 6, 5), "#00ff00");

        assertThat(columnOfGreen(Drawing.CITY_LLAVA.global(tiny, List.of(mark)), 4))
                .isEqualTo("5-5 11-11");
    }

    @Test
    void marksAndCropsOverTheBorderAreCutOff() {
        var mark = new Mark(Category.PEDESTRIAN, new Box(-20, -20, 60, 60), "#00ff00");

        assertThat(columnOfGreen(DRAWING.global(BLACK, List.of(mark)), 10)).isEqualTo("38-41");
        var corner = DRAWING.local(BLACK, List.of(), new Box(199.5, 107.5, 50, 50));
        assertThat(List.of(corner.width(), corner.height())).containsExactly(1, 1);
    }

    @Test
    void withoutACropTheLocalPictureIsTheWholeFrame() {
        assertThat(DRAWING.local(BLACK, List.of(), null).width()).isEqualTo(200);
    }

    @Test
    void aPictureOfAnotherSizeThanTheFrameIsRefused() {
        Drawing.check(BLACK, new FrameSize(200, 108));

        assertThatThrownBy(() -> Drawing.check(BLACK, new FrameSize(1280, 720)))
                .hasMessage("picture is 200 x 108 pixels, the frame that was observed 1280 x 720")
                .hasFieldOrPropertyWithValue("reason", Reason.WRONG_SIZE);
    }

    private static String columnOfGreen(Picture picture, int y) {
        return runs(picture.width(), x -> picture.value(x, y, 1) == 255);
    }

    private static String rowOfGreen(Picture picture, int x) {
        return runs(picture.height(), y -> picture.value(x, y, 1) == 255);
    }

    private static String runs(int length, java.util.function.IntPredicate lit) {
        var runs = new StringBuilder();
        for (var i = 0; i < length; i++) {
            if (lit.test(i)) {
                var start = i;
                while (i + 1 < length && lit.test(i + 1)) {
                    i++;
                }
                runs.append(runs.isEmpty() ? "" : " ").append(start).append('-').append(i);
            }
        }
        return runs.toString();
    }
}
