package city.vantage.phase;

import city.vantage.incident.Phase;
import java.time.Instant;

/**
 * Where one phase ends and the next begins.
 *
 * @param begins the phase that begins
 * @param at the median of what is thought possible
 * @param confidence how likely the true boundary is within {@link PhaseEstimator#NEAR} of {@code at}, 0 to 1
 */
public record Boundary(Phase begins, Instant at, double confidence) {}
