package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static city.vantage.view.PedestrianAreaRankingTest.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Phase;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompositeRankingTest {
    private final ViewRanking ranking = new CompositeRanking();

    @Test
    void addsPartsBetweenZeroAndOneWithWeightsThatSumToOne() {
        LongStream.range(0, 200).forEach(seed -> {
            var incident = RandomIncident.of(seed);
            for (var score : ranking.rank(incident.evidence())) {
                assertThat(score.parts())
                        .as("seed %d", seed)
                        .allSatisfy(part -> assertThat(part.value()).isBetween(0.0, 1.0));
                assertThat(score.parts().stream().mapToDouble(ScorePart::weight).sum())
                        .as("seed %d", seed)
                        .isCloseTo(1, within(1e-9));
                assertThat(score.total()).as("seed %d", seed).isBetween(0.0, 1.0 + 1e-9);
            }
        });
    }

    @Test
    void gainsAsMuchByDoublingASmallAreaAsALargeOne() {
        var small = CompositeRanking.areaPart(0.002) - CompositeRanking.areaPart(0.001);
        var large = CompositeRanking.areaPart(0.2) - CompositeRanking.areaPart(0.1);

        assertThat(small).isCloseTo(large, within(1e-12)).isPositive();
    }

    @Test
    void keepsTheAreaPartWithinItsEnds() {
        assertThat(CompositeRanking.areaPart(0)).isZero();
        assertThat(CompositeRanking.areaPart(1)).isEqualTo(1);
    }

    @Test
    void prefersTheViewThatShowsBothParties() {
        var both = evidence(
                seen("both", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100), vehicle("2", 600, 500, 100, 80)));
        var one = evidence(seen("one", 0, Phase.ACTION, vehicle("2", 600, 500, 130, 100)));

        assertThat(ranking.rank(List.of(one, both)).getFirst().cameraId()).isEqualTo("both");
    }

    @Test
    void countsThePedestrianAloneAsBothPartiesInAVehiclesOwnView() {
        var dash = evidence(seenFromVehicle("dash", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100)));

        assertThat(part(ranking.rank(List.of(dash)).getFirst(), "bothParties")).isEqualTo(1);
    }

    @Test
    void countsABoxAtTheBorderAsCutOff() {
        var cut = evidence(
                seen("cut", 0, Phase.ACTION, pedestrian("1", 0, 500, 50, 100), vehicle("2", 600, 500, 100, 80)));

        assertThat(part(ranking.rank(List.of(cut)).getFirst(), "whole")).isEqualTo(0.5);
    }

    @Test
    void countsWhatANearerBoxHides() {
        var hidden = evidence(
                seen("c", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100), vehicle("2", 500, 550, 100, 80)));

        assertThat(part(ranking.rank(List.of(hidden)).getFirst(), "clear")).isEqualTo(0.75);
    }

    @Test
    void fadesACameraThatHasGoneSilent() {
        var silent = evidence(seen("silent", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100)));
        var alive = evidence(seen("alive", 5_000, Phase.ACTION, pedestrian("1", 500, 500, 50, 100)));
        var ranked = ranking.rank(List.of(silent, alive));

        assertThat(ranked).extracting(ViewScore::cameraId).containsExactly("alive", "silent");
        assertThat(part(ranked.getLast(), "freshness")).isEqualTo(0.5);
    }

    @Test
    void ranksTheSameWhateverTheOrderOfCameras() {
        LongStream.range(0, 200).forEach(seed -> {
            var cameras = RandomIncident.of(seed).evidence();

            assertThat(ranking.rank(cameras.reversed())).as("seed %d", seed).isEqualTo(ranking.rank(cameras));
        });
    }

    private static double part(ViewScore score, String name) {
        return score.parts().stream()
                .filter(part -> part.name().equals(name))
                .mapToDouble(ScorePart::value)
                .findFirst()
                .orElseThrow();
    }
}
