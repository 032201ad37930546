package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.description.Severity;
import city.vantage.description.WatchRules.Watched;
import city.vantage.incident.Phase;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.PrivacyProfile;
import city.vantage.prompt.PromptPack;
import city.vantage.prompt.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchesFileTest {
    private static final PromptPack PACK = PromptPackFile.bundled().within(PrivacyProfile.MINIMAL);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aWatchIsAskedInBothPolaritiesAndIsARule() throws IOException {
        var watches = read("a person runs out between parked cars");

        var asked = PACK.watching(watches.watches()).closedQuestionsFor(Phase.WHOLE);

        assertThat(asked)
                .filteredOn(question -> question.attribute().startsWith("claim.watch-runner."))
                .extracting(ClosedQuestion::question)
                .containsExactly(
                        "Does the picture show this: a person runs out between parked cars?",
                        "Is this missing from the picture: a person runs out between parked cars?");
        assertThat(watches.rules())
                .containsExactly(new Watched("runner", Severity.HIGH, "a person runs out between parked cars"));
    }

    @Test
    void aWatchOfTenThousandCharactersIsRefused() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> read("x".repeat(10_000)))
                .withMessageContaining("watches[0].text must be at most 300 characters long");
    }

    @Test
    void allProblemsAreSaidAtOnce() {
        assertThatExceptionOfType(InvalidConfigException.class)
                .isThrownBy(() -> WatchesFile.read(Files.writeString(folder.resolve("bad.yaml"), """
                        watches:
                          - {name: Runner, text: somebody runs, severity: TERRIBLE}
                          - {name: b, text: x, severity: LOW, colour: red}
                        """)))
                .withMessageContaining("watches[0].name")
                .withMessageContaining("watches[0].severity")
                .withMessageContaining("watches[1].colour is not a known key");
    }

    @Test
    void aWatchForWhatThePrivacyProfileDoesNotAllowIsRefused() {
        var watches = List.of(new Watch("child", "a child runs out between parked cars"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> PACK.watching(watches))
                .withMessage("watch child is about age or gender, which privacy.profile minimal doesn't allow");
        assertThat(PACK.within(PrivacyProfile.FULL).watching(watches).checks().claims())
                .hasSize(PACK.checks().claims().size() + 1);
    }

    @Test
    void aModelWhosePackHasNoWordingCannotBeAsked() {
        var watches = List.of(new Watch("runner", "a person runs out"));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ShippedModel.pack().watching(watches))
                .withMessageContaining("no wording for watches");
        assertThat(ShippedModel.pack().watching(List.of())).isEqualTo(ShippedModel.pack());
    }

    private WatchesFile read(String text) throws IOException {
        return WatchesFile.read(Files.writeString(folder.resolve("watches.yaml"), """
                watches:
                  - name: runner
                    text: "%s"
                    severity: HIGH
                """.formatted(text)));
    }
}
