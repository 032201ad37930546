package city.vantage.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RateReportTest {
    @Test
    void whatIsOnItsWayForASecondIsOnTime() {
        var report = new RateReport(500, 498.7, 5_000, 5_000, 4_510, 0);

        assertThat(report.isBehind()).isFalse();
        assertThat(report.sentence())
                .isEqualTo("499 of 500 observations/s, 4,510 acknowledged, on time (490 on their way)");
    }

    @Test
    void aSlowClusterIsToldWithHowFarItIsBehind() {
        var report = new RateReport(500, 120, 5_000, 3_100, 3_000, 0.05);

        assertThat(report.isBehind()).isTrue();
        assertThat(report.sentence())
                .isEqualTo("120 of 500 observations/s, 3,000 acknowledged; FALLING BEHIND: 4.0 s, 2,000 observations,"
                        + " because the cluster takes them too slowly");
    }

    @Test
    void aSlowSimulatorIsToldFromASlowCluster() {
        assertThat(new RateReport(500, 120, 5_000, 3_000, 3_000, 0.7).sentence())
                .endsWith("because they aren't made fast enough here");
    }

    @Test
    void aClusterThatAcknowledgesNothingIsToBlameEvenWhereLittleIsMade() {
        assertThat(new RateReport(500, 0, 5_000, 4_000, 1_000, 0.7).sentence())
                .endsWith("because the cluster takes them too slowly");
    }
}
