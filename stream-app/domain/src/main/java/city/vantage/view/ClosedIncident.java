package city.vantage.view;

import java.time.Instant;

/** An incident that has closed, remembered only so that late observations are known as late. */
public record ClosedIncident(Instant closedAt) implements IncidentState {
    @Override
    public Instant due(SelectionPolicy policy) {
        return closedAt.plus(policy.rememberClosed());
    }
}
