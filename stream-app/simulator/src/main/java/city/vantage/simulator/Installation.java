package city.vantage.simulator;

import city.vantage.incident.Camera;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Place;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.camera.Pinhole;
import city.vantage.simulator.camera.Rig;
import city.vantage.simulator.camera.SiteCamera;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.scene.Pole;
import city.vantage.simulator.scene.Road;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the cameras up at a site: three to five on poles, and one in the vehicle. */
final class Installation {
    private static final double LATITUDE = 52.52;
    private static final double LONGITUDE = 13.405;
    private static final double METRES_PER_DEGREE = 111_320;
    private static final List<FrameSize> SIZES = List.of(
            new FrameSize(768, 432),
            new FrameSize(704, 396),
            new FrameSize(640, 480),
            new FrameSize(736, 414),
            new FrameSize(640, 360));
    private static final FrameSize IN_VEHICLE = new FrameSize(640, 360);
    private static final List<Double> FRAME_RATES = List.of(1.0, 0.8, 1.25, 1.0, 0.9);

    private final String siteId;
    private final int index;
    private final Road road;
    private final @Nullable FrameSize wishedSize;
    private final Chance chance;

    Installation(String siteId, int index, Road road, @Nullable FrameSize wishedSize, Chance chance) {
        this.siteId = siteId;
        this.index = index;
        this.road = road;
        this.wishedSize = wishedSize;
        this.chance = chance;
    }

    List<SiteCamera> cameras(List<Pole> poles) {
        var cameras = new ArrayList<SiteCamera>();
        var count = index == 0 ? 3 : 3 + chance.below(poles.size() - 2);
        for (var i = 0; i < count; i++) {
            cameras.add(overhead(poles.get(i), size(SIZES.get(i)), FRAME_RATES.get(i)));
        }
        var size = size(IN_VEHICLE);
        cameras.add(new SiteCamera(
                new Camera(siteId + "-vehicle", siteId, ViewKind.VEHICLE, size, null),
                new Rig.Windscreen(Math.toRadians(78), size),
                1,
                chance.between(-1, 1)));
        return cameras;
    }

    private FrameSize size(FrameSize own) {
        return wishedSize == null ? own : wishedSize;
    }

    private SiteCamera overhead(Pole pole, FrameSize size, double frameRate) {
        var at = pole.foot().plus(new Point(chance.between(-0.6, 0.6), chance.between(-0.3, 0.3)));
        var pinhole = Pinhole.onSlope(
                at.up(pole.heightMetres() + chance.between(-0.4, 0.6)),
                pole.target().up(0.5),
                Math.toRadians(pole.viewDegrees() + chance.between(-4, 4)),
                size,
                new Point(road.grade(), 0));
        var camera = new Camera(siteId + "-" + pole.name(), siteId, ViewKind.OVERHEAD, size, place(at, pole.name()));
        return new SiteCamera(camera, new Rig.Fixed(pinhole), frameRate, chance.between(-1, 1));
    }

    private Place place(Point at, String name) {
        var siteNorth = Math.floorDiv(index, 8) * 600.0;
        var siteEast = index % 8 * 700.0;
        var latitude = LATITUDE + (siteNorth + at.y()) / METRES_PER_DEGREE;
        var perDegree = METRES_PER_DEGREE * StrictMath.cos(Math.toRadians(LATITUDE));
        return new Place(latitude, LONGITUDE + (siteEast + at.x()) / perDegree, siteId + ", " + name);
    }
}
