package city.vantage.view;

import java.time.Instant;

/** What is kept of an incident between two observations. */
public sealed interface IncidentState permits OpenIncident, ClosedIncident {
    /** When something has to be done next, if nothing else happens: a deadline, the close, or forgetting. */
    Instant due(SelectionPolicy policy);
}
