package city.vantage.simulator.feed;

import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.camera.Rig;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.detector.Detector;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.render.Backdrop;
import city.vantage.simulator.render.Sight;
import city.vantage.simulator.render.Sightlines;
import city.vantage.simulator.sight.Body;
import city.vantage.simulator.sight.Glimpse;
import city.vantage.simulator.sight.Lookout;
import java.lang.ref.SoftReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one camera sees of an incident. For a camera that stands still, the scenery is drawn once and kept. */
public final class Eye {
    private final Incident incident;
    private final SiteCamera camera;
    private @Nullable Lookout fixedLookout;
    private @Nullable Sightlines fixedSightlines;
    private @Nullable SoftReference<Backdrop> fixedBackdrop;

    public Eye(Incident incident, SiteCamera camera) {
        this.incident = incident;
        this.camera = camera;
    }

    Pinhole pinhole(double seconds) {
        var encounter = incident.encounter();
        return switch (camera.rig()) {
            case Rig.Fixed fixed -> fixed.pinhole();
            case Rig.Windscreen windscreen ->
                windscreen.in(
                        encounter.vehicleLook().kind(),
                        encounter.vehicleAt(seconds).placement(),
                        new Point(incident.scene().road().grade(), 0));
        };
    }

    /** What the camera sees of the bodies, at a glance, as far as a detector may find them. */
    List<Glimpse> glimpses(double seconds) {
        return lookout(seconds).glimpses(incident.moving(camera.camera().viewKind(), seconds));
    }

    private Lookout lookout(double seconds) {
        if (camera.rig() instanceof Rig.Windscreen) {
            return newLookout(seconds);
        }
        var kept = fixedLookout;
        if (kept == null) {
            kept = newLookout(seconds);
            fixedLookout = kept;
        }
        return kept;
    }

    private Lookout newLookout(double seconds) {
        var frame = camera.camera().frameSize();
        return new Lookout(
                pinhole(seconds),
                incident.surroundings(),
                incident.standing(),
                box -> Detector.isLargeEnough(box, frame));
    }

    /** How much of each body the camera really sees, in their order: counts pixels. */
    public List<Sight> sights(List<Body> bodies, double seconds) {
        return sightlines(seconds).of(bodies.stream().map(Body::shape).toList());
    }

    private synchronized Sightlines sightlines(double seconds) {
        if (camera.rig() instanceof Rig.Windscreen) {
            return new Sightlines(incident.scene().fixtures(), pinhole(seconds));
        }
        var kept = fixedSightlines;
        if (kept == null) {
            kept = new Sightlines(incident.scene().fixtures(), pinhole(seconds));
            fixedSightlines = kept;
        }
        return kept;
    }

    byte[] jpeg(double seconds) {
        var moment = incident.moment(camera.camera().viewKind(), seconds);
        return camera.rig() instanceof Rig.Windscreen
                ? Backdrop.jpeg(incident.scenery(), pinhole(seconds), moment)
                : backdrop().jpeg(moment);
    }

    private synchronized Backdrop backdrop() {
        var kept = fixedBackdrop == null ? null : fixedBackdrop.get();
        if (kept == null) {
            kept = new Backdrop(incident.scenery(), pinhole(0));
            fixedBackdrop = new SoftReference<>(kept);
        }
        return kept;
    }
}
