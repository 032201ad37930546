package city.vantage.simulator;

import city.vantage.incident.Camera;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.scene.Crossroads;
import city.vantage.simulator.scene.Scene;
import java.util.List;

/** A place with its cameras. */
public final class SimulatedSite {
    private final String siteId;
    private final List<SiteCamera> siteCameras;
    private final Scene scene;

    private SimulatedSite(String siteId, List<SiteCamera> siteCameras, Scene scene) {
        this.siteId = siteId;
        this.siteCameras = siteCameras;
        this.scene = scene;
    }

    static SimulatedSite of(Seed seed, int index) {
        var siteSeed = seed.of("site", index);
        var siteId = "junction-" + (index + 1);
        return new SimulatedSite(
                siteId,
                new Installation(siteId, index, siteSeed.of("cameras", 0).chance()).cameras(),
                Crossroads.scene(siteSeed.of("scene", 0).chance()));
    }

    public String siteId() {
        return siteId;
    }

    /** At least three overhead cameras and that of the vehicle. */
    public List<Camera> cameras() {
        return siteCameras.stream().map(SiteCamera::camera).toList();
    }

    List<SiteCamera> siteCameras() {
        return siteCameras;
    }

    Scene scene() {
        return scene;
    }
}
