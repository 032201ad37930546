package city.vantage.vision.schedule;

/** Why a request is not taken. */
public enum Refusal {
    QUEUE_FULL,
    TOO_LATE
}
