package city.vantage.vision.schedule;

/**
 * What the schedule has to know of a request.
 *
 * @param id unique; of two equal deadlines the lower goes first
 * @param deadlineNanos on the caller's clock; {@link #NO_DEADLINE} for none
 * @param promptTokens tokens computed in chunks
 * @param decodeSteps steps of one token each, at most
 * @param pool which pool a slot is needed of
 */
public record Job(long id, Lane lane, long deadlineNanos, int promptTokens, int decodeSteps, int pool) {
    public static final long NO_DEADLINE = Long.MAX_VALUE;
}
