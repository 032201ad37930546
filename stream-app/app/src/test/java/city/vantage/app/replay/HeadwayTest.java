package city.vantage.app.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HeadwayTest {
    @Test
    void theTimeLeftFollowsFromWhatThisRunHasDone() {
        assertThat(new Headway(0, 0.25, Duration.ofSeconds(50)).text()).isEqualTo("25 %, about 2 min 30 s left");
        assertThat(new Headway(0.5, 0.75, Duration.ofSeconds(50)).text()).isEqualTo("75 %, less than a minute left");
    }

    @Test
    void noTimeIsToldFromAlmostNothing() {
        assertThat(new Headway(0.5, 0.51, Duration.ofSeconds(50)).text()).isEqualTo("51 %");
        assertThat(new Headway(0, 1, Duration.ofSeconds(50)).text()).isEqualTo("100 %");
    }

    @Test
    void aReplayIsAsFarAsWhatIsDescribed() {
        assertThat(Headway.share(1, 1, 0.5)).isEqualTo(0.5);
        assertThat(Headway.share(0.5, 1, 1)).isEqualTo(0.5);
        assertThat(Headway.share(2, 1, 1)).isEqualTo(1);
    }
}
