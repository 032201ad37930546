package city.vantage.bench.engine;

import city.vantage.vision.engine.Sampling;
import city.vantage.vision.engine.Turn;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.text.Segment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Makes up questions over made-up pictures, no two of which are alike. */
final class Questions {
    private static final int FIRST_WORD = 8;
    private static final int SHORTEST_PROMPT = 6;
    private static final int LONGEST_PROMPT = 34;

    private final ModelShape shape;
    private final Random random;
    private int pictures;

    Questions(ModelShape shape, long seed) {
        this.shape = shape;
        random = new Random(seed);
    }

    /** Prompts of one length and answers of one length. */
    List<Question> alike(int count, int tokens) {
        return IntStream.range(0, count)
                .mapToObj(_ -> question(LONGEST_PROMPT / 2, tokens))
                .toList();
    }

    /** Prompts of all lengths, and answers from 3/8 to 13/8 of the given length, which is their mean. */
    List<Question> mixed(int count, int tokens) {
        var questions = new ArrayList<Question>();
        for (var i = 0; i < count; i++) {
            var length = tokens * 3 / 8 + (count == 1 ? tokens * 5 / 8 : i * (tokens * 10 / 8) / (count - 1));
            questions.add(question(random.nextInt(SHORTEST_PROMPT, LONGEST_PROMPT), length));
        }
        Collections.shuffle(questions, random);
        return questions;
    }

    private Question question(int prompt, int tokens) {
        var ids = new ArrayList<Long>();
        ids.add(1L);
        ids.addAll(Collections.nCopies(shape.places(), shape.imageToken()));
        for (var i = 0; i < prompt; i++) {
            ids.add((long) random.nextInt(FIRST_WORD, shape.vocabulary()));
        }
        return new Question(++pictures, ids, tokens);
    }

    VisionRequest request(Question question) {
        var prompt = question.ids().stream().mapToLong(Long::longValue).skip(1L + shape.places());
        return new VisionRequest(
                "bench-" + question.picture(),
                List.of(shape.picture(question.picture())),
                List.of(new Segment.Text(new long[] {1}), new Segment.Image(0, shape.places())),
                List.of(new Turn(prompt.toArray(), Sampling.greedy(question.tokens(), Set.of()))),
                List.of());
    }
}
