package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.seenFromVehicle;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartiesTest {
    @Test
    void takesThePairWithTheSmallestGapAndNotTheLargestBoxes() {
        var large = pedestrian("large", 100, 100, 100, 300);
        var small = pedestrian("small", 1500, 500, 40, 100);
        var near = vehicle("near", 1560, 560, 80, 60);
        var huge = vehicle("huge", 700, 800, 500, 250);

        var parties = Parties.of(seen("c-1", 0, Phase.ACTION, large, small, huge, near));

        assertThat(parties).isEqualTo(new Parties(small, near));
    }

    @Test
    void measuresTheGapInBodyHeights() {
        // 100 px from feet to vehicle in both pairs, but only half a body height for the taller pedestrian.
        var tall = pedestrian("tall", 100, 100, 50, 200);
        var short_ = pedestrian("short", 1000, 200, 50, 100);
        var besideTall = vehicle("besideTall", 225, 250, 100, 80);
        var besideShort = vehicle("besideShort", 1125, 250, 100, 80);

        var parties = Parties.of(seen("c-1", 0, Phase.ACTION, short_, tall, besideShort, besideTall));

        assertThat(parties).isEqualTo(new Parties(tall, besideTall));
    }

    @Test
    void breaksTiesByAreaThenTrackWhateverTheOrder() {
        var a = pedestrian("a", 100, 100, 50, 100);
        var b = pedestrian("b", 400, 100, 50, 100);
        var around = vehicle("v", 0, 0, 600, 600);

        assertThat(Parties.of(seen("c-1", 0, Phase.ACTION, b, around, a))).isEqualTo(new Parties(a, around));
        assertThat(Parties.of(seen("c-1", 0, Phase.ACTION, a, b, around))).isEqualTo(new Parties(a, around));
    }

    @Test
    void takesTheLargestWhereOnlyOneCategoryIsInView() {
        var small = pedestrian("small", 100, 100, 10, 20);
        var large = pedestrian("large", 100, 100, 50, 100);

        assertThat(Parties.of(seen("c-1", 0, Phase.ACTION, small, large))).isEqualTo(new Parties(large, null));
    }

    @Test
    void ignoresVehiclesInAVehiclesOwnView() {
        var walker = pedestrian("p", 100, 100, 50, 100);
        var other = vehicle("v", 120, 150, 400, 300);

        assertThat(Parties.of(seenFromVehicle("dash", 0, Phase.ACTION, walker, other)))
                .isEqualTo(new Parties(walker, null));
    }

    @Test
    void leavesCyclistsAndOthersOut() {
        var cyclist = new Detection("1", Category.CYCLIST, new Box(10, 10, 100, 100), 1, "hand");
        var other = new Detection("2", Category.OTHER, new Box(10, 10, 100, 100), 1, "hand");

        assertThat(Parties.of(seen("c-1", 0, Phase.ACTION, cyclist, other)).isEmpty())
                .isTrue();
    }

    @Test
    void countsADoubledBoxOnceAndKeepsTheSurerOne() {
        var sure = new Detection("7", Category.PEDESTRIAN, new Box(100, 100, 50, 100), 0.9, "hand");
        var doubled = new Detection("8", Category.PEDESTRIAN, new Box(101, 101, 50, 100), 0.6, "hand");
        var neighbour = new Detection("9", Category.PEDESTRIAN, new Box(130, 100, 50, 100), 0.5, "hand");

        assertThat(Parties.distinct(List.of(doubled, neighbour, sure))).containsExactly(sure, neighbour);
    }

    @Test
    void doesNotTakeAPedestrianForADoubledVehicle() {
        var walker = pedestrian("1", 100, 100, 50, 100);
        var box = vehicle("2", 100, 100, 50, 100);

        assertThat(Parties.distinct(List.of(walker, box))).containsExactly(walker, box);
    }

    @Test
    void gapIsZeroWhereTheFeetStandInsideTheVehiclesBox() {
        assertThat(Gap.inBodyHeights(new Box(100, 100, 50, 100), new Box(50, 150, 300, 100)))
                .isZero();
        assertThat(Gap.inBodyHeights(new Box(100, 100, 50, 100), new Box(425, 100, 100, 100)))
                .isEqualTo(3);
    }
}
