package city.vantage.adapters.wts;

import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All views of an incident on one line of time. WTS has no time of day, so an incident begins when it is told to; its own
 * zero is the earliest of its phases and boxes on the overhead cameras' clock, onto which the vehicle's is shifted
 * ({@link WtsScenario#vehicleClockBehindSeconds}).
 */
final class TimeLine {
    private static final Comparator<Observation> IN_TIME = Comparator.comparing(Observation::capturedAt)
            .thenComparing(Observation::cameraId)
            .thenComparing(Observation::phase);

    private final WtsScenario scenario;
    private final Instant start;
    private final double vehicleShift;
    private final double zero;
    private final double end;

    TimeLine(WtsScenario scenario, Instant start) {
        this.scenario = scenario;
        this.start = start;
        this.vehicleShift = scenario.vehicleClockBehindSeconds();
        var moments = moments().summaryStatistics();
        this.zero = moments.getMin();
        this.end = moments.getMax();
    }

    private DoubleStream moments() {
        var phases = scenario.phases().stream()
                .flatMap(phase -> phase.times().entrySet().stream())
                .flatMapToDouble(time -> DoubleStream.of(
                                time.getValue().startSeconds(), time.getValue().endSeconds())
                        .map(second -> shared(time.getKey(), second)));
        var boxes = scenario.views().stream()
                .flatMapToDouble(view -> view.boxes().stream().mapToDouble(box -> shared(view, box.frame())));
        return DoubleStream.concat(phases, boxes);
    }

    /** When the last phase, or the last box, ends. */
    Instant end() {
        return at(end);
    }

    /** What the cameras saw, in order of capture: each frame with a box once, or once for each phase that it is in. */
    Stream<Observation> observations() {
        return scenario.views().stream().flatMap(this::observations).sorted(IN_TIME);
    }

    private Stream<Observation> observations(WtsView view) {
        var frames = FrameFiles.in(view.frames());
        Map<Moment, List<WtsBox>> moments =
                view.boxes().stream().collect(Collectors.groupingBy(Moment::of, TreeMap::new, Collectors.toList()));
        return moments.entrySet().stream()
                .map(moment -> observation(
                        view,
                        moment.getValue(),
                        frames.reference(moment.getKey().frame()).orElse(null)));
    }

    private Observation observation(WtsView view, List<WtsBox> boxes, @Nullable FrameReference frame) {
        var camera = view.camera();
        return new Observation(
                scenario.name(),
                camera.siteId(),
                camera.cameraId(),
                camera.viewKind(),
                at(shared(view, boxes.getFirst().frame())),
                boxes.getFirst().phase(),
                frame,
                camera.frameSize(),
                null,
                boxes.stream().map(TimeLine::detection).toList());
    }

    /** WTS states no confidence. */
    private static Detection detection(WtsBox box) {
        var track = box.party() == Category.PEDESTRIAN ? "pedestrian" : "vehicle";
        return new Detection(track, box.party(), box.box(), 1, box.byHand() ? "wts-annotated" : "wts-generated");
    }

    private double shared(WtsView view, int frame) {
        return shared(view.camera().viewKind(), view.rate().second(frame));
    }

    private double shared(ViewKind kind, double second) {
        return kind == ViewKind.VEHICLE ? second + vehicleShift : second;
    }

    private Instant at(double second) {
        return start.plus(Duration.of(Math.round((second - zero) * 1e6), ChronoUnit.MICROS));
    }

    private record Moment(int frame, Phase phase) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER =
                Comparator.comparingInt(Moment::frame).thenComparing(Moment::phase);

        static Moment of(WtsBox box) {
            return new Moment(box.frame(), box.phase());
        }

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }
}
