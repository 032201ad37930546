package city.vantage.webhook;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is done after an attempt. The pause doubles from attempt to attempt; half of it is left to chance, so
 * that messages that failed together don't come back together.
 *
 * @param tries attempts until a message is given up
 * @param first pause after the first attempt
 * @param longest longest pause, also where a receiver asks for more
 */
public record RetryPolicy(int tries, Duration first, Duration longest) {
    /** The receiver has understood and won't take this message, now or later: Bad Request, Gone, and the like. */
    private static final Set<Integer> FINAL = Set.of(400, 410, 413, 415, 422);

    private static final int MOST_DOUBLINGS = 30;

    public RetryPolicy {
        if (tries < 1 || first.isNegative() || first.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "webhooks.tries must be 1 or more, and webhooks.pause.first.ms at most webhooks.pause.longest.ms");
        }
    }

    /**
     * Decides.
     *
     * @param made attempts that were made, this one included
     * @param chance 0 to 1
     */
    Next after(Outcome outcome, int made, double chance) {
        return switch (outcome) {
            case Outcome.Answered(var status, var _) when status >= 200 && status < 300 -> new Next.Done();
            case Outcome.Answered(var status, var _)
            when FINAL.contains(status) -> new Next.GiveUp("answered " + status);
            case Outcome.Answered(var status, var retryAfter) -> again("answered " + status, retryAfter, made, chance);
            case Outcome.Unanswered(var reason) -> again(reason, null, made, chance);
        };
    }

    private Next again(String reason, @Nullable Duration retryAfter, int made, double chance) {
        if (made >= tries) {
            return new Next.GiveUp("%s, in attempt %d of %d".formatted(reason, made, tries));
        }
        var whole = shorter(first.multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS)), longest);
        var pause = Duration.ofMillis(Math.round(whole.toMillis() * (0.5 + chance / 2)));
        var asked = retryAfter == null ? Duration.ZERO : shorter(retryAfter, longest);
        return new Next.Again(asked.compareTo(pause) > 0 ? asked : pause);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
