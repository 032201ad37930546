package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

final class TimersTest {
    private final KeyValueStore<String, byte[]> store = store();
    private final Timers timers = new Timers(store);

    @Test
    void ringsWhatIsDueInItsOrderAndOnce() {
        timers.set(at(300), "late");
        timers.set(at(200), "second");
        timers.set(at(100), "first");

        assertThat(timers.ring(at(99))).isEmpty();
        assertThat(timers.ring(at(200))).containsExactly("first", "second");
        assertThat(timers.ring(at(299))).isEmpty();
        assertThat(timers.ring(at(300))).containsExactly("late");
        assertThat(timers.ring(at(1_000))).isEmpty();
    }

    @Test
    void ringsWhatIsSetForATimeThatHasGoneBy() {
        timers.set(at(500), "later");
        assertThat(timers.ring(at(400))).isEmpty();

        timers.set(at(100), "overdue");

        assertThat(timers.ring(at(401))).containsExactly("overdue");
        assertThat(timers.ring(at(500))).containsExactly("later");
    }

    @Test
    void doesNotRingWhatWasCleared() {
        timers.set(at(100), "one");
        timers.set(at(100), "other");
        timers.clear(at(100), "one");

        assertThat(timers.ring(at(100))).containsExactly("other");
    }

    @Test
    void leavesWhatIsTooMuchAtOnceForTheNextTime() {
        IntStream.range(0, 10_001).forEach(i -> timers.set(at(7), "alarm-%05d".formatted(i)));

        assertThat(timers.ring(at(7))).hasSize(10_000);
        assertThat(timers.ring(at(7))).containsExactly("alarm-10000");
    }

    @Test
    void findsWhatWasSetBeforeARestart() {
        timers.set(at(100), "kept");

        assertThat(new Timers(store).ring(at(100))).containsExactly("kept");
    }

    private static Instant at(long millis) {
        return Instant.ofEpochMilli(1_800_000_000_000L + millis);
    }

    private static KeyValueStore<String, byte[]> store() {
        var context = new MockProcessorContext<Void, Void>();
        var store = Stores.keyValueStoreBuilder(
                        Stores.inMemoryKeyValueStore("timers"), Serdes.String(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return store;
    }
}
