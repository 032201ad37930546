package city.vantage.evaluation.party;

import static city.vantage.incident.Category.CYCLIST;
import static city.vantage.incident.Category.PEDESTRIAN;
import static city.vantage.incident.Category.VEHICLE;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.description.Mention;
import city.vantage.description.Mentions;
import city.vantage.evaluation.party.Hallucinations.Case;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HallucinationsTest {
    @Test
    void partiesAreFoundInAnyNumberAndCase() {
        assertThat(Mentions.in("Two men and a cyclist pass the Lorries; children watch."))
                .containsExactly(
                        new Mention("men", PEDESTRIAN),
                        new Mention("cyclist", CYCLIST),
                        new Mention("lorries", VEHICLE),
                        new Mention("children", PEDESTRIAN));
    }

    @Test
    void placesThatAreCalledAfterAPartyAreNone() {
        assertThat(Mentions.in("Near the car park, at a bus stop by the pedestrian crossing: nobody."))
                .isEmpty();
    }

    @Test
    void ratesCountMentionsAndCaptions() {
        var found = Hallucinations.of(List.of(
                new Case("A man walks before a car.", Set.of(PEDESTRIAN, VEHICLE)),
                new Case("A cyclist passes a man and a bike.", Set.of(PEDESTRIAN, VEHICLE))));

        assertThat(found).isEqualTo(new Hallucinations(5, 2, 2, 1));
        assertThat(found.ofMentions()).isEqualTo(0.4);
        assertThat(found.ofCaptions()).isEqualTo(0.5);
    }

    @Test
    void captionsWithoutPartiesHaveNoRate() {
        assertThat(Hallucinations.of(List.of(new Case("It rains.", Set.of()))).ofMentions())
                .isZero();
        assertThat(Hallucinations.of(List.of()).ofCaptions()).isZero();
    }
}
