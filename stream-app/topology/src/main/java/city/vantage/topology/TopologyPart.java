package city.vantage.topology;

/** The parts of the topology, in the order of the flow. They meet at topics, but for choosing and asking, which are one. */
public enum TopologyPart {
    /** From detections to observations. */
    FORM_INCIDENTS,
    /** From observations to views. */
    SELECT_BEST_VIEW,
    /** From views to requests, as the same tasks as the part before, which it needs; and from results to descriptions. */
    DESCRIBE,
    /** From descriptions to alerts. */
    RAISE_ALERT
}
