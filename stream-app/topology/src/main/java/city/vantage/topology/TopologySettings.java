package city.vantage.topology;

import city.vantage.alert.AlertPolicy;
import city.vantage.description.SeverityRules;
import city.vantage.incident.FrameAccess;
import city.vantage.prompt.PromptAssembler;
import city.vantage.view.SelectionPolicy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the topologies need to know.
 *
 * @param rules say how grave a description is
 * @param keepAnswers how long an incident's answers are kept, from the first on: longer than any incident lasts that isn't
 *     a traffic jam
 * @param idleAfter stream time stands still when no observations come. After this long without one, it is taken to go
 *     on with the wall clock, so that the last incidents are described and closed. Null for a replay, which has to
 *     decide by the stream alone
 * @param mostAhead observations that were taken further ahead of the wall clock than this are refused, and time doesn't
 *     go on with them, or one camera with a wrong clock would close the incidents of all. Null for no limit
 * @param copied whether observations are copies that say in a header where the original stands
 */
public record TopologySettings(
        SelectionPolicy policy,
        FrameAccess frames,
        PromptAssembler prompts,
        SeverityRules rules,
        AlertPolicy alerts,
        Duration keepAnswers,
        @Nullable Duration idleAfter,
        @Nullable Duration mostAhead,
        boolean copied) {

    /** The same for copies of observations. */
    public TopologySettings ofCopies() {
        return new TopologySettings(policy, frames, prompts, rules, alerts, keepAnswers, idleAfter, mostAhead, true);
    }
}
