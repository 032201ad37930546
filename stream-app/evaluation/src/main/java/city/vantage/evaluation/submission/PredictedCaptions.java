package city.vantage.evaluation.submission;

import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.incident.IncidentPhase;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads captions as the challenge takes them: for each scenario a list of phases, each with both captions. */
final class PredictedCaptions {
    private PredictedCaptions() {}

    static SortedMap<IncidentPhase, CaptionPair> of(Node file) {
        var captions = new TreeMap<IncidentPhase, CaptionPair>();
        for (var scenario : file.fields()) {
            for (var entry : scenario.items()) {
                var key = new IncidentPhase(
                        scenario.place(), entry.field("labels").phase());
                var pair = new CaptionPair(
                        entry.field("caption_pedestrian").text(),
                        entry.field("caption_vehicle").text());
                if (captions.put(key, pair) != null) {
                    throw entry.problem("describes a phase that an entry before it describes too");
                }
            }
        }
        return captions;
    }

    /** Adds captions of another file. */
    static void add(SortedMap<IncidentPhase, CaptionPair> all, SortedMap<IncidentPhase, CaptionPair> more, Path file) {
        more.forEach((key, pair) -> {
            if (all.put(key, pair) != null) {
                throw new SubmissionException(
                        file,
                        key.incidentId(),
                        "has captions of phase %s, which a file before it has too".formatted(key.phase()));
            }
        });
    }
}
