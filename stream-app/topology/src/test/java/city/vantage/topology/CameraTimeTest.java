package city.vantage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.wire.Inbound;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class CameraTimeTest {
    private static final long NOW = 1_000_000;
    private static final long BEFORE = 990_000;
    private static final CameraTime TIME = new CameraTime(Duration.ofSeconds(30), () -> NOW);

    @Test
    void isThatOfTheRecord() {
        assertThat(TIME.extract(at(900_000, "any"), BEFORE)).isEqualTo(900_000);
        assertThat(TIME.extract(at(NOW + 30_000, "any"), BEFORE)).isEqualTo(NOW + 30_000);
    }

    @Test
    void standsStillWhereACameraIsFurtherAhead() {
        assertThat(TIME.extract(at(NOW + 30_001, "any"), BEFORE)).isEqualTo(BEFORE);
    }

    @Test
    void isNowWhereTheFirstCameraIsFurtherAhead() {
        assertThat(TIME.extract(at(NOW + 30_001, "any"), -1)).isEqualTo(NOW);
    }

    @Test
    void isToldByWhoSendsNothingElse() {
        assertThat(TIME.extract(at(NOW + 60_000, new Inbound.Tick<>()), BEFORE)).isEqualTo(NOW + 60_000);
    }

    private static ConsumerRecord<Object, Object> at(long millis, Object value) {
        return new ConsumerRecord<>(
                "topic",
                0,
                0,
                millis,
                TimestampType.CREATE_TIME,
                0,
                0,
                "key",
                value,
                new RecordHeaders(),
                Optional.empty());
    }
}
