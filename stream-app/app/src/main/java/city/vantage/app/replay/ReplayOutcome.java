package city.vantage.app.replay;

import city.vantage.prompt.ModelVersion;
import city.vantage.replay.RangeCut;

/**
 * How a replay went.
 *
 * @param complete whether all of the range is described; else it was stopped, and can go on
 * @param incidents with a final view
 * @param phases with a final description
 * @param reused requests of this run that had an answer already
 * @param asked requests of this run that workers answered
 */
public record ReplayOutcome(
        boolean complete, long incidents, long phases, long reused, long asked, RangeCut cut, ModelVersion model) {

    static ReplayOutcome stopped(RangeCut cut, ModelVersion model) {
        return new ReplayOutcome(false, 0, 0, 0, 0, cut, model);
    }

    /** The replay in a sentence or two. */
    public String sentence() {
        if (!complete) {
            return "stopped: the same command goes on";
        }
        var requests = reused + asked;
        var said = new StringBuilder("%,d incidents with %,d phases are described".formatted(incidents, phases));
        if (requests > 0) {
            said.append("; of the %,d requests of this run, %,d (%.1f %%) had an answer already"
                    .formatted(requests, reused, 100.0 * reused / requests));
        }
        if (!cut.leftOut().isEmpty()) {
            said.append("; %,d incidents were left out, because they began before"
                    .formatted(cut.leftOut().size()));
        }
        if (!cut.unfinished().isEmpty()) {
            said.append("; %,d may go on for longer than was read"
                    .formatted(cut.unfinished().size()));
        }
        return said.toString();
    }
}
