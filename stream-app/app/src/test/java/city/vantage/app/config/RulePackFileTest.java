package city.vantage.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import city.vantage.app.reader.Descriptions;
import city.vantage.description.Attribute;
import city.vantage.description.Facts;
import city.vantage.description.Finding;
import city.vantage.description.Severity;
import city.vantage.description.Verdict;
import city.vantage.incident.Phase;
import city.vantage.motion.Geometry;
import city.vantage.rules.CelRules;
import city.vantage.rules.Vocabulary;
import city.vantage.view.TrafficConflict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulePackFileTest {
    private static final Vocabulary VOCABULARY = RulePackFile.vocabulary(PromptPackFile.bundled());
    private static final CelRules BUNDLED = RulePackFile.bundled(VOCABULARY);

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pedestrian.action=colliding with the vehicle;vehicle.action=collided | UNVERIFIED | collision         | HIGH
                    pedestrian.action=thrown back;vehicle.action=collided                | UNVERIFIED | collision         | CRITICAL
                    pedestrian.action=falling                                            | CONFIRMED  | fallen-pedestrian | HIGH
                    vehicle.action=emergency braking;pedestrian.distance=close           | UNVERIFIED | near-miss         | MEDIUM
                    vehicle.action=swerving                                              | UNVERIFIED | near-miss         | MEDIUM
                    """)
    void theBundledRulesRaiseAlertsWhereSomebodyIsInDanger(
            String attributes, Verdict verdict, String rule, Severity severity) {
        assertThat(BUNDLED.assess(facts(attributes, verdict)).findings())
                .filteredOn(Finding::alert)
                .extracting(Finding::rule, Finding::severity)
                .containsExactly(tuple(rule, severity));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    pedestrian.action=crossing;vehicle.action=stopped;pedestrian.distance=near
                    pedestrian.action=standing still;vehicle.action=going straight ahead
                    pedestrian.action=rushing out;vehicle.action=stopped;pedestrian.distance=near
                    pedestrian.action=squatting;pedestrian.distance=near
                    pedestrian.action=falling
                    vehicle.action=collided
                    pedestrian.action=rushing out;pedestrian.distance=near
                    vehicle.action=emergency braking;pedestrian.distance=far
                    """)
    void theBundledRulesRaiseNoAlertWhereNothingHappens(String attributes) {
        assertThat(BUNDLED.assess(facts(attributes, Verdict.UNVERIFIED)).findings())
                .noneMatch(Finding::alert);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ACTION    | 0.8 | UNVERIFIED | true
                    ACTION    | 0.8 | REJECTED   | true
                    ACTION    | 0.3 | CONFIRMED  | true
                    ACTION    | 0.5 | UNVERIFIED | false
                    ACTION    | 0.1 | CONFIRMED  | false
                    ACTION    | NaN | CONFIRMED  | false
                    WHOLE     | 0.8 | UNVERIFIED | true
                    JUDGEMENT | 0.8 | UNVERIFIED | false
                    """)
    void theBundledRulesRaiseAnAlertWhereMotionLeavesLittleDoubtOrTheModelConfirmsIt(
            Phase phase, double probability, Verdict verdict, boolean alert) {
        var facts = facts(phase, geometry(probability), false, Map.of(), verdict);

        assertThat(BUNDLED.assess(facts).findings())
                .extracting(Finding::rule)
                .isEqualTo(alert ? List.of("traffic-conflict") : List.of());
    }

    @Test
    void aConflictThatStandsAtTheEndCountsInEveryPhase() {
        assertThat(BUNDLED.assess(facts(Phase.JUDGEMENT, geometry(0.8), true, Map.of(), Verdict.UNVERIFIED))
                        .findings())
                .extracting(Finding::rule)
                .containsExactly("traffic-conflict");
    }

    @Test
    void theBundledRulesRaiseNoAlertThatTheModelRejects() {
        assertThat(BUNDLED.assess(facts("pedestrian.action=thrown back;vehicle.action=collided", Verdict.REJECTED))
                        .findings())
                .isEmpty();
    }

    @Test
    void allThatIsWrongWithAFileIsToldAtOnce() {
        assertThatThrownBy(() -> RulePackFile.read(file("""
                        name: mine
                        version: "1"
                        colour: red
                        rules:
                          - {name: One, severity: GRAVE, alert: maybe, title: One, when: "true"}
                          - {name: two, severity: LOW, alert: true, title: Two, when: "phase == 3"}
                          - {name: three, severity: LOW, alert: true, title: Three}
                        """), VOCABULARY))
                .asInstanceOf(throwable(InvalidConfigException.class))
                .extracting(InvalidConfigException::problems)
                .satisfies(problems -> assertThat(problems)
                        .anyMatch(problem -> problem.contains("rules[0].name must be"))
                        .anyMatch(problem -> problem.contains("rules[0].severity must be one of [INFO, LOW"))
                        .anyMatch(problem -> problem.contains("rules[0].alert must be true or false"))
                        .anyMatch(problem -> problem.contains("rules[2].when is missing"))
                        .anyMatch(problem -> problem.contains("colour is not a known key"))
                        .anyMatch(problem -> problem.startsWith("rule two: line 1, column 7, at «== 3»:"))
                        .hasSize(6));
    }

    @Test
    void aRuleOfTheUsersOwnMayAskForAttributesOfTheBundledPack() throws IOException {
        var rules = RulePackFile.read(file("""
                name: mine
                version: "1"
                rules:
                  - name: wet
                    severity: LOW
                    alert: false
                    title: Wet
                    when: environment.surface == 'wet'
                    escalation: {severity: HIGH, when: environment.weather == 'snowy'}
                """), VOCABULARY);

        assertThat(rules.assess(facts("environment.surface=wet", Verdict.UNVERIFIED))
                        .findings())
                .containsExactly(new Finding("wet", Severity.LOW, false, "Wet"));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("rules.yaml"), text);
    }

    private static Facts facts(String attributes, Verdict verdict) {
        var facts = Facts.of(Descriptions.full());
        Map<String, Attribute> known = new HashMap<>();
        for (var pair : List.of(attributes.split(";", -1))) {
            var parts = pair.strip().split("=", -1);
            known.put(parts[0], new Attribute(parts[0], parts[1], 0.9));
        }
        return facts(facts.phase(), facts.geometry(), facts.finalRevision(), known, verdict);
    }

    private static Geometry geometry(double probability) {
        var unknown = Double.NaN;
        return new Geometry(
                true,
                true,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                unknown,
                new TrafficConflict(probability, unknown));
    }

    private static Facts facts(
            Phase phase, Geometry geometry, boolean last, Map<String, Attribute> attributes, Verdict verdict) {
        var facts = Facts.of(Descriptions.full());
        return new Facts(
                facts.incidentId(),
                facts.siteId(),
                phase,
                facts.revision(),
                last,
                facts.status(),
                facts.viewKind(),
                facts.cameraId(),
                facts.viewScore(),
                geometry,
                attributes,
                null,
                null,
                verdict,
                List.of());
    }
}
