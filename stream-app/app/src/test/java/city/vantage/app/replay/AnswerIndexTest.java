package city.vantage.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AnswerIndexTest {
    private final AnswerIndex index = new AnswerIndex(5_000);

    @Test
    void whatIsAddedIsFoundAndNothingElse() {
        var random = new Random(1);
        for (var i = 0; i < 5_000; i++) {
            index.add(id(random.nextLong()), new AnswerPlace(i % 2 == 0, i % 7, i));
        }

        random = new Random(1);
        for (var i = 0; i < 5_000; i++) {
            assertThat(index.find(id(random.nextLong()))).contains(new AnswerPlace(i % 2 == 0, i % 7, i));
        }
        assertThat(index.find(id(random.nextLong()))).isEmpty();
        assertThat(index.size()).isEqualTo(5_000);
    }

    @Test
    void theFirstAnswerCounts() {
        index.add(id(1), new AnswerPlace(false, 0, 1));
        index.add(id(1), new AnswerPlace(false, 0, 2));

        assertThat(index.find(id(1))).contains(new AnswerPlace(false, 0, 1));
    }

    @Test
    void whatHasNoRoomIsCounted() {
        var small = new AnswerIndex(2);
        for (var i = 0; i < 5; i++) {
            small.add(id(i), new AnswerPlace(false, 0, i));
        }

        assertThat(small.size()).isEqualTo(2);
        assertThat(small.refused()).isEqualTo(3);
        assertThat(small.find(id(0))).isPresent();
        assertThat(small.find(id(4))).isEmpty();
    }

    @Test
    void whatIsNoDigestHasNoAnswer() {
        index.add("request-1", new AnswerPlace(false, 0, 1));
        index.add("this is no hexadecimal number", new AnswerPlace(false, 0, 1));

        assertThat(index.size()).isZero();
        assertThat(index.find("request-1")).isEmpty();
    }

    private static String id(long number) {
        return "%016x".formatted(number) + "0".repeat(48);
    }
}
