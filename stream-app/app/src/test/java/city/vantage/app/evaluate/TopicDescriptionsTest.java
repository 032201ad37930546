package city.vantage.app.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.app.reader.Descriptions;
import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.evaluation.view.ViewHits.Choice;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.Phase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicDescriptionsTest {
    private final TopicDescriptions descriptions = new TopicDescriptions();

    @Test
    void theLastRevisionCountsInWhateverOrderTheyCome() {
        descriptions.add(Descriptions.full());
        descriptions.add(Descriptions.early("mast", "The pedestrian waits."));

        assertThat(descriptions.captions())
                .containsExactly(Map.entry(
                        new IncidentPhase("incident-1", Phase.JUDGEMENT),
                        new CaptionPair("The pedestrian runs.", "The vehicle brakes.")));
    }

    @Test
    void aPhaseThatNobodyDescribedHasEmptyCaptions() {
        descriptions.add(Descriptions.unanswered());

        assertThat(descriptions.captions().values()).containsExactly(new CaptionPair("", ""));
    }

    @Test
    void onlyOverheadCamerasAreRankedBecauseTheTruthIsAboutThose() {
        descriptions.add(Descriptions.full());

        assertThat(descriptions.choices(Map.of("incident-1", Set.of("mast"))))
                .containsExactly(new Choice(List.of("north", "mast"), Set.of("mast")));
        assertThat(descriptions.choices(Map.of("incident-2", Set.of("mast")))).isEmpty();
    }
}
