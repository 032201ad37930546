package city.vantage.evaluation.view;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.evaluation.view.ViewHits.Choice;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewHitsTest {
    private static final List<Choice> CHOICES = List.of(
            new Choice(List.of("north", "south", "mast"), Set.of("north")),
            new Choice(List.of("south", "north", "mast"), Set.of("north")),
            new Choice(List.of("south", "mast"), Set.of("north", "east")),
            new Choice(List.of(), Set.of("north")));

    @Test
    void moreOfTheRankingHitsMore() {
        assertThat(ViewHits.at(1, CHOICES)).isEqualTo(0.25);
        assertThat(ViewHits.at(2, CHOICES)).isEqualTo(0.5);
        assertThat(ViewHits.at(3, CHOICES)).isEqualTo(0.5);
    }

    @Test
    void noChoiceHitsNothing() {
        assertThat(ViewHits.at(1, List.of())).isZero();
    }
}
