package city.vantage.simulator.truth;

import city.vantage.simulator.encounter.Bystander;
import city.vantage.simulator.feed.Incident;
import city.vantage.simulator.scene.Conditions;
import city.vantage.simulator.scene.Road;
import city.vantage.simulator.scene.Sidewalks;

/**
 * Where and when an incident happens. Left, right, up and down are as the vehicle drives.
 *
 * @param sidewalks on which sides of the vehicle's road
 */
public record Environment(
        Conditions conditions, Road road, Inclination inclination, Sidewalks sidewalks, TrafficVolume traffic) {

    static Environment of(Incident incident) {
        var conflict = incident.encounter().conflict();
        var direction = conflict.vehicle().at(conflict.vehicleMetres()).direction();
        var road = incident.scene().road();
        var others = incident.bystanders().stream()
                .filter(Bystander.Driver.class::isInstance)
                .count();
        return new Environment(
                incident.conditions(),
                road,
                Inclination.of(road.grade() * direction.x()),
                direction.x() < 0 ? road.sidewalks().mirrored() : road.sidewalks(),
                TrafficVolume.of(others));
    }
}
