package city.vantage.simulator;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.chance.Seed;
import city.vantage.simulator.chance.Weighted;
import city.vantage.simulator.scene.Crossroads;
import city.vantage.simulator.scene.ParkingLot;
import city.vantage.simulator.scene.Road;
import city.vantage.simulator.scene.RoadKind;
import city.vantage.simulator.scene.Scene;
import city.vantage.simulator.scene.Stretch;
import city.vantage.simulator.sight.Surroundings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A place with its cameras. */
public final class SimulatedSite {
    /** The first sites show every kind; the first of all is the one that shows most. */
    private static final List<RoadKind> FIRST = List.of(
            RoadKind.INTERSECTION_WITH_SIGNAL,
            RoadKind.RESIDENTIAL_ROAD,
            RoadKind.INTERSECTION_WITHOUT_SIGNAL,
            RoadKind.MAIN_ROAD,
            RoadKind.PARKING_LOT);

    private static final List<Weighted<RoadKind>> LATER = List.of(
            new Weighted<>(RoadKind.INTERSECTION_WITH_SIGNAL, 2),
            new Weighted<>(RoadKind.INTERSECTION_WITHOUT_SIGNAL, 2),
            new Weighted<>(RoadKind.RESIDENTIAL_ROAD, 4),
            new Weighted<>(RoadKind.MAIN_ROAD, 2.5),
            new Weighted<>(RoadKind.PARKING_LOT, 1));

    private final String siteId;
    private final List<SiteCamera> siteCameras;
    private final Scene scene;
    private volatile @Nullable Surroundings surroundings;

    private SimulatedSite(String siteId, List<SiteCamera> siteCameras, Scene scene) {
        this.siteId = siteId;
        this.siteCameras = siteCameras;
        this.scene = scene;
    }

    /** @param frameSize of all its cameras, or null where each has its own */
    static SimulatedSite of(Seed seed, int index, @Nullable FrameSize frameSize) {
        var own = seed.of("site", index);
        var chance = own.of("scene", 0).chance();
        var scene = scene(index < FIRST.size() ? FIRST.get(index) : chance.weighted(LATER), index, chance);
        var siteId = name(scene.road()) + "-" + (index + 1);
        var installation = new Installation(
                siteId, index, scene.road(), frameSize, own.of("cameras", 0).chance());
        return new SimulatedSite(siteId, installation.cameras(scene.poles()), scene);
    }

    private static Scene scene(RoadKind kind, int index, Chance chance) {
        var grade = index > 0 && chance.happens(0.3) ? chance.oneOf(-0.11, -0.05, 0.05, 0.11) : 0;
        return switch (kind) {
            case INTERSECTION_WITH_SIGNAL -> Crossroads.scene(chance, true, grade);
            case INTERSECTION_WITHOUT_SIGNAL -> Crossroads.scene(chance, false, grade);
            case RESIDENTIAL_ROAD -> Stretch.residential(chance, grade);
            case MAIN_ROAD -> Stretch.mainRoad(chance, grade);
            case PARKING_LOT -> ParkingLot.scene(chance);
        };
    }

    private static String name(Road road) {
        return switch (road.kind()) {
            case INTERSECTION_WITH_SIGNAL, INTERSECTION_WITHOUT_SIGNAL -> "junction";
            case RESIDENTIAL_ROAD, MAIN_ROAD -> "road";
            case PARKING_LOT -> "parking";
        };
    }

    /** Such as {@code junction-1}. */
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

    /** The scene's fixtures, made ready when they are first asked for. */
    Surroundings surroundings() {
        var ready = surroundings;
        if (ready == null) {
            ready = Surroundings.of(scene.fixtures());
            surroundings = ready;
        }
        return ready;
    }
}
