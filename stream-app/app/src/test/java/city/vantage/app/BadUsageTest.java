package city.vantage.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user can mend is told in one sentence, before anything starts. */
class BadUsageTest {
    @TempDir
    private Path folder = Path.of("");

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

        CommandRun.of(words).assertRefused(sentence);
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

        CommandRun.of(words).assertRefused(sentence);
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
        CommandRun.of(("feedback " + options).split(" +", -1)).assertRefused(sentence);
    }

    @Test
    void aReplayHasANameThatCanStandInTopics() {
        CommandRun.of("replay", "--remove", "--name", "a.b").assertRefused("--name must be 1 to 40 lower-case letters");
    }

    @Test
    void aMissingConfigurationIsNamed() {
        var absent = folder.resolve("absent.properties").toString();

        CommandRun.of("stream", "--config", absent).assertRefused("Configuration file " + absent + " has a problem");
    }

    @Test
    void allWrongSettingsAreTold() {
        CommandRun.of("topics", "list", "-s", "stream.threads=0", "-s", "stream.thread=1")
                .assertRefused("The configuration has 2 problems:");
    }

    @Test
    void brokersWithoutAPortAreRefused() {
        CommandRun.of("topics", "list", "-b", "here").assertRefused("Invalid url in bootstrap.servers: here");
    }

    @Test
    void aWatchForNothingIsRefused() {
        CommandRun.of("watch", "--count", "0").assertRefused("--count must be 1 or more.");
    }
}
