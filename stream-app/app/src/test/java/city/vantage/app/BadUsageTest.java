package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertRefused(CommandRun.of(("demo " + options).split(" +", -1)), sentence);
    }

    @Test
    void aDemoThatIsToExitNeedsAnEnd() {
        assertRefused(CommandRun.of("demo", "--exit"), "--exit needs an end");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                                          | Give --from and --to, or --remove.",
                "--remove --to 2026-01-01T00:00:00Z                        | --remove goes with --name alone.",
                "--from 2026-01-01T00:00:00Z --to 2026-01-01T00:00:00Z     | --from must be before --to.",
                "--from yesterday --to 2026-01-01T00:00:00Z | is no time such as 2026",
                "--from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z --speed fast | --speed must be a number or max.",
                "--from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z --speed 0 | --speed must be more than 0",
                "--from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z --margin 5s | --margin must be at most 1h",
                "--from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z --workers 0 | --workers must be 1 to 64.",
                "--from 2026-01-01T00:00:00Z --to 2026-01-02T00:00:00Z --html absent/a.html | There is no folder",
            })
    void aReplayNeedsARangeAndLimits(@Nullable String options, String sentence) {
        var words = ("replay --name again " + (options == null ? "" : options))
                .strip()
                .split(" +", -1);

        assertRefused(CommandRun.of(words), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "| Give an --incident or a --camera.",
                "--camera c-1 | --camera must be SITE/CAMERA.",
                "--camera junction/c-1/2 | --camera must be SITE/CAMERA.",
                "--incident i,,j | --incident has an empty name.",
                "--incident i --cut --dry-run | --dry-run cuts nothing."
            })
    void whatIsToBeForgottenMustBeSaid(@Nullable String options, String sentence) {
        var words = ("forget " + (options == null ? "" : options)).strip().split(" +", -1);

        assertRefused(CommandRun.of(words), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--incident i-1 --site s-1 --rule r | Give a judgement: TRUE, FALSE, NUISANCE or MISSED.",
                "false --incident i-1 --site s-1 | Give an --incident, its --site, and the --rule.",
                "maybe --incident i-1 --site s-1 --rule r | expected one of [TRUE, FALSE, NUISANCE, MISSED]",
                "false --incident a/b --site s-1 --rule r | incidentId must be 1 to 128 letters, digits or . _ : @ + -",
            })
    void feedbackSaysWhatItIsAbout(String options, String sentence) {
        assertRefused(CommandRun.of(("feedback " + options).split(" +", -1)), sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out set --frames file:///srv/frames | --frames is for --rate.",
                "--rate 5 --frames frames | --frames must be a folder such as file:///srv/frames",
                "--rate 5 --frames s3://bucket/frames | or an address such as http://store:8888/frames.",
            })
    void picturesGoWhereTheyCanBeKept(String options, String sentence) {
        assertRefused(CommandRun.of(("simulate " + options).split(" +", -1)), sentence);
    }

    @Test
    void aReplayHasANameThatCanStandInTopics() {
        assertRefused(
                CommandRun.of("replay", "--remove", "--name", "a.b"), "--name must be 1 to 40 lower-case letters");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Say what to do: --out FOLDER, --sheet FILE.png or --rate X.",
                "--rate 5 --out x|--rate goes without --out and --sheet.",
                "--rate 0|--rate must be more than 0",
                "--rate 5 --duration soon|--duration must be a number with s, m or h",
                "--rate 5 --fps 2|--fps is for --out",
                "--sheet x.png --duration 5s|--duration is for --rate.",
                "--sheet x.png --force|--force and --without-pictures are for --out.",
                "--out x -b localhost:1|--bootstrap-servers and --registry are for --rate.",
                "--out x --fps 31|--fps must be 0.1 to 30.",
                "--out x --incidents 0|--incidents must be 1 to 1000000.",
                "--out x --split ../up|--split must be 1 to 32 lower-case letters",
                "--rate 100000 --cameras 4|4 cameras make "
            })
    void aSimulationThatMakesNoSenseIsRefused(@Nullable String options, String sentence) {
        var words = options == null ? "simulate" : "simulate " + options;

        assertRefused(CommandRun.of(words.split(" ", -1)), sentence);
    }

    @Test
    void aSetIsNotWrittenIntoAFolderOfOthers() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertRefused(
                CommandRun.of("simulate", "-n", "1", "--out", folder.toString(), "--force"),
                folder + " can't be used: it holds files that «vantage simulate» didn't write");
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
