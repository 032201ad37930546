package city.vantage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetsTest {
    private static final TopicPartition ONE = new TopicPartition("t", 0);
    private static final TopicPartition OTHER = new TopicPartition("t", 1);

    private final Offsets offsets = new Offsets();

    @Test
    void nothingIsCommittedPastARecordThatIsNotDone() {
        offsets.open(ONE, 5);
        offsets.open(ONE, 6);
        offsets.open(ONE, 9);
        offsets.close(ONE, 6);
        offsets.close(ONE, 9);

        assertThat(offsets.committable()).isEmpty();

        offsets.close(ONE, 5);

        assertThat(offsets.committable()).isEqualTo(Map.of(ONE, new OffsetAndMetadata(10)));
    }

    @Test
    void partitionsDoNotWaitForEachOther() {
        offsets.open(ONE, 0);
        offsets.open(OTHER, 0);
        offsets.close(OTHER, 0);

        assertThat(offsets.committable()).isEqualTo(Map.of(OTHER, new OffsetAndMetadata(1)));
    }

    @Test
    void whatIsCommittedIsNotCommittedAgain() {
        offsets.open(ONE, 0);
        offsets.close(ONE, 0);
        offsets.committed(offsets.committable());

        assertThat(offsets.committable()).isEmpty();
    }

    @Test
    void whatWasRevokedIsNotCommitted() {
        offsets.open(ONE, 0);
        offsets.forget(List.of(ONE));
        offsets.close(ONE, 0);

        assertThat(offsets.committable()).isEmpty();
    }
}
