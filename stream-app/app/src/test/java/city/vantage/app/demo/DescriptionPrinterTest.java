package city.vantage.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.DescriptionText;
import city.vantage.app.reader.Descriptions;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class DescriptionPrinterTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DescriptionPrinter printer = new DescriptionPrinter(new PrintStream(bytes, true, UTF_8));

    @Test
    void aRevisionThatSaysTheSameIsOneLine() {
        printer.print(Descriptions.early("north", "The pedestrian runs."));
        bytes.reset();

        printer.print(Descriptions.full());

        assertThat(printed()).isEqualTo("   incident-1 · JUDGEMENT · revision 2 is FINAL and says the same\n\n");
    }

    @Test
    void aRevisionWithAnotherCameraOrCaptionIsPrintedInFull() {
        printer.print(Descriptions.early("bus", "The pedestrian runs."));
        bytes.reset();
        printer.print(Descriptions.early("bus", "The pedestrian stops."));
        printer.print(Descriptions.full());

        assertThat(printed())
                .contains(
                        DescriptionText.block(Descriptions.early("bus", "The pedestrian stops.")),
                        DescriptionText.block(Descriptions.full()));
    }

    private String printed() {
        return bytes.toString(UTF_8);
    }
}
