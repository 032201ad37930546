package city.vantage.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import city.vantage.description.Attribute;
import city.vantage.description.Facts;
import city.vantage.description.Finding;
import city.vantage.description.Severity;
import city.vantage.description.Status;
import city.vantage.description.Verdict;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.motion.Geometry;
import city.vantage.prompt.ClosedQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CelRulesTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(List.of(
            new ClosedQuestion("pedestrian.action", "What?", List.of("crossing", "rushing out")),
            new ClosedQuestion("pedestrian.visible-to-vehicle", "Seen?", List.of("visible", "not visible")),
            new ClosedQuestion("vehicle.action", "What?", List.of("stopped", "collided"))));

    /** Known: rushing out (0.8), visible (0.95), a gap of 0.3. Unknown: the vehicle's action (0.4), time to contact. */
    private static final Facts FACTS = new Facts(
            "i-1",
            "crossing",
            Phase.ACTION,
            2,
            true,
            Status.FINAL,
            ViewKind.OVERHEAD,
            "mast",
            0.7,
            new Geometry(true, true, 0.3, 0.1, 0.5, Double.NaN, 1.2, 0),
            Map.of(
                    "pedestrian.action", new Attribute("pedestrian.action", "rushing out", 0.8),
                    "pedestrian.visible-to-vehicle", new Attribute("pedestrian.visible-to-vehicle", "visible", 0.95),
                    "vehicle.action", new Attribute("vehicle.action", null, 0.4)),
            "A pedestrian runs.",
            null,
            Verdict.UNVERIFIED,
            List.of("no-vehicle-detected"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    true  | pedestrian.action == 'rushing out' && pedestrian.action.probability >= 0.8
                    false | pedestrian.action in ['crossing']
                    true  | pedestrian.visible_to_vehicle == 'visible'
                    true  | vehicle.action == ''
                    true  | vehicle.action.probability < 0.5
                    true  | phase in ['ACTION', 'AVOIDANCE'] && final && revision == 2
                    true  | verdict != 'REJECTED' && view.kind == 'OVERHEAD'
                    true  | geometry.gap < 1 && geometry.pedestrian_shown
                    false | geometry.seconds_to_contact < 100
                    false | geometry.seconds_to_contact >= 0
                    false | !(geometry.seconds_to_contact < 100)
                    true  | 'no-vehicle-detected' in flags
                    true  | flags.exists(flag, flag.startsWith('no-'))
                    true  | pedestrian.caption.matches('run[s]') && vehicle.caption == ''
                    """)
    void aConditionAsksTheFieldsOfADescription(boolean holds, String condition) {
        assertThat(rules(condition).assess(FACTS).findings()).hasSize(holds ? 1 : 0);
    }

    @Test
    void anAttributeThatWasNotAskedForIsUnknown() {
        var nothing = new Facts(
                "i-1",
                "crossing",
                Phase.WHOLE,
                0,
                false,
                Status.PRELIMINARY,
                ViewKind.OVERHEAD,
                "mast",
                0,
                FACTS.geometry(),
                Map.of(),
                null,
                null,
                Verdict.UNVERIFIED,
                List.of());

        assertThat(rules("pedestrian.action == ''").assess(nothing).findings()).hasSize(1);
        assertThat(rules("pedestrian.action.probability < 1").assess(nothing).findings())
                .isEmpty();
        assertThat(rules("pedestrian.action.probability < 1 || true")
                        .assess(nothing)
                        .findings())
                .hasSize(1);
    }

    @Test
    void findingsComeGravestFirst() {
        var rules = CelRules.of(
                List.of(
                        Rule.of("calm", Severity.LOW, false, "Calm", "true"),
                        Rule.of("grave", Severity.CRITICAL, true, "Grave", "final"),
                        Rule.of("never", Severity.HIGH, true, "Never", "false")),
                VOCABULARY);

        assertThat(rules.assess(FACTS).findings())
                .containsExactly(
                        new Finding("grave", Severity.CRITICAL, true, "Grave"),
                        new Finding("calm", Severity.LOW, false, "Calm"));
    }

    @Test
    void aRuleIsGraverWhereItsEscalationHoldsToo() {
        var calm = Rule.of("near-miss", Severity.MEDIUM, true, "Near miss", "true");
        var rules = CelRules.of(List.of(calm.escalating(Severity.HIGH, "geometry.gap < 0.5")), VOCABULARY);
        var others = CelRules.of(List.of(calm.escalating(Severity.HIGH, "geometry.gap < 0.2")), VOCABULARY);

        assertThat(rules.assess(FACTS).findings()).extracting(Finding::severity).containsExactly(Severity.HIGH);
        assertThat(others.assess(FACTS).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void anEscalationThatIsNoGraverOrIsNoConditionIsRefused() {
        var rule =
                Rule.of("near-miss", Severity.HIGH, true, "Near miss", "true").escalating(Severity.LOW, "1");

        assertThatThrownBy(() -> CelRules.of(List.of(rule), VOCABULARY))
                .hasMessageContaining("rule near-miss: it escalates from HIGH to LOW, which is no graver")
                .hasMessageContaining("rule near-miss, escalation: line 1, column 1, at «1»: expected type 'bool'");
    }

    @Test
    void aRuleThatFailsOnADescriptionIsNamedAndTheOthersHold() {
        var rules = CelRules.of(
                List.of(
                        Rule.of("fails", Severity.HIGH, true, "Fails", "flags[7] == 'x'"),
                        Rule.of("holds", Severity.LOW, false, "Holds", "true")),
                VOCABULARY);

        var assessment = rules.assess(FACTS);

        assertThat(assessment.failed()).containsExactly("fails");
        assertThat(assessment.findings()).extracting(Finding::rule).containsExactly("holds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    geometry.gap < 'near'          | line 1, column 14, at «< 'near'»: found no matching overload
                    phase == 'ACTION' && pedestrian.acton == 'x' | line 1, column 22, at «pedestrian.acton == 'x'»: undeclared
                    1 + 2                          | line 1, column 3, at «+ 2»: expected type 'bool' but found 'int'
                    phase == 'ACTION' &&           | line 1, column 21
                    pedestrian.action == 'crosing' | line 1, column 22, at «'crosing'»: pedestrian.action is never 'crosing'; it is one of [crossing, rushing out]
                    verdict in ['CONFIRMED', 'OK'] | line 1, column 26, at «'OK']»: verdict is never 'OK'
                    'action' != phase              | line 1, column 1, at «'action' != phase»: phase is never 'action'
                    pedestrian.caption.matches('[')| line 1, column 28, at «'[')»
                    """)
    void aConditionThatCannotBeRightIsRefusedWithPlaceAndReason(String condition, String problem) {
        assertThatThrownBy(() -> rules(condition))
                .asInstanceOf(throwable(InvalidRulesException.class))
                .extracting(InvalidRulesException::problems)
                .satisfies(problems ->
                        assertThat(problems).singleElement().asString().startsWith("rule mine: " + problem));
    }

    @Test
    void theLineOfAProblemIsTold() {
        assertThatThrownBy(() -> rules("final &&\n  phase == 3"))
                .hasMessageContaining("rule mine: line 2, column 9, at «== 3»: found no matching overload");
    }

    @Test
    void allProblemsAreToldAtOnce() {
        var rules = List.of(
                Rule.of("one", Severity.LOW, false, "One", "phase == 3 || flags == 4"),
                Rule.of("two", Severity.LOW, false, "Two", "unheard_of"),
                Rule.of("two", Severity.LOW, false, "Two", "true"));

        assertThatThrownBy(() -> CelRules.of(rules, VOCABULARY))
                .asInstanceOf(throwable(InvalidRulesException.class))
                .extracting(InvalidRulesException::problems)
                .satisfies(problems -> assertThat(problems).hasSize(4));
    }

    @Test
    void aConditionThatIsTooLongTooLargeOrTooDeepIsRefused() {
        assertThatThrownBy(() -> rules("phase == '" + "x".repeat(10_000) + "'"))
                .hasMessage("rule mine: the condition has 10011 characters, at most 2000 are allowed");
        assertThatThrownBy(() -> rules("1<2" + "&&1<2".repeat(300))).hasMessageContaining("rule mine: ");
        assertThatThrownBy(() -> rules("(".repeat(100) + "true" + ")".repeat(100)))
                .hasMessageContaining("recursion limit exceeded. limit: 32");
    }

    @Test
    void tooManyRulesAreRefused() {
        var rules = IntStream.range(0, 101)
                .mapToObj(number -> Rule.of("rule-" + number, Severity.LOW, false, "Title", "true"))
                .toList();

        assertThatThrownBy(() -> CelRules.of(rules, VOCABULARY))
                .hasMessage("there are 101 rules, at most 100 are allowed");
    }

    @Test
    void theFieldsAreTableForPeople() {
        assertThat(VOCABULARY.table())
                .anySatisfy(
                        line -> assertThat(line).matches("phase +string +The phase; .* One of: PRE_RECOGNITION; .*"))
                .anySatisfy(
                        line -> assertThat(line).matches("pedestrian.action +string +One of: crossing; rushing out\\."))
                .anySatisfy(line -> assertThat(line).matches("pedestrian.action.probability +double +Of the most .*"));
    }

    private static CelRules rules(String condition) {
        return CelRules.of(List.of(Rule.of("mine", Severity.HIGH, true, "Mine", condition)), VOCABULARY);
    }
}
