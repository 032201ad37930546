package city.vantage.simulator.truth;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.feed.Eye;
import city.vantage.simulator.feed.Incident;
import city.vantage.simulator.render.Sight;
import city.vantage.simulator.sight.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Tells how well one camera sees the parties. */
final class ViewWitness {
    private static final int MOMENTS = 5;
    private static final double VISIBLE_SHARE = 0.3;
    private static final double VISIBLE_PIXELS = 30;

    private final Incident incident;
    private final SiteCamera camera;
    private final Eye eye;

    ViewWitness(Incident incident, SiteCamera camera) {
        this.incident = incident;
        this.camera = camera;
        this.eye = new Eye(incident, camera);
    }

    boolean isInVehicle() {
        return camera.camera().viewKind() == ViewKind.VEHICLE;
    }

    boolean seesPedestrian(double seconds) {
        var sight = sights(seconds).getFirst();
        return sight.visibleShare() >= VISIBLE_SHARE && sight.visiblePixels() >= VISIBLE_PIXELS;
    }

    ViewTruth truth(Phase phase) {
        var pedestrian = new ArrayList<Sight>();
        var vehicle = new ArrayList<Sight>();
        Samples.of(incident.encounter().phases(), phase, MOMENTS).forEach(seconds -> {
            var sights = sights(seconds);
            pedestrian.add(sights.get(Body.PEDESTRIAN));
            vehicle.add(isInVehicle() ? Sight.NONE : sights.get(Body.VEHICLE));
        });
        return new ViewTruth(
                camera.camera(),
                mean(pedestrian, Sight::visiblePixels),
                hidden(pedestrian),
                mean(pedestrian, sight -> sight.framedPixels() > 0 ? 1 : 0),
                mean(vehicle, Sight::visiblePixels),
                hidden(vehicle),
                mean(vehicle, sight -> sight.framedPixels() > 0 ? 1 : 0));
    }

    private List<Sight> sights(double seconds) {
        return eye.sights(incident.bodies(camera.camera().viewKind(), seconds), seconds);
    }

    private static double hidden(List<Sight> sights) {
        var framed = mean(sights, Sight::framedPixels);
        return framed == 0 ? 0 : 1 - mean(sights, Sight::visiblePixels) / framed;
    }

    private static double mean(List<Sight> sights, ToDoubleFunction<Sight> of) {
        return sights.stream().mapToDouble(of).average().orElse(0);
    }
}
