package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PedestrianAreaRankingTest {
    private final ViewRanking ranking = new PedestrianAreaRanking();

    @Test
    void ranksByTheMeanAreaOverTheIncident() {
        var one = evidence(
                seen("one", 0, Phase.RECOGNITION, pedestrian("1", 10, 10, 10, 10)),
                seen("one", 100, Phase.ACTION, pedestrian("1", 10, 10, 30, 10)));
        var two = evidence(seen("two", 0, Phase.ACTION, pedestrian("1", 10, 10, 25, 10)));

        var ranked = rank(one, two);

        assertThat(ranked).extracting(ViewScore::cameraId).containsExactly("two", "one");
        assertThat(ranked).extracting(ViewScore::total).containsExactly(250.0, 200.0);
    }

    @Test
    void readsPedestriansOnly() {
        var walker = evidence(seen("walker", 0, Phase.ACTION, pedestrian("1", 10, 10, 10, 10)));
        var truck = evidence(seen("truck", 0, Phase.ACTION, vehicle("1", 10, 10, 900, 900)));

        assertThat(rank(truck, walker)).extracting(ViewScore::cameraId).containsExactly("walker", "truck");
    }

    @Test
    void takesAVehiclesViewOnlyWhereNoOverheadCameraSeesAPedestrian() {
        var dash = evidence(seenFromVehicle("dash", 0, Phase.ACTION, pedestrian("1", 10, 10, 900, 900)));
        var tiny = evidence(seen("tiny", 0, Phase.ACTION, pedestrian("1", 10, 10, 2, 2)));
        var empty = evidence(seen("empty", 0, Phase.ACTION));

        assertThat(rank(dash, tiny, empty)).extracting(ViewScore::cameraId).containsExactly("tiny", "dash", "empty");
    }

    @Test
    void takesAnOverheadViewWhosePedestrianIsInFewFramesBeforeAVehiclesView() {
        var dash = evidence(seenFromVehicle("dash", 0, Phase.ACTION, pedestrian("1", 10, 10, 900, 900)));
        var rare = IntStream.range(0, 1_000).mapToObj(i -> seen("rare", i, Phase.ACTION));
        var once = Stream.of(seen("rare", 1_000, Phase.ACTION, pedestrian("1", 10, 10, 10, 10)));

        var ranked = rank(dash, evidence(Stream.concat(rare, once).toArray(Observation[]::new)));

        assertThat(ranked).extracting(ViewScore::cameraId).containsExactly("rare", "dash");
    }

    @Test
    void breaksTiesByCameraIdWhateverTheOrder() {
        var a = evidence(seen("a", 0, Phase.ACTION, pedestrian("1", 10, 10, 10, 10)));
        var b = evidence(seen("b", 0, Phase.ACTION, pedestrian("1", 50, 50, 10, 10)));

        assertThat(rank(b, a)).extracting(ViewScore::cameraId).containsExactly("a", "b");
        assertThat(rank(a, b)).extracting(ViewScore::cameraId).containsExactly("a", "b");
    }

    @Test
    void countsOnlyThePartOfABoxThatLiesInTheFrame() {
        var over = evidence(seen("over", 0, Phase.ACTION, pedestrian("1", -5, 10, 20, 10)));

        assertThat(rank(over)).extracting(ViewScore::total).containsExactly(150.0);
    }

    private List<ViewScore> rank(CameraEvidence... cameras) {
        return ranking.rank(List.of(cameras), Phase.ACTION);
    }

    static CameraEvidence evidence(Observation... observations) {
        var evidence = CameraEvidence.none(observations[0]);
        for (var observation : observations) {
            evidence = evidence.plus(observation);
        }
        return evidence;
    }
}
