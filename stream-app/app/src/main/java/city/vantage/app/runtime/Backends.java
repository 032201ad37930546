package city.vantage.app.runtime;

import city.vantage.worker.Backend;
import city.vantage.worker.kinematic.KinematicBackend;

/** The backend that a configuration names. */
public final class Backends {
    private Backends() {}

    /** @param model value of the setting inference.model, which the configuration has checked */
    public static Backend of(String model) {
        return switch (model) {
            case "kinematic" -> new KinematicBackend();
            default -> throw new IllegalArgumentException("no backend for the model " + model);
        };
    }
}
