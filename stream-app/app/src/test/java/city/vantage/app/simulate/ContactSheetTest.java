package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactSheetTest {
    @Test
    void showsBoxesOfBothPartiesAndTheBestViewOfEachPhase() throws IOException {
        var sheet = new ContactSheet(new World(7, 1, 1, 0.8, Faults.NONE)).draw();

        // Five phases of four cameras.
        assertThat(sheet.getHeight()).isBetween(5 * SheetTile.HEIGHT, 6 * SheetTile.HEIGHT + 200);
        assertThat(sheet.getWidth()).isBetween(4 * SheetTile.WIDTH, 5 * SheetTile.WIDTH);
        assertThat(pixels(sheet, SheetTile.PEDESTRIAN)).isGreaterThan(200);
        assertThat(pixels(sheet, SheetTile.VEHICLE)).isGreaterThan(200);
        var border = 5L * 2 * (SheetTile.WIDTH + SheetTile.HEIGHT);
        assertThat(pixels(sheet, SheetTile.BEST)).isBetween(5 * border - 200, 7 * border + 5 * 92 * 24);
    }

    private static long pixels(BufferedImage sheet, Color colour) {
        return IntStream.range(0, sheet.getWidth() * sheet.getHeight())
                .filter(i -> sheet.getRGB(i % sheet.getWidth(), i / sheet.getWidth()) == colour.getRGB())
                .count();
    }
}
