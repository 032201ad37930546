package city.vantage.view;

/**
 * A camera that was in question for a phase.
 *
 * @param observations number of its observations in this phase, up to the decision
 */
public record Candidate(ViewScore score, int observations) {}
