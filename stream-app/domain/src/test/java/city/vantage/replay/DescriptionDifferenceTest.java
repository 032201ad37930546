package city.vantage.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.description.Severity;
import city.vantage.description.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class DescriptionDifferenceTest {
    private static final Described ONE = Described.ONE;

    @Test
    void offsetsTimesAndRevisionNumbersAreNoDifference() {
        assertThat(changes(ONE.at(0, 7))).isEmpty();
        assertThat(Essence.of(ONE.at(0, 7).description())).isEqualTo(Essence.of(ONE.description()));
    }

    @Test
    void anotherSeverityIsToldWithTheNumberOfSteps() {
        assertThat(changes(ONE.withSeverity(Severity.LOW)))
                .containsExactly(new FieldChange("severity", "HIGH", "LOW", 2));
        assertThat(changes(ONE.withSeverity(null))).containsExactly(new FieldChange("severity", "HIGH", null, 4));
    }

    @Test
    void anotherVerdictIsTold() {
        assertThat(changes(ONE.withVerdict(Verdict.REJECTED)))
                .containsExactly(new FieldChange("verdict", "CONFIRMED", "REJECTED", 1));
    }

    @Test
    void aCaptionDiffersByTheShareOfItsWords() {
        var changes = changes(ONE.withCaption("The pedestrian walks into the road."));

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("pedestrian.caption");
            assertThat(change.amount()).isEqualTo(1 / 6.0, within(1e-9));
        });
        assertThat(changes(ONE.withCaption(null)))
                .singleElement()
                .satisfies(change -> assertThat(change.amount()).isEqualTo(1));
    }

    @Test
    void anAttributeMayMoveItsProbabilityAndKeepItsValue() {
        assertThat(changes(ONE.withAttribute("running", 0.7))).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("attributes.pedestrian.action");
            assertThat(change.isOther()).isFalse();
            assertThat(change.amount()).isEqualTo(0.2, within(1e-9));
        });
        assertThat(changes(ONE.withAttribute(null, 0.4))).singleElement().matches(FieldChange::isOther);
    }

    @Test
    void anotherCameraIsToldOnceAndOtherScoresAsEvidence() {
        assertThat(changes(ONE.seenBy("south", 0.5))).containsExactly(new FieldChange("camera", "north", "south", 1));
        assertThat(changes(ONE.seenBy("north", 0.6)))
                .extracting(FieldChange::field)
                .containsExactly("evidence");
    }

    private static List<FieldChange> changes(Described other) {
        return DescriptionDifference.between(ONE.description(), other.description())
                .changes();
    }
}
