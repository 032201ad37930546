package city.vantage.incident;

/**
 * The five phases of a traffic-safety incident, in order (WTS data set), and {@link #WHOLE} for an incident whose
 * source names no phases. On the wire and in JSON, {@code WHOLE} is an absent phase.
 */
public enum Phase {
    PRE_RECOGNITION,
    RECOGNITION,
    JUDGEMENT,
    ACTION,
    AVOIDANCE,
    WHOLE
}
