package city.vantage.app.dataset;

import city.vantage.incident.Category;
import city.vantage.prompt.ClaimQuestion;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.PromptPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Turns what is known of a picture into questions and answers, worded as a prompt pack words them where it has words. */
record Lessons(PromptPack pack, ThreeKinds threeKinds) {

    List<Lesson> of(Sight sight) throws InterruptedException {
        var lessons = new ArrayList<Lesson>();
        lessons.add(full(sight));
        pack.turns().forEach(party -> lessons.addAll(brief(sight, party)));
        pack.closedQuestionsFor(sight.phase()).stream()
                .filter(question -> question.answers().contains(answer(sight, question)))
                .map(question -> closed(sight, question))
                .forEach(lessons::add);
        sight.asked().forEach(turn -> lessons.add(new Lesson("closed", "", List.of(turn))));
        lessons.addAll(threeKinds.of(sight));
        return lessons;
    }

    private Lesson full(Sight sight) {
        return new Lesson(
                "full",
                "",
                pack.turnsFor(sight.viewKind(), sight.phase()).stream()
                        .map(turn -> new Lesson.Turn(
                                turn.question(), sight.captions().getOrDefault(turn.party(), "")))
                        .toList());
    }

    /** CityLLaVA's short questions: a caption's sentences by what they are about, those of one dimension joined. */
    private List<Lesson> brief(Sight sight, Category party) {
        var caption = sight.captions().getOrDefault(party, "");
        return Dimension.of(party).stream()
                .map(dimension -> {
                    var answer = dimension.sentences(caption);
                    return answer.isEmpty()
                            ? null
                            : new Lesson(
                                    "short",
                                    dimension.name().toLowerCase(java.util.Locale.ROOT),
                                    List.of(new Lesson.Turn(
                                            pack.inPhase(sight.phase(), dimension.question()), answer)));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    private static Lesson closed(Sight sight, ClosedQuestion question) {
        var turn = new Lesson.Turn(question.question(), answer(sight, question));
        return new Lesson("closed", question.attribute(), List.of(turn));
    }

    /** The true answer; empty where it isn't known. */
    private static String answer(Sight sight, ClosedQuestion question) {
        return ClaimQuestion.answer(question.attribute(), sight.attributes()).orElse("");
    }
}
