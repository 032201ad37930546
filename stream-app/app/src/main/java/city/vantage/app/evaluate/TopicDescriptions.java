package city.vantage.app.evaluate;

import city.vantage.app.reader.RecordReader;
import city.vantage.description.SafetyDescription;
import city.vantage.evaluation.caption.CaptionPair;
import city.vantage.evaluation.view.ViewHits.Choice;
import city.vantage.incident.IncidentPhase;
import city.vantage.incident.ViewKind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The last revision of each incident's phase on a topic. Incidents are matched with scenarios by their ids. */
final class TopicDescriptions {
    private final Map<IncidentPhase, SafetyDescription> last = new HashMap<>();

    /**
     * Reads from the beginning until all wanted phases are final, or nothing has come for a while.
     *
     * @param scenarios ids of the incidents that count; others are not held
     */
    static TopicDescriptions read(
            RecordReader<SafetyDescription> reader, Set<IncidentPhase> wanted, Set<String> scenarios, Duration quiet) {
        var found = new TopicDescriptions();
        reader.readUntilQuiet(quiet, () -> found.haveFinal(wanted), description -> {
            if (scenarios.contains(description.view().incidentId())) {
                found.add(description);
            }
        });
        return found;
    }

    void add(SafetyDescription description) {
        var key = new IncidentPhase(
                description.view().incidentId(), description.view().phase());
        last.merge(
                key,
                description,
                (one, other) -> one.view().revision() > other.view().revision() ? one : other);
    }

    /** The captions; empty ones where a phase couldn't be described. */
    SortedMap<IncidentPhase, CaptionPair> captions() {
        var captions = new TreeMap<IncidentPhase, CaptionPair>();
        last.forEach((key, description) -> captions.put(
                key, new CaptionPair(orEmpty(description.pedestrianCaption()), orEmpty(description.vehicleCaption()))));
        return captions;
    }

    /** How the overhead cameras were ranked for each phase, the only ones that a set's truth is about. */
    List<Choice> choices(Map<String, Set<String>> bestCameras) {
        return last.entrySet().stream()
                .filter(entry -> bestCameras.containsKey(entry.getKey().incidentId()))
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Choice(
                        entry.getValue().view().candidates().stream()
                                .map(candidate -> candidate.score())
                                .filter(score -> score.viewKind() == ViewKind.OVERHEAD)
                                .map(score -> score.cameraId())
                                .toList(),
                        Objects.requireNonNull(bestCameras.get(entry.getKey().incidentId()))))
                .toList();
    }

    private boolean haveFinal(Set<IncidentPhase> wanted) {
        return wanted.stream().allMatch(key -> {
            var description = last.get(key);
            return description != null && description.view().finalRevision();
        });
    }

    private static String orEmpty(@Nullable String caption) {
        return caption == null ? "" : caption;
    }
}
