package city.vantage.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.DescriptionText;
import city.vantage.app.reader.Descriptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class DescriptionPrinterTest {
    private final StringWriter printed = new StringWriter();
    private final DescriptionPrinter printer = new DescriptionPrinter(new PrintWriter(printed, true));

    @Test
    void aRevisionThatSaysTheSameIsOneLine() {
        printer.print(Descriptions.early("north", "The pedestrian runs."));
        printed.getBuffer().setLength(0);

        printer.print(Descriptions.full());

        assertThat(printed.toString())
                .isEqualTo("   incident-1 · JUDGEMENT · revision 2 is FINAL and says the same\n\n");
    }

    @Test
    void aRevisionWithAnotherCameraOrCaptionIsPrintedInFull() {
        printer.print(Descriptions.early("bus", "The pedestrian runs."));
        printed.getBuffer().setLength(0);
        printer.print(Descriptions.early("bus", "The pedestrian stops."));
        printer.print(Descriptions.full());

        assertThat(printed.toString())
                .contains(
                        DescriptionText.block(Descriptions.early("bus", "The pedestrian stops.")),
                        DescriptionText.block(Descriptions.full()));
    }
}
