package city.vantage.view;

import static city.vantage.incident.Scene.pedestrian;
import static city.vantage.incident.Scene.seen;
import static city.vantage.incident.Scene.vehicle;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.Category;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.Scene;
import city.vantage.incident.SourceOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SelectionWriterTest {
    private static final SelectionPolicy POLICY = SelectionPolicy.of(new CompositeRanking());
    private static final SelectionPolicy FOUR_FRAMES = POLICY.withFrames(4);

    @Test
    void showsTheFrameInWhichThePartiesAreLargestAndWhole() {
        var far = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var near = seen("a", 100, Phase.ACTION, pedestrian("1", 500, 500, 60, 120));
        var cut = seen("a", 200, Phase.ACTION, pedestrian("1", 0, 500, 60, 125));

        var selection = written(List.of(far, near, cut));

        assertThat(selection.chosen().capturedAt()).isEqualTo(near.capturedAt());
        assertThat(selection.chosen().frame()).isEqualTo(near.frame());
        assertThat(selection.chosen().source()).isEqualTo(new SourceOffset("camera.observations", 0, 1));
    }

    @Test
    void showsTheEarlierOfTwoEqualFrames() {
        var late = seen("a", 100, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var early = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));

        assertThat(written(List.of(late, early)).chosen().capturedAt()).isEqualTo(early.capturedAt());
    }

    @Test
    void followsThePartiesOfTheFrameByTheirTracks() {
        var first = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40), vehicle("1", 900, 500, 80, 60));
        var second = seen("a", 250, Phase.ACTION, pedestrian("2", 10, 10, 20, 40), vehicle("1", 800, 500, 80, 60));
        var third = seen("a", 500, Phase.ACTION, pedestrian("1", 520, 500, 20, 40), vehicle("1", 700, 500, 90, 60));

        var paths = written(List.of(third, first, second)).paths();

        assertThat(paths).extracting(PartyPath::category).containsExactly(Category.PEDESTRIAN, Category.VEHICLE);
        assertThat(paths.getFirst().points()).extracting(PathPoint::millis).containsExactly(0L, 500L);
        assertThat(paths.getLast().points()).extracting(PathPoint::millis).containsExactly(0L, 250L, 500L);
    }

    @Test
    void keepsTheFirstAndTheLastPointOfALongPath() {
        var long_ = IntStream.range(0, 100)
                .mapToObj(i -> seen("a", i * 40L, Phase.ACTION, pedestrian("1", 500 + i, 500, 20, 40)))
                .toList();

        var points = written(long_).paths().getFirst().points();

        assertThat(points).hasSize(PartyPath.POINT_LIMIT);
        assertThat(points)
                .extracting(PathPoint::millis)
                .isSorted()
                .startsWith(0L)
                .endsWith(3_960L);
    }

    @Test
    void namesFramesThatAreEvenlySpreadOverThePhase() {
        var phase = IntStream.range(0, 9)
                .mapToObj(i -> seen("a", i * 100L, Phase.ACTION, pedestrian("1", 500 + i, 500, 20, 40)))
                .toList();
        var before = seen("a", 850, Phase.JUDGEMENT, pedestrian("1", 500, 500, 20, 40));
        var elsewhere = seen("b", 50, Phase.ACTION, pedestrian("1", 500, 500, 2, 4));

        var sequence = written(FOUR_FRAMES, plus(phase, before, elsewhere)).sequence();

        assertThat(sequence)
                .extracting(PhaseFrame::capturedAt)
                .containsExactly(Scene.at(0), Scene.at(200), Scene.at(500), Scene.at(800));
        assertThat(sequence.getLast().frame()).isEqualTo(phase.getLast().frame());
        assertThat(sequence.getLast().parties()).isEqualTo(phase.getLast().detections());
    }

    @Test
    void namesTheSameFramesInWhateverOrderTheyArrived() {
        var frames = IntStream.range(0, 7)
                .mapToObj(i -> seen("a", i * 100L, Phase.ACTION, pedestrian("1", 500 + i, 500, 20, 40)))
                .toList();

        assertThat(written(FOUR_FRAMES, frames.reversed()).sequence())
                .isEqualTo(written(FOUR_FRAMES, frames).sequence())
                .hasSize(4);
    }

    @Test
    void namesAllFramesWhereThereAreFew() {
        var first = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var second = seen("a", 100, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));

        assertThat(written(FOUR_FRAMES, List.of(second, first)).sequence())
                .extracting(PhaseFrame::capturedAt)
                .containsExactly(first.capturedAt(), second.capturedAt());
        assertThat(written(FOUR_FRAMES, List.of(first)).sequence()).isEmpty();
    }

    @Test
    void namesNoFramesWhereTheModelLooksAtOneOrThereAreNoPictures() {
        var frames = IntStream.range(0, 5)
                .mapToObj(i -> seen("a", i * 100L, Phase.ACTION, pedestrian("1", 500, 500, 20, 40)))
                .toList();

        assertThat(written(frames).sequence()).isEmpty();
        assertThat(written(
                                FOUR_FRAMES,
                                frames.stream().map(Scene::withoutPicture).toList())
                        .sequence())
                .isEmpty();
    }

    @Test
    void namesFramesThatShowThePartiesThatTheChosenOneShows() {
        var both = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40), vehicle("2", 600, 500, 80, 60));
        var alone = seen("a", 100, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var nobody = seen("a", 200, Phase.ACTION);
        var again = seen("a", 300, Phase.ACTION, pedestrian("1", 510, 500, 20, 40), vehicle("2", 590, 500, 80, 60));

        assertThat(written(FOUR_FRAMES, List.of(both, alone, nobody, again)).sequence())
                .extracting(PhaseFrame::capturedAt)
                .containsExactly(both.capturedAt(), again.capturedAt());
    }

    @Test
    void otherPartiesThanThoseOfGeometryAreKnownInTheChosenFrameOnly() {
        var first = seen("a", 0, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var second = seen("a", 100, Phase.ACTION, pedestrian("1", 500, 500, 20, 40));
        var view = written(FOUR_FRAMES, List.of(first, second));

        assertThat(view.showing(view.chosen().parties(), PartySelection.LANGUAGE)
                        .sequence())
                .hasSize(2);
        assertThat(view.showing(List.of(pedestrian("9", 100, 500, 20, 40)), PartySelection.LANGUAGE)
                        .sequence())
                .isEmpty();
    }

    @Test
    void countsObservationsOfThePhaseForEveryCandidate() {
        var watch = new Watch(SelectionPolicy.of(new CompositeRanking()), "a", "b");
        watch.observe(seen("b", 0, Phase.JUDGEMENT, pedestrian("1", 500, 500, 20, 40)), 0);
        watch.observe(seen("a", 10, Phase.ACTION, pedestrian("1", 500, 500, 20, 40)), 10);
        var decision = watch.passTime(100_000).getLast();

        var selection = write(POLICY, decision, watch);

        assertThat(selection.candidates())
                .extracting(candidate -> candidate.score().cameraId())
                .containsExactlyInAnyOrder("a", "b");
        assertThat(selection.candidates()).extracting(Candidate::observations).containsExactlyInAnyOrder(1, 0);
        assertThat(selection.score()).isEqualTo(decision.ranked().getFirst().total());
    }

    private static List<Observation> plus(List<Observation> some, Observation... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    private static ViewSelection written(List<Observation> observations) {
        return written(POLICY, observations);
    }

    /** Of the last phase. */
    private static ViewSelection written(SelectionPolicy policy, List<Observation> observations) {
        var watch = new Watch(policy, "a");
        observations.forEach(observation -> watch.observe(observation, 5_000));
        return write(policy, watch.passTime(100_000).getLast(), watch);
    }

    private static ViewSelection write(SelectionPolicy policy, Decision decision, Watch watch) {
        return new SelectionWriter(policy, watch.decidedOn(), watch.seen()).write(decision);
    }
}
