package city.vantage.simulator.feed;

import city.vantage.incident.Box;
import city.vantage.incident.Phase;
import city.vantage.simulator.render.Sight;
import org.jspecify.annotations.Nullable;

/**
 * What a frame really shows of the parties, whatever the detector says.
 *
 * @param seconds from the start of the incident, by a clock that is right
 * @param pedestrianBox as a perfect detector draws it, or null where it sees none
 * @param vehicleBox likewise; null in the vehicle's own view
 */
public record FrameTruth(
        double seconds,
        Phase phase,
        @Nullable Box pedestrianBox,
        Sight pedestrian,
        @Nullable Box vehicleBox,
        Sight vehicle) {}
