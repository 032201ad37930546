package city.vantage.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows from an observation or from the passing of time: the incident's next state (null: forget it) and the
 * decisions taken on the way, in order. {@code of} is the open incident that the decisions are about.
 */
public record Step(@Nullable IncidentState next, @Nullable OpenIncident of, List<Decision> decisions) {}
