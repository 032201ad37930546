package city.vantage.prompt;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.SourceOffset;
import city.vantage.view.ChosenFrame;
import city.vantage.view.PartySelection;
import city.vantage.view.ViewSelection;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartyListTest {
    private static final Detection NEAR = pedestrian("near", 600, 500, 40, 100);
    private static final Detection CHILD = pedestrian("child", 100, 450, 20, 50);
    private static final Detection CAR = vehicle("car", 700, 480, 200, 120);
    private static final List<PartyQuery> QUERIES = List.of(
            new PartyQuery(Category.PEDESTRIAN, "the child with the scooter"),
            new PartyQuery(Category.VEHICLE, "the red van"));

    @Test
    void allBoxesStandInOneListAndOnlyWhoIsNotAloneIsAskedFor() {
        var questions = PartyList.of(frame(CHILD)).questions(QUERIES);

        assertThat(questions).extracting(Turn::party).containsExactly(Category.PEDESTRIAN);
        assertThat(questions.getFirst().question()).contains("""
                0: "pedestrian" [100.0, 450.0, 120.0, 500.0], 1.00, by hand
                1: "pedestrian" [600.0, 500.0, 640.0, 600.0], 1.00, by hand
                2: "vehicle" [700.0, 480.0, 900.0, 600.0], 1.00, by hand
                Which box shows the child with the scooter?""");
    }

    @Test
    void theListRunsOnOverDetectors() {
        var other = new Detection("x", Category.PEDESTRIAN, CHILD.box(), 0.5, "another");

        assertThat(PartyList.of(frame(other)).questions(QUERIES).getFirst().question())
                .contains("0: \"pedestrian\" [100.0, 450.0, 120.0, 500.0], 0.50, by another\n1: \"pedestrian\" [600.0");
    }

    @Test
    void whoIsAloneIsNotAskedFor() {
        assertThat(PartyList.of(frame()).questions(QUERIES)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0                   | child | LANGUAGE
                    Box 1 it is, not 0. | near  | LANGUAGE
                    2                   | near  | OUT_OF_RANGE
                    3                   | near  | OUT_OF_RANGE
                    99999999999999999999| near  | OUT_OF_RANGE
                    the child           | near  | NO_NUMBER
                    """)
    void theFirstNumberOfTheAnswerIsTheBox(String answer, String meant, PartySelection selection) {
        var told = told(new Answer.Given(List.of(new TurnText(Category.PEDESTRIAN, answer)), List.of()));

        assertThat(told.chosen().parties()).extracting(Detection::trackId).containsExactly(meant, "car");
        assertThat(told.chosen().partySelection()).isEqualTo(selection);
    }

    @Test
    void withoutAnAnswerGeometryHasTheLastWord() {
        assertThat(told(new Answer.Failed("gone")).chosen().partySelection()).isEqualTo(PartySelection.NO_ANSWER);
        assertThat(told(new Answer.Expired()).chosen().parties()).containsExactly(NEAR, CAR);
    }

    @Test
    void howSomebodyElseMovedIsNotTold() {
        var told = told(new Answer.Given(List.of(new TurnText(Category.PEDESTRIAN, "0")), List.of()));

        assertThat(told.paths()).extracting(path -> path.category()).containsExactly(Category.VEHICLE);
    }

    @Test
    void aQueryHasALimit() {
        assertThatThrownBy(() -> new PartyQuery(Category.VEHICLE, "x".repeat(301)))
                .hasMessage("the query for the VEHICLE has 301 characters, 1 to 300 are allowed");
        assertThatThrownBy(() -> new PartyQuery(Category.VEHICLE, " ")).hasMessageContaining("1 to 300");
    }

    @Test
    void aQueryKeepsToThePrivacyProfile() {
        var query = new PartyQuery(Category.PEDESTRIAN, "the elderly woman with the stick");

        assertThat(query.keepingTo(PrivacyProfile.FULL)).isSameAs(query);
        assertThatThrownBy(() -> query.keepingTo(PrivacyProfile.MINIMAL))
                .hasMessage("«the elderly woman with the stick» is about age or gender,"
                        + " which privacy.profile minimal doesn't allow");
    }

    private static ViewSelection told(Answer answer) {
        var view = Selections.selection(NEAR, CAR).with(frame(CHILD));
        return PartyList.of(view.chosen()).told(view, answer);
    }

    private static ChosenFrame frame(Detection... others) {
        return new ChosenFrame(
                Instant.EPOCH,
                null,
                new FrameSize(1_920, 1_080),
                List.of(NEAR, CAR),
                List.of(others),
                PartySelection.GEOMETRY,
                new SourceOffset("topic", 0, 0));
    }
}
