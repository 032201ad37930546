package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with the options of a demo is told in one sentence, before anything starts. */
class BadDemoUsageTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aDemoNeedsAnIncident(String count) {
        CommandRun.of("demo", "--exit", "--incidents", count).assertRefused("--incidents must be 1 or more.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--frames file:///srv/frames | --bootstrap-servers, --registry and --frames are for --cluster.",
                "-b localhost:9092 | --bootstrap-servers, --registry and --frames are for --cluster.",
                "--cluster --speed 10 | leave out --input, --raw and --speed.",
                "--cluster --raw | leave out --input, --raw and --speed.",
                "--cluster --frames frames | --frames must be a folder such as file:///srv/frames",
            })
    void aDemoOnAClusterIsInRealTime(String options, String sentence) {
        CommandRun.of(("demo " + options).split(" +", -1)).assertRefused(sentence);
    }

    @Test
    void aDemoThatIsToExitNeedsAnEnd() {
        CommandRun.of("demo", "--exit").assertRefused("--exit needs an end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity"})
    void aDemoNeedsASpeed(String speed) {
        CommandRun.of("demo", "--speed", speed).assertRefused("--speed must be 0 or more.");
    }

    @Test
    void aRecordingHasItsOwnNumberOfIncidents() {
        CommandRun.of("demo", "--incidents", "1", "--input", folder.toString())
                .assertRefused("--incidents is for the simulator");
    }

    @Test
    void aMissingRecordingIsNamed() {
        var absent = folder.resolve("absent").toString();

        CommandRun.of("demo", "--exit", "--input", absent).assertRefused(absent);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        var out = folder.resolve("absent/out.jsonl").toString();

        CommandRun.of("demo", "--exit", "--incidents", "1", "--out", out)
                .assertRefused(out + " can't be used: there is no such file or folder.");
    }

    @Test
    void aRefusedDemoLeavesNothingBehind() throws IOException {
        var _ = CommandRun.of(
                "demo", "--exit", "--input", folder.resolve("absent").toString());

        assertThat(Files.exists(Path.of(".vantage"))).isFalse();
    }
}
