package city.vantage.view;

import city.vantage.incident.Observation;
import city.vantage.incident.SourceOffset;

/** An observation, and where it stands in Kafka. */
public record Sighting(Observation observation, SourceOffset source) {}
