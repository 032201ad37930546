package city.vantage.simulator.encounter;

import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.VehicleLook;

/** Other traffic: it has no part in the incident. */
public sealed interface Bystander {
    record Walker(PedestrianLook look, PedestrianMotion motion) implements Bystander {}

    record Driver(VehicleLook look, VehicleMotion motion) implements Bystander {}
}
