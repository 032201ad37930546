package city.vantage.worker.kinematic;

import static city.vantage.worker.kinematic.Sentences.approaching;
import static city.vantage.worker.kinematic.Sentences.cutOff;
import static city.vantage.worker.kinematic.Sentences.howFar;
import static city.vantage.worker.kinematic.Sentences.joined;
import static city.vantage.worker.kinematic.Sentences.moving;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import java.util.List;

/** Says in plain English what the boxes show of a party, and what they don't. */
record Caption(Measured seen) {
    private static final String UNSEEN_OF_PEDESTRIAN =
            "This is measured from boxes alone: clothing, line of sight, weather and road can't be told.";
    private static final String UNSEEN_OF_VEHICLE =
            "This is measured from boxes alone: its kind, its true speed, weather and road can't be told.";

    String of(Category party) {
        return switch (party) {
            case PEDESTRIAN -> ofPedestrian();
            case VEHICLE -> seen.isOwnView() ? ofOwnVehicle() : ofVehicle();
            case CYCLIST, OTHER -> "The boxes of this request show only the pedestrian and the vehicle.";
        };
    }

    private String ofPedestrian() {
        var box = seen.pedestrian();
        if (box == null) {
            return "No pedestrian was detected in this view, so nothing can be said of one.";
        }
        return joined(List.of(
                "The pedestrian is %s.".formatted(whereIs(box)),
                howFar(seen),
                walking(),
                seen.vehicle() == null && !seen.isOwnView() ? "" : approaching(seen.approach()),
                cutOff("pedestrian", box, seen.frame()),
                UNSEEN_OF_PEDESTRIAN));
    }

    private String walking() {
        var walking = seen.walking();
        if (seen.isOwnView() && walking != null) {
            return walking.isStanding()
                    ? "In the picture the pedestrian stays in place."
                    : "In the picture the pedestrian moves %s, which the vehicle's own motion may cause."
                            .formatted(walking.direction().replace(" in the picture", ""));
        }
        var across = seen.isCrossingTheWay() ? "That is across the way of the vehicle." : "";
        return joined(List.of(moving(Category.PEDESTRIAN, walking), across));
    }

    private String ofVehicle() {
        var box = seen.vehicle();
        if (box == null) {
            return "No vehicle was detected in this view, so nothing can be said of one.";
        }
        var pedestrian = seen.pedestrian();
        var where = pedestrian == null
                ? Sentences.thirdOf(seen.frame(), box) + " the picture; no pedestrian was detected"
                : Sentences.vehicleFromPedestrian(box, pedestrian) + " in the picture";
        return joined(List.of(
                "The vehicle is %s.".formatted(where),
                howFar(seen),
                moving(Category.VEHICLE, seen.driving()),
                pedestrian == null ? "" : approaching(seen.approach()),
                cutOff("vehicle", box, seen.frame()),
                UNSEEN_OF_VEHICLE));
    }

    private String ofOwnVehicle() {
        var pedestrian = seen.pedestrian();
        if (pedestrian == null) {
            return "The vehicle carries the camera and has no box; no pedestrian was detected ahead of it.";
        }
        return joined(List.of(
                "The vehicle carries the camera, so it has no box; the pedestrian is %s its picture."
                        .formatted(Sentences.thirdOf(seen.frame(), pedestrian)),
                howFar(seen),
                approaching(seen.approach()),
                "Whether the vehicle itself moves can't be told from boxes, nor can weather and road."));
    }

    private String whereIs(Box pedestrian) {
        if (seen.vehicle() != null) {
            return Sentences.pedestrianFromVehicle(pedestrian, seen.vehicle()) + " in the picture";
        }
        var third = Sentences.thirdOf(seen.frame(), pedestrian) + " the picture";
        return seen.isOwnView()
                ? third + ", ahead of the vehicle that carries the camera"
                : third + "; no vehicle was detected";
    }
}
