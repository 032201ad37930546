package city.vantage.bench.engine;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;

/**
 * What a runtime answered.
 *
 * @param seconds from the first request to the last answer, pictures and prompts included
 * @param margins for each token the choice that came second; empty where they were not asked for
 */
record Answered(double seconds, List<List<Long>> tokens, List<List<Second>> margins) {
    /**
     * The second choice.
     *
     * @param distance by which its logit was below the first
     * @param spread standard deviation of the logits
     */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    record Second(long token, double distance, double spread) {}
}
