package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user can mend is told in one sentence, before anything starts. */
class BadUsageTest {
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void aDemoNeedsAnIncident(String count) {
        assertRefused(CommandRun.of("demo", "--exit", "--incidents", count), "--incidents must be 1 or more.");
    }

    @Test
    void aDemoThatIsToExitNeedsAnEnd() {
        assertRefused(CommandRun.of("demo", "--exit"), "--exit needs an end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity"})
    void aDemoNeedsASpeed(String speed) {
        assertRefused(CommandRun.of("demo", "--speed", speed), "--speed must be 0 or more.");
    }

    @Test
    void aRecordingHasItsOwnNumberOfIncidents() {
        assertRefused(
                CommandRun.of("demo", "--incidents", "1", "--input", folder.toString()),
                "--incidents is for the simulator");
    }

    @Test
    void aMissingRecordingIsNamed() {
        var absent = folder.resolve("absent").toString();

        assertRefused(CommandRun.of("demo", "--exit", "--input", absent), absent);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        var out = folder.resolve("absent/out.jsonl").toString();

        assertRefused(
                CommandRun.of("demo", "--exit", "--incidents", "1", "--out", out),
                out + " can't be used: there is no such file or folder.");
    }

    @Test
    void aMissingConfigurationIsNamed() {
        var absent = folder.resolve("absent.properties").toString();

        assertRefused(CommandRun.of("stream", "--config", absent), "Configuration file " + absent + " has a problem");
    }

    @Test
    void allWrongSettingsAreTold() {
        assertRefused(
                CommandRun.of("topics", "list", "-s", "stream.threads=0", "-s", "stream.thread=1"),
                "The configuration has 2 problems:");
    }

    @Test
    void brokersWithoutAPortAreRefused() {
        assertRefused(CommandRun.of("topics", "list", "-b", "here"), "Invalid url in bootstrap.servers: here");
    }

    @Test
    void aWatchForNothingIsRefused() {
        assertRefused(CommandRun.of("watch", "--count", "0"), "--count must be 1 or more.");
    }

    @Test
    void aRefusedDemoLeavesNothingBehind() throws IOException {
        var _ = CommandRun.of(
                "demo", "--exit", "--input", folder.resolve("absent").toString());

        assertThat(Files.exists(Path.of(".vantage"))).isFalse();
    }

    private static void assertRefused(CommandRun run, String sentence) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(sentence).doesNotContain("Exception");
    }
}
