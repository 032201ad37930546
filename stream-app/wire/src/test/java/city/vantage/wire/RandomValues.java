package city.vantage.wire;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameReference;
import city.vantage.incident.FrameSize;
import city.vantage.incident.SourceOffset;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Timings;
import city.vantage.prompt.TurnText;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The values that records are made of, made up from a seed. */
final class RandomValues {
    private static final int MOST = 4;
    private static final List<String> WORDS = List.of("", "a man in blue", "Übergang 3", "横断歩道", "🚸", "a|b\nc\t\"d\"");

    private final Random random;

    RandomValues(long seed) {
        this.random = new Random(seed);
    }

    boolean coin() {
        return random.nextBoolean();
    }

    int number(int below) {
        return random.nextInt(below);
    }

    double between(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    <E extends Enum<E>> E one(Class<E> type) {
        var constants = type.getEnumConstants();
        return constants[number(constants.length)];
    }

    <T> @Nullable T maybe(Supplier<T> value) {
        return coin() ? value.get() : null;
    }

    <T> List<T> several(Supplier<T> value) {
        return atLeast(0, value);
    }

    <T> List<T> atLeast(int fewest, Supplier<T> value) {
        return Stream.generate(value).limit(fewest + number(MOST)).toList();
    }

    String id() {
        return "id-" + Long.toString(random.nextLong(), 36);
    }

    String text() {
        return WORDS.get(number(WORDS.size()));
    }

    Instant millis() {
        return Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt());
    }

    Instant micros() {
        return millis().plusNanos(number(1_000) * 1_000L);
    }

    FrameSize frameSize() {
        return new FrameSize(1 + number(4_000), 1 + number(4_000));
    }

    FrameReference frame() {
        return new FrameReference(
                "file:/frames/" + id(), "%064x".formatted(random.nextLong() >>> 1), 1L + number(1 << 20));
    }

    Box box() {
        return new Box(between(-500, 2_000), between(-500, 2_000), between(0.1, 900), between(0.1, 900));
    }

    /** A detection whose centre lies in the frame, although a part of it may not. */
    Detection detection(FrameSize frame) {
        var width = between(0.1, frame.width());
        var height = between(0.1, frame.height());
        var box = new Box(
                between(0.1, 0.9) * frame.width() - width / 2,
                between(0.1, 0.9) * frame.height() - height / 2,
                width,
                height);
        return new Detection(text(), one(Category.class), box, between(0, 1), text());
    }

    SourceOffset source() {
        return new SourceOffset(id(), number(64), random.nextLong() >>> 1);
    }

    PackVersion pack() {
        return new PackVersion(text(), text());
    }

    ModelVersion model() {
        return new ModelVersion(text(), text(), text());
    }

    Timings timings() {
        return new Timings(number(60_000), number(60_000));
    }

    Answer answer() {
        return switch (number(3)) {
            case 0 -> new Answer.Expired();
            case 1 -> new Answer.Failed(text());
            default ->
                new Answer.Given(several(() -> new TurnText(one(Category.class), text())), several(this::likelihoods));
        };
    }

    Likelihoods likelihoods() {
        var likely = between(0, 1);
        return new Likelihoods(
                text(), List.of(new AnswerProbability(text(), likely), new AnswerProbability(text(), 1 - likely)));
    }
}
