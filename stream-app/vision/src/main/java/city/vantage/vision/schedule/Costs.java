package city.vantage.vision.schedule;

/** Measured times. Zeros before anything was measured: then nothing is refused but what is late already. */
public record Costs(double nanosPerPromptToken, double nanosPerDecodeStep) {
    public static final Costs UNKNOWN = new Costs(0, 0);

    /** Share of a new sample in the average. */
    private static final double WEIGHT = 0.1;

    /** Time from the start of a request to its end, if nothing else delays it. */
    long estimateNanos(Job job) {
        return (long) (job.promptTokens() * nanosPerPromptToken + job.decodeSteps() * nanosPerDecodeStep);
    }

    boolean canMeet(Job job, long nowNanos) {
        // Subtracted on this side, so that no deadline can't overflow.
        return nowNanos <= job.deadlineNanos() - estimateNanos(job);
    }

    /** With a step that took this long and computed so many prompt tokens, or none. */
    public Costs after(long stepNanos, int promptTokens) {
        if (promptTokens == 0) {
            return new Costs(nanosPerPromptToken, mix(nanosPerDecodeStep, (double) stepNanos));
        }
        var forPrompts = Math.max(0, (double) stepNanos - nanosPerDecodeStep);
        return new Costs(mix(nanosPerPromptToken, forPrompts / promptTokens), nanosPerDecodeStep);
    }

    private static double mix(double average, double sample) {
        return average == 0 ? sample : average + WEIGHT * (sample - average);
    }
}
