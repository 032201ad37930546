package city.vantage.simulator.truth;

import city.vantage.incident.Phase;
import city.vantage.simulator.encounter.Awareness;
import java.util.List;

/**
 * What is true of a phase.
 *
 * @param tellingSecond when positions, distance, gaze and pace are those told
 * @param vehiclePosition where the vehicle is for the pedestrian
 * @param pedestrianPosition where the pedestrian is for the vehicle
 * @param visibleFromVehicle whether the driver can see the pedestrian
 * @param speedKilometresPerHour of the vehicle, to the nearest 5; 0 only when it has stopped
 */
public record PhaseTruth(
        Phase phase,
        double startSeconds,
        double endSeconds,
        double tellingSecond,
        Sector vehiclePosition,
        Sector pedestrianPosition,
        Orientation orientation,
        Distance distance,
        LineOfSight lineOfSight,
        Awareness awareness,
        PedestrianAction pedestrianAction,
        Pace pace,
        VehicleAction vehicleAction,
        int speedKilometresPerHour,
        boolean visibleFromVehicle,
        List<ViewTruth> views) {
    public PhaseTruth {
        views = List.copyOf(views);
    }

    /** The camera that really sees the phase best. */
    public ViewTruth bestView() {
        return views.stream().max(ViewTruth.BY_WORTH).orElseThrow();
    }
}
