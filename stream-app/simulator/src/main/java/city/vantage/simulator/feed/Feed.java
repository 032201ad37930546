package city.vantage.simulator.feed;

import city.vantage.incident.Box;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.detector.Detector;
import city.vantage.simulator.detector.DetectorFaults;
import city.vantage.simulator.render.Sight;
import city.vantage.simulator.sight.Body;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One camera's frames of an incident. */
public final class Feed {
    private static final double DIM_LIGHT = 0.85;
    private static final double DARK_LIGHT = 0.6;

    private final Incident incident;
    private final SiteCamera camera;
    private final Eye eye;
    private final Detector detector;
    private final CameraCondition condition;
    private final CameraFaults faults;
    private final Chance chance;

    /** @param seed of this camera in this incident */
    public Feed(Incident incident, SiteCamera camera, DetectorFaults detectorFaults, CameraFaults faults, Seed seed) {
        this.incident = incident;
        this.camera = camera;
        this.eye = new Eye(incident, camera);
        this.detector = new Detector(
                detectorFaults, light(incident), seed.of("detector", 0).chance());
        var skew = faults.clockSkewLimit().toNanos() / 1e9 * camera.clockSkewShare();
        this.condition = CameraCondition.drawn(
                faults,
                incident.encounter().phases(),
                skew,
                seed.of("condition", 0).chance());
        this.faults = faults;
        this.chance = seed.of("delivery", 0).chance();
    }

    private static double light(Incident incident) {
        return switch (incident.conditions().brightness()) {
            case BRIGHT -> 1;
            case DIM -> DIM_LIGHT;
            case DARK -> DARK_LIGHT;
        };
    }

    /** The frames that arrive, in order of capture; a frame without any detection doesn't. */
    public List<CapturedFrame> frames(double framesPerSecond) {
        var period = 1 / (framesPerSecond * camera.frameRate());
        var phases = incident.encounter().phases();
        var frames = new ArrayList<CapturedFrame>();
        for (var seconds = chance.between(0, period); seconds < phases.end(); seconds += period) {
            var frame = frame(seconds);
            if (condition.delivers(seconds, phases.at(seconds))
                    && !frame.detections().isEmpty()) {
                frames.add(frame);
            }
        }
        return frames;
    }

    private CapturedFrame frame(double seconds) {
        var mean = faults.meanDelay().toNanos() / 1e9;
        var delay = mean == 0 ? 0 : -mean * StrictMath.log(1 - chance.between(0, 1));
        return new CapturedFrame(
                camera,
                seconds,
                incident.encounter().phases().at(seconds),
                condition.clock(seconds),
                seconds + delay,
                detector.detect(eye.glimpses(seconds), camera.camera().frameSize()),
                () -> truth(seconds),
                () -> eye.jpeg(seconds));
    }

    private FrameTruth truth(double seconds) {
        var bodies = incident.bodies(camera.camera().viewKind(), seconds);
        var sights = eye.sights(bodies, seconds);
        var pinhole = eye.pinhole(seconds);
        var own = camera.camera().viewKind() == ViewKind.VEHICLE;
        return new FrameTruth(
                seconds,
                incident.encounter().phases().at(seconds),
                box(bodies, sights, Body.PEDESTRIAN, pinhole),
                sights.get(Body.PEDESTRIAN),
                own ? null : box(bodies, sights, Body.VEHICLE, pinhole),
                own ? Sight.NONE : sights.get(Body.VEHICLE));
    }

    private static @Nullable Box box(List<Body> bodies, List<Sight> sights, int index, Pinhole pinhole) {
        var frame = pinhole.frameSize();
        return pinhole.box(bodies.get(index).shape())
                .filter(box -> Detector.isSeen(box, sights.get(index).visibleShare(), frame))
                .map(box -> box.clampedTo(frame))
                .orElse(null);
    }
}
