package city.vantage.evaluation.submission;

import city.vantage.incident.Phase;
import city.vantage.incident.ViewKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads answers to multiple-choice questions. Two forms: the challenge's list of {@code {"id", "correct"}}, and the
 * question files of WTS, with the prediction as {@code correct}. Both may say {@code probability} and {@code votes}, the
 * letters that were answered when the question was asked several times, which are ours.
 */
final class PredictedAnswers {
    private static final Set<String> LETTERS = Set.of("a", "b", "c", "d");

    private PredictedAnswers() {}

    static boolean haveIds(Node file) {
        return file.items().stream().anyMatch(item -> item.json().has("correct"));
    }

    static void readIds(Node file, Map<String, PredictedAnswer> answers) {
        for (var item : file.items()) {
            if (answers.put(item.field("id").text(), answer(item)) != null) {
                throw item.field("id").problem("comes twice");
            }
        }
    }

    static void readQuestions(Node file, Map<QuestionKey, PredictedAnswer> answers) {
        for (var part : file.items()) {
            var vehicle = part.optional("vehicle_view").isPresent();
            var videos = part.optional("overhead_videos")
                    .or(() -> part.optional("vehicle_view"))
                    .or(() -> part.optional("videos"))
                    .orElseThrow(() -> part.problem("has neither overhead_videos nor vehicle_view nor videos"))
                    .itemsOrSelf();
            var video = videos.stream().findFirst().orElseThrow(() -> part.problem("names no video"));
            var place =
                    new Asked(withoutEnding(video.text()), Phase.WHOLE, vehicle ? ViewKind.VEHICLE : ViewKind.OVERHEAD);
            part.optional("environment").map(Node::items).ifPresent(list -> read(list, place, answers));
            for (var phase : part.optional("event_phase").map(Node::items).orElse(List.of())) {
                read(
                        phase.field("conversations").items(),
                        new Asked(place.video, phase.field("labels").phase(), place.view),
                        answers);
            }
        }
    }

    private record Asked(String video, Phase phase, ViewKind view) {}

    private static void read(List<Node> questions, Asked asked, Map<QuestionKey, PredictedAnswer> answers) {
        for (var question : questions) {
            var key = new QuestionKey(
                    asked.video,
                    asked.phase,
                    asked.view,
                    question.field("question").text());
            if (answers.put(key, answer(question)) != null) {
                throw question.problem("is answered twice");
            }
        }
    }

    private static PredictedAnswer answer(Node item) {
        var letter = letter(item.field("correct"));
        return new PredictedAnswer(
                letter,
                item.optional(letter).map(Node::text).orElse(null),
                item.optional("probability").map(Node::probability).orElse(null),
                item.optional("votes").map(Node::items).orElse(List.of()).stream()
                        .map(vote -> item.optional(letter(vote)).map(Node::text).orElseGet(() -> letter(vote)))
                        .toList());
    }

    private static String letter(Node answer) {
        var letter = answer.text().toLowerCase(Locale.ROOT);
        if (!LETTERS.contains(letter)) {
            throw answer.problem("must be a letter, a to d");
        }
        return letter;
    }

    private static String withoutEnding(String video) {
        var dot = video.lastIndexOf('.');
        return dot < 0 ? video : video.substring(0, dot);
    }
}
