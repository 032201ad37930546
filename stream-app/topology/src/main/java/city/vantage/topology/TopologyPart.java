package city.vantage.topology;

/** The parts of the topology, in the order of the flow. None shares a store with another. */
public enum TopologyPart {
    /** From detections to observations. */
    FORM_INCIDENTS,
    /** From observations to views. */
    SELECT_BEST_VIEW,
    /** From views to requests, and from results to descriptions. */
    DESCRIBE,
    /** From descriptions to alerts. */
    RAISE_ALERT
}
