package city.vantage.adapters.wts;

import city.vantage.incident.Phase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Multiple-choice questions of one kind of view, or about the environment.
 *
 * @param videos names without ending of the videos that it says it is about; WTS names some that don't exist
 */
record QuestionFile(Set<String> videos, List<WtsQuestion> environment, Map<Phase, List<WtsQuestion>> phases) {
    private static final long SIZE_LIMIT = 16L << 20;
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");
    static final QuestionFile EMPTY = new QuestionFile(Set.of(), List.of(), Map.of());

    static QuestionFile read(Path file) {
        var videos = new TreeSet<String>();
        var environment = new ArrayList<WtsQuestion>();
        var phases = new EnumMap<Phase, List<WtsQuestion>>(Phase.class);
        for (var part : JsonPlace.read(file, SIZE_LIMIT).itemsOrSelf()) {
            for (var field : List.of("overhead_videos", "vehicle_view", "videos")) {
                optionalItems(part, field).forEach(name -> videos.add(CaptionFile.withoutEnding(name.text())));
            }
            optionalItems(part, "environment").forEach(question -> environment.add(question(question)));
            for (var phase : optionalItems(part, "event_phase")) {
                phases.computeIfAbsent(PhaseLabel.of(phase.field("labels")), key -> new ArrayList<>())
                        .addAll(optionalItems(phase, "conversations").stream()
                                .map(QuestionFile::question)
                                .toList());
            }
        }
        return new QuestionFile(videos, environment, phases);
    }

    private static List<JsonPlace> optionalItems(JsonPlace json, String field) {
        var value = json.optional(field);
        return value == null ? List.of() : value.itemsOrSelf();
    }

    private static WtsQuestion question(JsonPlace json) {
        var options = new TreeMap<String, String>();
        for (var letter : LETTERS) {
            var option = json.optional(letter);
            if (option != null) {
                options.put(letter, option.text());
            }
        }
        return new WtsQuestion(json.field("question").text(), options, correct(json, options.keySet()));
    }

    private static @Nullable String correct(JsonPlace json, Set<String> letters) {
        var correct = json.optional("correct");
        if (correct != null && !letters.contains(correct.text())) {
            throw correct.problem("must be one of the options " + letters);
        }
        return correct == null ? null : correct.text();
    }
}
