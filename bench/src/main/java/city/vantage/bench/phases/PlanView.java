package city.vantage.bench.phases;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameSize;
import city.vantage.incident.Observation;
import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.actor.VehicleKind;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import java.util.ArrayList;
import java.util.List;

/** An incident as a camera high above would show it that misses nothing: where the parties truly are, and no one else. */
final class PlanView {
    private static final long PERIOD_MILLIS = 100;
    private static final int SIDE = 32_000;
    private static final double PIXELS_PER_METRE = 80;
    private static final double BODY_METRES = 1.7;

    private PlanView() {}

    static List<Observation> of(SimulatedIncident incident) {
        var frames = new ArrayList<Observation>();
        for (var millis = 0L; millis <= incident.length().toMillis(); millis += PERIOD_MILLIS) {
            frames.add(frame(incident, millis));
        }
        return frames;
    }

    private static Observation frame(SimulatedIncident incident, long millis) {
        var encounter = incident.encounter();
        var middle = encounter.conflict().point();
        var pedestrian = encounter.pedestrianAt(millis / 1_000.0).placement().position();
        var vehicle = outline(
                encounter.vehicleAt(millis / 1_000.0).placement(),
                encounter.vehicleLook().kind());
        return new Observation(
                incident.incidentId(),
                incident.siteId(),
                "above",
                ViewKind.OVERHEAD,
                incident.start().plusMillis(millis),
                Phase.WHOLE,
                null,
                new FrameSize(SIDE, SIDE),
                null,
                List.of(
                        detection(Category.PEDESTRIAN, standing(pedestrian, middle)),
                        detection(Category.VEHICLE, around(vehicle, middle))));
    }

    private static Detection detection(Category category, Box box) {
        return new Detection(category.name(), category, box, 1, "truth");
    }

    /** A box with the feet at the place, as tall as a body. */
    private static Box standing(Point place, Point middle) {
        var height = BODY_METRES * PIXELS_PER_METRE;
        return new Box(right(place, middle) - height / 8, down(place, middle) - height, height / 4, height);
    }

    private static Box around(List<Point> corners, Point middle) {
        return Box.ofCorners(
                corners.stream()
                        .mapToDouble(corner -> right(corner, middle))
                        .min()
                        .orElseThrow(),
                corners.stream()
                        .mapToDouble(corner -> down(corner, middle))
                        .min()
                        .orElseThrow(),
                corners.stream()
                        .mapToDouble(corner -> right(corner, middle))
                        .max()
                        .orElseThrow(),
                corners.stream()
                        .mapToDouble(corner -> down(corner, middle))
                        .max()
                        .orElseThrow());
    }

    private static List<Point> outline(Placement placement, VehicleKind kind) {
        var ahead = kind.lengthMetres() / 2;
        var aside = kind.widthMetres() / 2;
        return List.of(
                placement.at(ahead, aside),
                placement.at(ahead, -aside),
                placement.at(-ahead, aside),
                placement.at(-ahead, -aside));
    }

    private static double right(Point place, Point middle) {
        return SIDE / 2.0 + (place.x() - middle.x()) * PIXELS_PER_METRE;
    }

    private static double down(Point place, Point middle) {
        return SIDE / 2.0 - (place.y() - middle.y()) * PIXELS_PER_METRE;
    }
}
