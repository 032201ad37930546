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
import java.util.ArrayList;
import java.util.List;

/** Puts the cameras up at a site. */
final class Installation {
    private static final double LATITUDE = 52.52;
    private static final double LONGITUDE = 13.405;
    private static final double METRES_PER_DEGREE = 111_320;

    private final String siteId;
    private final int index;
    private final Chance chance;

    Installation(String siteId, int index, Chance chance) {
        this.siteId = siteId;
        this.index = index;
        this.chance = chance;
    }

    List<SiteCamera> cameras() {
        var cameras = new ArrayList<SiteCamera>();
        cameras.add(pole("north-east", new Point(9, 9.5), 6, new Point(-2.5, -2.5), 76, new FrameSize(768, 432), 1));
        cameras.add(pole("south-west", new Point(-15, -6), 8, new Point(2, 1), 62, new FrameSize(704, 396), 0.8));
        cameras.add(pole("mast", new Point(23, -6), 12, new Point(-1, 0), 46, new FrameSize(640, 480), 1.25));
        if (index % 2 == 1) {
            cameras.add(pole("north", new Point(-6, 29), 5.5, new Point(0, 4), 48, new FrameSize(736, 414), 1));
        }
        var size = new FrameSize(640, 360);
        cameras.add(new SiteCamera(
                new Camera(siteId + "-vehicle", siteId, ViewKind.VEHICLE, size, null),
                new Rig.Windscreen(Math.toRadians(78), size),
                1));
        return cameras;
    }

    private SiteCamera pole(
            String name, Point foot, double height, Point target, double degrees, FrameSize size, double rate) {
        var at = foot.plus(new Point(chance.between(-0.8, 0.8), chance.between(-0.8, 0.8)));
        var pinhole = Pinhole.lookingAt(
                at.up(height + chance.between(-0.4, 0.6)),
                target.up(0.5),
                Math.toRadians(degrees + chance.between(-4, 4)),
                size);
        var camera = new Camera(siteId + "-" + name, siteId, ViewKind.OVERHEAD, size, place(at, name));
        return new SiteCamera(camera, new Rig.Fixed(pinhole), rate);
    }

    private Place place(Point at, String name) {
        var siteNorth = Math.floorDiv(index, 8) * 600.0;
        var siteEast = index % 8 * 700.0;
        var latitude = LATITUDE + (siteNorth + at.y()) / METRES_PER_DEGREE;
        var perDegree = METRES_PER_DEGREE * StrictMath.cos(Math.toRadians(LATITUDE));
        return new Place(latitude, LONGITUDE + (siteEast + at.x()) / perDegree, siteId + ", " + name);
    }
}
