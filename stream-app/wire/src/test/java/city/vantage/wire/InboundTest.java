package city.vantage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.RejectionReason;
import city.vantage.schemas.Box;
import city.vantage.schemas.Observation;
import city.vantage.wire.mapping.ObservationMapping;
import city.vantage.wire.registry.AvroCodec;
import city.vantage.wire.registry.InMemoryRegistry;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the bytes of an observation from outside. */
class InboundTest {
    private static final String TOPIC = "camera.observations";
    private static final long FAR_FUTURE = Long.MAX_VALUE / 1_000_000;

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final RecordCodec<city.vantage.incident.Observation> codec =
            RecordCodec.of(new ObservationMapping(), registry);

    @Test
    void aValidRecordIsAcceptedWithItsBytes() {
        var observation = new RandomRecords(1).observation();
        var bytes = codec.serializer().serialize(TOPIC, observation);

        var inbound = decode(bytes);

        assertThat(inbound.raw()).isSameAs(bytes);
        assertThat(inbound)
                .isInstanceOfSatisfying(
                        Inbound.Accepted.class,
                        accepted -> assertThat(accepted.value()).isEqualTo(observation));
    }

    @Test
    @SuppressWarnings("NullAway") // Kafka hands a record without a value over as null
    void noValueIsATick() {
        assertThat(codec.inbound().deserialize(TOPIC, null)).isEqualTo(new Inbound.Tick<>());
    }

    @Test
    void garbageIsMalformed() {
        assertRejected("not a record at all".getBytes(UTF_8), RejectionReason.MALFORMED);
        assertRejected(new byte[0], RejectionReason.MALFORMED);
    }

    @Test
    void anUnknownSchemaIdIsSaidToBeOne() {
        assertRejected(new byte[] {0, 0, 0, 1, 77, 1, 2, 3}, RejectionReason.UNKNOWN_SCHEMA);
    }

    @ParameterizedTest
    @CsvSource({"NaN,1,5,5", "1,Infinity,5,5", "1,1,NaN,5", "1,1,-5,5", "1,1,5,0"})
    void aBoxThatIsNoBoxIsInvalid(double x, double y, double width, double height) {
        assertRejected(avro(seen -> boxed(seen, new Box(x, y, width, height))), RejectionReason.INVALID_BOX);
    }

    @Test
    void aBoxTooLargeToCalculateWithIsInvalid() {
        var huge = new Box(-8.5e307, 1.0, 1.7e308, 5.0);

        assertRejected(avro(seen -> boxed(seen, huge)), RejectionReason.INVALID_BOX);
    }

    @Test
    void aBoxWhoseCentreLiesOutsideTheFrameIsSaidToDoSo() {
        assertRejected(avro(seen -> boxed(seen, new Box(50_000.0, 1.0, 5.0, 5.0))), RejectionReason.BOX_OUTSIDE_FRAME);
    }

    @Test
    void aFieldOutOfRangeIsInvalid() {
        assertRejected(avro(seen -> seen.setSharpness(Double.NaN)), RejectionReason.INVALID_FIELD);
        assertRejected(avro(seen -> seen.setIncidentId("a/b")), RejectionReason.INVALID_FIELD);
        assertRejected(
                avro(seen -> seen.setCapturedAt(Instant.ofEpochSecond(FAR_FUTURE))), RejectionReason.INVALID_FIELD);
    }

    private Inbound<city.vantage.incident.Observation> decode(byte[] bytes) {
        return codec.inbound().deserialize(TOPIC, bytes);
    }

    private void assertRejected(byte[] bytes, RejectionReason reason) {
        assertThat(decode(bytes)).isInstanceOfSatisfying(Inbound.Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.raw()).isSameAs(bytes);
        });
    }

    /** The bytes of an observation that the domain would refuse to make. */
    private byte[] avro(Consumer<Observation> spoil) {
        var observation = new ObservationMapping().toAvro(new RandomRecords(1).observation());
        spoil.accept(observation);
        return new AvroCodec<>(registry, Observation.class).encode(TOPIC, observation);
    }

    private static void boxed(Observation observation, Box box) {
        var detection = new ObservationMapping().toAvro(new RandomRecords(2).observationWithDetections());
        detection.getDetections().getFirst().setBox(box);
        observation.setDetections(detection.getDetections());
    }
}
