package city.vantage.description;

import static java.lang.Double.NaN;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.WatchRules.Watched;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.motion.Geometry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WatchRulesTest {
    private static final Finding LOW = new Finding("quiet", Severity.LOW, false, "Nothing much");
    private static final WatchRules RULES = new WatchRules(
            _ -> new Assessment(List.of(LOW), List.of("broken")),
            List.of(new Watched("runner", Severity.HIGH, "a person runs out")));

    @Test
    void aWatchThatIsThereIsAnAlertOfItsOwn() {
        assertThat(RULES.assess(facts("yes")))
                .isEqualTo(new Assessment(
                        List.of(new Finding("watch-runner", Severity.HIGH, true, "a person runs out"), LOW),
                        List.of("broken")));
    }

    @Test
    void aWatchThatIsNotThereOrUnknownIsNone() {
        assertThat(RULES.assess(facts("no")).findings()).containsExactly(LOW);
        assertThat(RULES.assess(facts(null)).findings()).containsExactly(LOW);
    }

    private static Facts facts(@Nullable String runner) {
        return new Facts(
                "i-1",
                "crossing",
                Phase.ACTION,
                0,
                true,
                Status.FINAL,
                ViewKind.OVERHEAD,
                "mast",
                0.5,
                new Geometry(false, false, NaN, NaN, NaN, NaN, NaN, NaN),
                Map.of("watch.runner", new Attribute("watch.runner", runner, 0.8)),
                null,
                null,
                Verdict.UNVERIFIED,
                List.of());
    }
}
