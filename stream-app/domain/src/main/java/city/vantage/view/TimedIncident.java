package city.vantage.view;

import java.time.Instant;

/** An incident as it is stored, with the stream time for which its timer is set. */
public record TimedIncident(IncidentState state, Instant timer) {}
