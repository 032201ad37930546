package city.vantage.adapters.wts;

/** When a phase takes place, in seconds from the start of a video. */
public record WtsSpan(double startSeconds, double endSeconds) {
    boolean contains(double seconds, double slackSeconds) {
        return seconds >= startSeconds - slackSeconds && seconds <= endSeconds + slackSeconds;
    }
}
