package city.vantage.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeMergeTest {
    private final TimeMerge<Long> merge = new TimeMerge<>(List.of(0, 1), time -> time);

    @Test
    void theEarliestOfWhatIsNextComesFirst() {
        merge.add(0, 5L);
        merge.add(0, 9L);
        merge.add(1, 7L);
        merge.end(0);
        merge.end(1);

        assertThat(all()).containsExactly(5L, 7L, 9L);
    }

    @Test
    void aPartitionThatMayHaveAnEarlierOneIsWaitedFor() {
        merge.add(0, 5L);

        assertThat(merge.next()).isEmpty();

        merge.end(1);
        assertThat(merge.next()).contains(5L);
    }

    @Test
    void theOrderWithinAPartitionStays() {
        merge.add(0, 9L);
        merge.add(0, 1L);
        merge.add(1, 5L);
        merge.end(0);
        merge.end(1);

        assertThat(all()).containsExactly(5L, 9L, 1L);
    }

    private List<Long> all() {
        var found = new ArrayList<Long>();
        for (var next = merge.next(); next.isPresent(); next = merge.next()) {
            found.add(next.get());
        }
        return found;
    }
}
