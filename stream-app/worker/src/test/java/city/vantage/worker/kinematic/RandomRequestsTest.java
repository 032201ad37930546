package city.vantage.worker.kinematic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.Mark;
import city.vantage.view.PartyPath;
import city.vantage.view.PathPoint;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Whatever the boxes: no failure, no residue in a text, and likelihoods that hold together. */
class RandomRequestsTest {
    private static final long SEEDS = 5_000;
    private static final List<Category> CATEGORIES = List.of(Category.PEDESTRIAN, Category.VEHICLE, Category.OTHER);
    private static final List<Double> EXTREMES =
            List.of(0.0, -1e300, 1e300, 1.7e308, 1e-300, -1e-300, Double.MIN_VALUE);

    @Test
    void alwaysGiveATextForEachTurnWithoutResidue() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var request = request(seed);
            var given = KinematicDescriber.describe(request);

            assertThat(given.texts()).as("seed %d", seed).hasSameSizeAs(request.turns());
            assertThat(given.texts())
                    .as("seed %d", seed)
                    .allSatisfy(text -> assertThat(text.text())
                            .isNotBlank()
                            .matches("[A-Z].*\\.")
                            .doesNotContain("NaN", "Infinity", "null", "%", "{", "}", "  ", "..", " .", " ,", "-"));
        });
    }

    @Test
    void alwaysGiveLikelihoodsOverTheQuestionsOwnAnswers() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            var answersByAttribute = Request.QUESTIONS.stream()
                    .collect(Collectors.toMap(ClosedQuestion::attribute, ClosedQuestion::answers));

            for (var likelihoods : KinematicDescriber.describe(request(seed)).likelihoods()) {
                assertThat(likelihoods.answers())
                        .as("seed %d", seed)
                        .extracting(AnswerProbability::answer)
                        .isEqualTo(answersByAttribute.get(likelihoods.attribute()));
                assertThat(probabilities(likelihoods))
                        .as("seed %d", seed)
                        .allSatisfy(probability -> assertThat(probability).isBetween(0.0, 1.0));
                assertThat(probabilities(likelihoods).stream()
                                .mapToDouble(Double::doubleValue)
                                .sum())
                        .as("seed %d", seed)
                        .isCloseTo(1, within(1e-9));
            }
        });
    }

    @Test
    void alwaysGiveTheSameForTheSame() {
        LongStream.range(0, 500)
                .forEach(seed -> assertThat(described(seed)).as("seed %d", seed).isEqualTo(described(seed)));
    }

    private static Answer.Given described(long seed) {
        return KinematicDescriber.describe(request(seed));
    }

    private static List<Double> probabilities(Likelihoods likelihoods) {
        return likelihoods.answers().stream()
                .map(AnswerProbability::probability)
                .toList();
    }

    private static InferenceRequest request(long seed) {
        var random = new Random(seed);
        var viewKind = random.nextBoolean() ? ViewKind.OVERHEAD : ViewKind.VEHICLE;
        var frame = random.nextInt(20) == 0 ? new FrameSize(1, 1) : new FrameSize(1920, 1080);
        return Request.of(
                viewKind,
                frame,
                IntStream.range(0, random.nextInt(3))
                        .mapToObj(i -> new Mark(category(random), box(random), "#ffffff"))
                        .toList(),
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> path(random))
                        .toList(),
                Request.QUESTIONS);
    }

    private static PartyPath path(Random random) {
        var disorder = random.nextInt(10) == 0;
        return new PartyPath(
                category(random),
                "t",
                IntStream.range(0, random.nextInt(PartyPath.POINT_LIMIT + 1))
                        .mapToObj(i -> new PathPoint(disorder ? random.nextLong() : i * 120L, box(random)))
                        .toList());
    }

    private static Category category(Random random) {
        return CATEGORIES.get(random.nextInt(CATEGORIES.size()));
    }

    private static Box box(Random random) {
        return new Box(number(random), number(random), size(random), size(random));
    }

    private static double number(Random random) {
        return random.nextInt(10) == 0 ? EXTREMES.get(random.nextInt(EXTREMES.size())) : random.nextDouble() * 2_000;
    }

    private static double size(Random random) {
        return Math.max(Double.MIN_VALUE, Math.abs(number(random)));
    }
}
