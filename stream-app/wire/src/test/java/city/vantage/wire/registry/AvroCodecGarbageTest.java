package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Any bytes at all: either a record or a {@link MalformedRecordException}. */
class AvroCodecGarbageTest {
    private static final int INPUTS = 100_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final AvroCodec<Sighting> codec = new AvroCodec<>(registry, Sighting.class);
    private final Map<Reason, Integer> refused = new EnumMap<>(Reason.class);

    @Test
    void noiseIsRefusedWithAReason() {
        var random = new SplittableRandom(1);
        codec.encode("sightings", new Sighting("north", List.of(), null));
        for (int i = 0; i < INPUTS; i++) {
            decode(noise(random), "seed 1, input " + i);
        }
        assertThat(refused)
                .containsKeys(Reason.TOO_SHORT, Reason.WRONG_MAGIC, Reason.UNKNOWN_SCHEMA, Reason.UNDECODABLE);
    }

    @Test
    void damagedRecordsAreReadOrRefusedWithAReason() {
        var random = new SplittableRandom(2);
        var whole =
                codec.encode("sightings", new Sighting("north", List.of(new Mark(1, 0.5), new Mark(2, 0.9)), "rain"));
        for (int i = 0; i < INPUTS; i++) {
            decode(damaged(whole, random), "seed 2, input " + i);
        }
        assertThat(refused).containsKeys(Reason.UNDECODABLE, Reason.TRAILING_BYTES, Reason.UNKNOWN_SCHEMA);
    }

    private void decode(byte[] bytes, String what) {
        try {
            codec.decode(bytes);
        } catch (MalformedRecordException e) {
            refused.merge(e.reason(), 1, Integer::sum);
        } catch (RuntimeException | Error e) {
            throw new AssertionError(what + ": " + Arrays.toString(bytes), e);
        }
    }

    /** Nine in ten have a right magic byte, and half of those a known schema. */
    private static byte[] noise(SplittableRandom random) {
        var bytes = new byte[random.nextInt(80)];
        random.nextBytes(bytes);
        if (bytes.length >= WireFormat.HEADER_BYTES && random.nextInt(10) > 0) {
            bytes[0] = WireFormat.MAGIC;
            if (random.nextBoolean()) {
                System.arraycopy(WireFormat.header(1), 0, bytes, 0, WireFormat.HEADER_BYTES);
            }
        }
        return bytes;
    }

    private static byte[] damaged(byte[] whole, SplittableRandom random) {
        var bytes = Arrays.copyOf(whole, Math.max(0, whole.length + random.nextInt(-10, 5)));
        int changes = random.nextInt(1, 4);
        for (int i = 0; i < changes && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }
}
