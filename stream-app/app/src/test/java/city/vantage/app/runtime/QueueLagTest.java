package city.vantage.app.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.admin.SharePartitionOffsetInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueLagTest {
    @Test
    void isThatOfAllPartitions() {
        assertThat(QueueLag.sum(List.of(partition(3L), partition(4L)))).isEqualTo(7);
    }

    @Test
    void partitionsThatNobodyHasReadCountNothing() {
        assertThat(QueueLag.sum(Arrays.asList(partition(3L), null))).isEqualTo(3);
    }

    @Test
    void isNoNumberWhereNobodyKnows() {
        assertThat(QueueLag.sum(List.of())).isNaN();
        assertThat(QueueLag.sum(Arrays.asList(null, partition(null)))).isNaN();
    }

    private static SharePartitionOffsetInfo partition(@Nullable Long lag) {
        return new SharePartitionOffsetInfo(2, Optional.of(0), Optional.ofNullable(lag));
    }
}
