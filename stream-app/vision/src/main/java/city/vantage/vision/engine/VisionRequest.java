package city.vantage.vision.engine;

import city.vantage.vision.text.Segment;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the engine is asked. The prefix is computed once; every turn and every closed question continues from it.
 *
 * @param id stands in messages and logs
 * @param frames how many pictures that follow each other show one thing at several times, for models that pool over time; a
 *     divisor of their number, and 1 for pictures that have nothing to do with each other
 * @param prefix what all questions share: instructions and pictures
 */
public record VisionRequest(
        String id, List<Picture> pictures, int frames, List<Segment> prefix, List<Turn> turns, List<Choice> choices) {
    public VisionRequest {
        pictures = List.copyOf(pictures);
        prefix = List.copyOf(prefix);
        turns = List.copyOf(turns);
        choices = List.copyOf(choices);
        if (prefix.stream().mapToInt(VisionRequest::tokens).sum() == 0 || (turns.isEmpty() && choices.isEmpty())) {
            throw new EngineException(
                    EngineException.Reason.INVALID, "request " + id + " has no prefix, or asks nothing");
        }
        if (frames < 1 || pictures.size() % frames != 0) {
            throw new EngineException(
                    EngineException.Reason.INVALID,
                    "request %s has %d pictures, which are not runs of %d frames"
                            .formatted(id, pictures.size(), frames));
        }
    }

    /** Of pictures of one frame each. */
    public VisionRequest(
            String id, List<Picture> pictures, List<Segment> prefix, List<Turn> turns, List<Choice> choices) {
        this(id, pictures, 1, prefix, turns, choices);
    }

    private static int tokens(Segment segment) {
        return switch (segment) {
            case Segment.Text text -> text.ids().length;
            case Segment.Image image -> image.tokens();
        };
    }

    int prefixTokens() {
        return prefix.stream().mapToInt(VisionRequest::tokens).sum();
    }

    /** Tokens that are computed in chunks, before or between texts. */
    public int promptTokens() {
        var questions =
                Stream.concat(turns.stream().map(Turn::prompt), choices.stream().map(Choice::prompt));
        return prefixTokens() + questions.mapToInt(prompt -> prompt.length).sum();
    }

    /** Most tokens that are generated. */
    int generatedTokens() {
        return turns.stream().mapToInt(turn -> turn.sampling().maxTokens()).sum();
    }

    /** Length of the cache that the longest branch needs. */
    int cacheTokens() {
        var conversation = generatedTokens()
                + turns.stream().mapToInt(turn -> turn.prompt().length).sum();
        var longestChoice = choices.stream()
                .mapToInt(choice -> choice.prompt().length + choice.longestAnswer())
                .max()
                .orElse(0);
        return prefixTokens() + Math.max(conversation, longestChoice);
    }
}
