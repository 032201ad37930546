package city.vantage.formation;

/**
 * How far frames were said to belong to the incident that goes on.
 *
 * @param until time of the last frame that was, in milliseconds since 1970
 */
public record Assigned(String incidentId, long until) {}
