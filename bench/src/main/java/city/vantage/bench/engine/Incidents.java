package city.vantage.bench.engine;

import city.vantage.vision.engine.Choice;
import city.vantage.vision.engine.Picture;
import city.vantage.vision.engine.Sampling;
import city.vantage.vision.engine.Turn;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.text.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Makes up requests of the form that an incident's phase has: a whole and a local picture that nobody has seen, two
 * captions one after the other, and the closed questions of the default prompt pack.
 */
final class Incidents {
    private static final int CLOSED = 25;
    private static final int FIRST_WORD = 8;
    private static final long STOP = 2;

    private final ModelShape shape;
    private final List<long[]> captionPrompts;
    private final List<Choice> choices;
    private final Random random;
    private int pictures;

    /** @param seed of words and lengths; the questions are the same for all requests */
    Incidents(ModelShape shape, long seed) {
        this.shape = shape;
        random = new Random(seed);
        captionPrompts = List.of(words(150, 170), words(150, 170));
        choices = IntStream.range(0, CLOSED).mapToObj(_ -> choice()).toList();
    }

    /**
     * The next request.
     *
     * @param captions whether it has the two captions
     * @param closed whether it has the closed questions
     */
    VisionRequest next(boolean captions, boolean closed) {
        var prefix = List.<Segment>of(
                new Segment.Text(new long[] {1}),
                new Segment.Image(0, shape.places()),
                new Segment.Image(1, shape.places()));
        var turns = captionPrompts.stream()
                .map(prompt -> new Turn(prompt, Sampling.greedy(random.nextInt(100, 131), Set.of())))
                .toList();
        return new VisionRequest(
                "incident-" + pictures,
                List.of(picture(), picture()),
                prefix,
                captions ? turns : List.of(),
                closed ? choices : List.of());
    }

    private Choice choice() {
        var answers = new ArrayList<long[]>();
        var count = random.nextInt(2, 10);
        for (var i = 0; i < count; i++) {
            var words = words(1, 6);
            var answer = new long[words.length + 1];
            System.arraycopy(words, 0, answer, 0, words.length);
            answer[words.length] = STOP;
            answers.add(answer);
        }
        return new Choice(words(14, 26), answers, false);
    }

    private long[] words(int least, int below) {
        return random.longs(random.nextInt(least, below), FIRST_WORD, shape.vocabulary())
                .toArray();
    }

    private Picture picture() {
        return shape.picture(++pictures);
    }
}
