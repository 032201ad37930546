package city.vantage.simulator.caption;

import city.vantage.incident.Phase;

/** The descriptions of a phase. */
public record PhaseCaptions(Phase phase, Caption pedestrian, Caption vehicle) {}
