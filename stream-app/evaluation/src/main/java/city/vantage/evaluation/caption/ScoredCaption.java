package city.vantage.evaluation.caption;

import city.vantage.evaluation.metric.MetricValues;
import city.vantage.incident.IncidentPhase;

/** How alike a caption is to its reference; zero where there is no caption. */
public record ScoredCaption(IncidentPhase key, Target target, MetricValues values) {}
