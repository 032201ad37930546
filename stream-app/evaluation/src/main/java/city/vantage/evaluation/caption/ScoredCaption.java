package city.vantage.evaluation.caption;

import city.vantage.evaluation.metric.MetricValues;

/** How alike a caption is to its reference; zero where there is no caption. */
public record ScoredCaption(PhaseKey key, Target target, MetricValues values) {}
