package city.vantage.worker.openai;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before a call is tried again: half a second, twice as long each time, at most eight seconds; or what
 * the server asks for, if that is no more than {@link #LONGEST_ASKED}. No chance enters it: the concurrency limit already
 * keeps calls from coming all at once.
 *
 * @param tries all tries of one call
 */
record BackOff(int tries) {
    static final Duration LONGEST_ASKED = Duration.ofSeconds(20);

    private static final Duration FIRST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    /** @param tried how many tries have failed; empty where no further one is to be made */
    Optional<Duration> pause(int tried, Reply reply) {
        if (tried >= tries) {
            return Optional.empty();
        }
        return switch (reply) {
            case Reply.Busy busy
            when busy.retryAfter() != null ->
                Optional.of(busy.retryAfter()).filter(wait -> wait.compareTo(LONGEST_ASKED) <= 0);
            case Reply.Busy busy -> Optional.of(growing(tried));
            case Reply.Broken broken -> Optional.of(growing(tried));
            case Reply.Completed completed -> Optional.empty();
            case Reply.Refused refused -> Optional.empty();
            case Reply.Misconfigured misconfigured -> Optional.empty();
        };
    }

    private static Duration growing(int tried) {
        var pause = FIRST.multipliedBy(1L << Math.min(tried - 1, 10));
        return pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
    }
}
