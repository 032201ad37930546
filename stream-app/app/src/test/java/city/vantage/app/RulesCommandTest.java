package city.vantage.app;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.DescriptionJson;
import city.vantage.app.reader.Descriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesCommandTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void showsWhatWouldHaveFiredAndSumsItUp() throws IOException {
        var run = CommandRun.of("rules", "test", recorded(), "--set", "rules.file=" + rules("verdict == 'CONFIRMED'"));

        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        "incident-1  JUDGEMENT  revision 2  HIGH      mine  alert",
                        "2 descriptions",
                        "mine: 1 descriptions of 1 incidents");
    }

    @Test
    void aRecordedDescriptionIsJudgedAsItWasWhenItWasDescribed() throws IOException {
        var run = CommandRun.of(
                "rules",
                "test",
                recorded(),
                "--set",
                "rules.file="
                        + rules(
                                "pedestrian.sight == '' && pedestrian.sight.probability == 0.4 && view.camera == 'north'"
                                        + " && phase == 'JUDGEMENT' && view.score == 0.75 && flags.size() == 1"
                                        + " && pedestrian.caption == 'The pedestrian runs.' && !geometry.pedestrian_shown"));

        assertThat(run.out()).contains("mine: 1 descriptions of 1 incidents");
    }

    @Test
    void aFaultyRuleIsToldWithItsPlace() throws IOException {
        var run = CommandRun.of("rules", "test", recorded(), "--set", "rules.file=" + rules("verdict < 3"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has a problem", "rule mine: line 1, column 9, at «< 3»: found no matching");
    }

    @Test
    void linesThatAreNoDescriptionsAreToldAndTheOthersTested() throws IOException {
        var file = Files.writeString(
                folder.resolve("mixed.jsonl"), "{}\nno\n" + DescriptionJson.line(Descriptions.full()) + "\n");

        var run = CommandRun.of("rules", "test", file.toString(), "--set", "rules.file=" + rules("true"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .containsExactly(
                        "Line 1 is no description: it has no incidentId.", "Line 2 is no description: it is no JSON.");
        assertThat(run.out()).contains("1 descriptions, and 2 lines that are none");
    }

    @Test
    void theFieldsAreListed() {
        var run = CommandRun.of("rules", "fields");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("geometry.seconds_to_contact", "pedestrian.visible_to_vehicle", "One of: dry; wet; frozen.");
    }

    private String recorded() throws IOException {
        return Files.writeString(
                        folder.resolve("recorded.jsonl"),
                        DescriptionJson.line(Descriptions.full()) + "\n"
                                + DescriptionJson.line(Descriptions.unanswered()) + "\n")
                .toString();
    }

    private Path rules(String condition) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), """
                name: mine
                version: "1"
                rules:
                  - {name: mine, severity: HIGH, alert: true, title: Mine, when: "%s"}
                """.formatted(condition));
    }
}
