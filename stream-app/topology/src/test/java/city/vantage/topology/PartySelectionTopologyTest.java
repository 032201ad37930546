package city.vantage.topology;

import static city.vantage.topology.Scenes.at;
import static city.vantage.topology.Scenes.seen;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.SafetyDescription;
import city.vantage.description.Status;
import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Phase;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Mark;
import city.vantage.prompt.PartyQuery;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PartySelection;
import city.vantage.view.SelectionPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code party.selection=language}, the parties of a view are asked for before it is asked what they do. */
class PartySelectionTopologyTest {
    private static final Box LARGE = new Box(300, 300, 80, 200);
    private static final Box SMALL = new Box(100, 300, 40, 100);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);

    private final DrivenTopology topology = new DrivenTopology(
            Prompts.askingFor(ANSWER_WITHIN, new PartyQuery(Category.PEDESTRIAN, "the child")),
            SelectionPolicy.of(new CompositeRanking()).withOtherParties(18),
            null);

    @AfterEach
    void close() {
        topology.close();
    }

    @Test
    void whoIsNamedIsAskedAboutAndDescribed() {
        var question = asked(LARGE, SMALL);
        assertThat(question.frames()).isEmpty();
        assertThat(question.questions()).isEmpty();
        assertThat(question.turns())
                .singleElement()
                .satisfies(turn -> assertThat(turn.question())
                        .contains("0: \"pedestrian\" [100.0, 300.0, 140.0, 400.0]", "1: \"pedestrian\"", "the child"));

        topology.answer(Prompts.answer(question, "0"));
        assertThat(topology.descriptions()).isEmpty();
        var request = topology.requests().getLast();
        assertThat(request.marks()).extracting(Mark::box).containsExactly(SMALL);

        topology.answer(Prompts.answer(request));
        var description = described();
        assertThat(description.view().chosen().partySelection()).isEqualTo(PartySelection.LANGUAGE);
        assertThat(description.view().chosen().parties())
                .extracting(Detection::box)
                .containsExactly(SMALL);
        assertThat(description.provenance().requestId()).isEqualTo(request.requestId());
    }

    @Test
    void aModelThatNamesNobodyLeavesItToGeometry() {
        topology.answer(Prompts.answer(asked(LARGE, SMALL), "I see a child."));

        var request = topology.requests().getLast();
        assertThat(request.marks()).extracting(Mark::box).containsExactly(LARGE);
        topology.answer(Prompts.answer(request));
        assertThat(described().flags()).contains("parties-without-number");
    }

    @Test
    void whatIsAskedAgainIsNotAskedTwice() {
        topology.answer(Prompts.answer(asked(LARGE, SMALL), "0"));
        topology.answer(Prompts.answer(topology.requests().getLast()));
        topology.requests();

        topology.tick(at(15_000));

        assertThat(topology.requests()).isEmpty();
        assertThat(topology.descriptions())
                .extracting(SafetyDescription::status)
                .containsExactly(Status.PRELIMINARY, Status.FINAL);
    }

    @Test
    void whoIsAloneIsNotAskedFor() {
        assertThat(asked(LARGE).marks()).extracting(Mark::box).containsExactly(LARGE);
    }

    @Test
    void whereNobodyAnswersTheDescriptionExpires() {
        asked(LARGE, SMALL);

        topology.passWallClock(ANSWER_WITHIN.plusSeconds(30));

        assertThat(described().status()).isEqualTo(Status.EXPIRED);
    }

    private SafetyDescription described() {
        return topology.descriptions().getLast();
    }

    private InferenceRequest asked(Box... pedestrians) {
        var shown = List.of(pedestrians).stream()
                .map(box -> new Detection("t" + box.x(), Category.PEDESTRIAN, box, 0.9, "hand"))
                .toList();
        topology.observe(seen("i-1", "c-1", at(0), Phase.ACTION, null, shown));
        topology.tick(at(3_000));
        return topology.requests().getFirst();
    }
}
