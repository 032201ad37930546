package city.vantage.worker.onnx;

import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.Turn;
import city.vantage.vision.engine.Choice;
import city.vantage.vision.text.Message;
import city.vantage.vision.text.PictureGrid;
import city.vantage.vision.text.PromptEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds out how a model's chat template goes on after an answer, by writing conversations and comparing them: the engine
 * continues from tokens, and only the template knows which tokens end an answer and begin the next question.
 *
 * <p>Each opening question stands after the same pictures; what all of them share is the prefix. A closed question's
 * answers are the tokens by which the conversation with the answer is longer, and the token that ends it, so that an
 * answer which another one begins with isn't always the likelier one.
 */
final class PromptPlanner {
    private static final String ONE_ANSWER = "a";
    private static final String OTHER_ANSWER = "b";

    private final PromptEncoder encoder;
    private final Set<Long> stops;

    /** @param stops tokens that end an answer */
    PromptPlanner(PromptEncoder encoder, Set<Long> stops) {
        this.encoder = encoder;
        this.stops = stops;
    }

    /**
     * @param grids one for each picture
     * @throws IllegalArgumentException where the template or the words don't allow it
     */
    PromptPlan plan(List<Turn> turns, List<ClosedQuestion> questions, List<PictureGrid> grids) {
        var openings = Stream.concat(
                        turns.stream().limit(1).map(Turn::question),
                        questions.stream().map(ClosedQuestion::question))
                .map(question -> run(List.of(asked(question, grids)), grids, true))
                .toList();
        if (openings.isEmpty()) {
            throw new IllegalArgumentException("the request asks nothing");
        }
        var prefix = shared(openings);
        var prompts = new ArrayList<long[]>();
        var first = openings.getFirst();
        for (var i = 0; i < turns.size(); i++) {
            prompts.add(
                    i == 0
                            ? first.part(prefix, first.length()).ids()
                            : following(turns.get(i - 1), turns.get(i), grids));
        }
        var offset = turns.isEmpty() ? 0 : 1;
        var choices = IntStream.range(0, questions.size())
                .mapToObj(i -> choice(questions.get(i), openings.get(offset + i), prefix, grids))
                .toList();
        return new PromptPlan(first.part(0, prefix).segments(pictureOfTile(grids)), prompts, choices);
    }

    /** At least one token of each opening is left to continue with. */
    private static int shared(List<TokenRun> openings) {
        var first = openings.getFirst();
        return openings.stream()
                .mapToInt(opening -> Math.min(opening.commonStart(first), opening.length() - 1))
                .min()
                .orElseThrow();
    }

    /** From the token that ends the last answer to where the next one begins. */
    private long[] following(Turn last, Turn next, List<PictureGrid> grids) {
        var one = conversation(last.question(), ONE_ANSWER, next.question(), grids);
        var other = conversation(last.question(), OTHER_ANSWER, next.question(), grids);
        return one.part(one.length() - end(one, other), one.length()).ids();
    }

    /** What follows the answer in two conversations that differ in nothing else. */
    private static int end(TokenRun one, TokenRun other) {
        var end = one.commonEnd(other);
        if (end == one.length()) {
            throw new IllegalArgumentException("the model reads two different answers as the same tokens");
        }
        return end;
    }

    private TokenRun conversation(String question, String answer, String next, List<PictureGrid> grids) {
        return run(List.of(asked(question, grids), Message.assistant(answer), Message.user(0, next)), grids, true);
    }

    private Choice choice(ClosedQuestion question, TokenRun opening, int prefix, List<PictureGrid> grids) {
        var answered = question.answers().stream()
                .map(answer -> answered(question.question(), answer, grids))
                .toList();
        var prompt = answered.stream().mapToInt(opening::commonStart).min().orElseThrow();
        var end = end(
                answered(question.question(), ONE_ANSWER, grids), answered(question.question(), OTHER_ANSWER, grids));
        return new Choice(
                opening.part(prefix, prompt).ids(),
                answered.stream().map(run -> answer(run, prompt, end)).toList(),
                false);
    }

    private long[] answer(TokenRun answered, int start, int end) {
        var words = answered.part(start, answered.length() - end).ids();
        var ending = answered.part(answered.length() - end, answered.length());
        return ending.length() > 0
                        && ending.places().getFirst() instanceof TokenRun.Place.Token token
                        && stops.contains(token.id())
                ? LongStream.concat(LongStream.of(words), LongStream.of(token.id()))
                        .toArray()
                : words;
    }

    private TokenRun answered(String question, String answer, List<PictureGrid> grids) {
        return run(List.of(asked(question, grids), Message.assistant(answer)), grids, false);
    }

    private static Message asked(String question, List<PictureGrid> grids) {
        return Message.user(grids.size(), question);
    }

    private TokenRun run(List<Message> messages, List<PictureGrid> grids, boolean answerFollows) {
        return TokenRun.of(encoder.encode(messages, grids, answerFollows));
    }

    private static List<Integer> pictureOfTile(List<PictureGrid> grids) {
        return IntStream.range(0, grids.size())
                .boxed()
                .flatMap(picture ->
                        IntStream.range(0, grids.get(picture).tiles()).mapToObj(_ -> picture))
                .toList();
    }
}
