package city.vantage.bench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Feeds broken input to a target. The same seed gives the same inputs. */
final class Fuzzing {
    private static final int MOST_FINDINGS = 5;

    private Fuzzing() {}

    /** An input that wasn't rejected as it should be, and what was thrown. */
    @SuppressWarnings("ArrayRecordComponent") // only shown
    record Finding(String target, long number, byte[] input, Throwable thrown) {}

    /** @param longestMillis that one input took */
    record Outcome(Target target, long inputs, long accepted, long longestMillis, List<Finding> findings) {}

    static Outcome run(Target target, long seed, long inputs) {
        var mutation = new Mutation(new Random(seed ^ target.name().hashCode()), target.samples(), target.spared());
        var accepted = 0L;
        var longest = 0L;
        var findings = new ArrayList<Finding>();
        for (var number = 0L; number < inputs && findings.size() < MOST_FINDINGS; number++) {
            var input = mutation.next();
            var began = System.nanoTime();
            try {
                accepted += target.taker().takes(input.clone()) ? 1 : 0;
            } catch (Exception | Error thrown) {
                findings.add(new Finding(target.name(), number, input, thrown));
            }
            longest = Math.max(longest, (System.nanoTime() - began) / 1_000_000);
        }
        return new Outcome(target, inputs, accepted, longest, findings);
    }
}
