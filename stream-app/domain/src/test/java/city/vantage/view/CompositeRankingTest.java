package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.vehicle;
import static city.vantage.view.PedestrianAreaRankingTest.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class CompositeRankingTest {
    private final ViewRanking ranking = new CompositeRanking();

    @Test
    void addsPartsBetweenZeroAndOneWithWeightsThatSumToOne() {
        LongStream.range(0, 200).forEach(seed -> {
            for (var score : ranking.rank(RandomIncident.of(seed).evidence(), Phase.ACTION)) {
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
        var small = CompositeRanking.areaPart(200) - CompositeRanking.areaPart(100);
        var large = CompositeRanking.areaPart(200_000) - CompositeRanking.areaPart(100_000);

        assertThat(small).isCloseTo(large, within(1e-12)).isPositive();
    }

    @Test
    void keepsTheAreaPartWithinItsEnds() {
        assertThat(CompositeRanking.areaPart(0)).isZero();
        assertThat(CompositeRanking.areaPart(1e9)).isEqualTo(1);
    }

    @Test
    void prefersTheViewThatShowsBothPartiesToALargeViewOfOne() {
        var both = evidence(
                seen("both", 0, Phase.ACTION, pedestrian("1", 500, 500, 25, 50), vehicle("2", 600, 500, 50, 40)));
        var one = evidence(seen("one", 0, Phase.ACTION, vehicle("2", 600, 500, 900, 500)));

        assertThat(first(one, both)).isEqualTo("both");
    }

    @Test
    void prefersAViewOfThePedestrianToALargerOneOfTheVehicle() {
        var pedestrian = evidence(seen("pedestrian", 0, Phase.ACTION, pedestrian("1", 500, 500, 40, 90)));
        var vehicle = evidence(seen("vehicle", 0, Phase.ACTION, vehicle("2", 600, 500, 140, 100)));

        assertThat(first(vehicle, pedestrian)).isEqualTo("pedestrian");
    }

    @Test
    void prefersTheLargerGeometricMeanOfTheAreas() {
        var even = evidence(
                seen("even", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100), vehicle("2", 900, 500, 100, 100)));
        var uneven = evidence(
                seen("uneven", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 50), vehicle("2", 900, 500, 200, 200)));

        assertThat(first(uneven, even)).isEqualTo("even");
    }

    @Test
    void looksAtThePhaseThatIsAskedFor() {
        var early = evidence(
                seen("early", 0, Phase.RECOGNITION, pedestrian("1", 500, 500, 60, 120)),
                seen("early", 900, Phase.ACTION, pedestrian("1", 500, 500, 20, 40)));
        var late = evidence(
                seen("late", 0, Phase.RECOGNITION, pedestrian("1", 500, 500, 20, 40)),
                seen("late", 900, Phase.ACTION, pedestrian("1", 500, 500, 60, 120)));

        assertThat(ranking.rank(List.of(early, late), Phase.RECOGNITION)
                        .getFirst()
                        .cameraId())
                .isEqualTo("early");
        assertThat(first(early, late)).isEqualTo("late");
    }

    @Test
    void countsLessOfAPartyThatIsCutOffAtTheBorder() {
        var cut = evidence(seen("cut", 0, Phase.ACTION, pedestrian("1", 0, 500, 50, 100)));
        var whole = evidence(seen("whole", 0, Phase.ACTION, pedestrian("1", 500, 500, 46, 100)));

        assertThat(first(cut, whole)).isEqualTo("whole");
    }

    @Test
    void countsLessOfWhatANearerBoxCovers() {
        var hidden = evidence(
                seen("hidden", 0, Phase.ACTION, pedestrian("1", 500, 500, 50, 100), vehicle("2", 500, 550, 100, 80)));
        var clear = evidence(
                seen("clear", 0, Phase.ACTION, pedestrian("1", 500, 500, 46, 100), vehicle("2", 700, 550, 100, 80)));

        assertThat(first(hidden, clear)).isEqualTo("clear");
    }

    @Test
    void prefersTheSharperOfTwoEqualViews() {
        var sharp = evidence(seen("sharp", ViewKind.OVERHEAD, 0, Phase.ACTION, 0.9, pedestrian("1", 5, 5, 50, 100)));
        var unknown =
                evidence(seen("a-unknown", ViewKind.OVERHEAD, 0, Phase.ACTION, null, pedestrian("1", 5, 5, 50, 100)));

        assertThat(first(unknown, sharp)).isEqualTo("sharp");
    }

    @Test
    void ranksTheSameWhateverTheOrderOfCameras() {
        LongStream.range(0, 200).forEach(seed -> {
            var cameras = RandomIncident.of(seed).evidence();

            assertThat(ranking.rank(cameras.reversed(), Phase.ACTION))
                    .as("seed %d", seed)
                    .isEqualTo(ranking.rank(cameras, Phase.ACTION));
        });
    }

    private String first(CameraEvidence... cameras) {
        return ranking.rank(List.of(cameras), Phase.ACTION).getFirst().cameraId();
    }
}
