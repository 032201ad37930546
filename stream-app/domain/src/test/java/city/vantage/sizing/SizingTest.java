package city.vantage.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizingTest {
    private static final Capacity CAPACITY = new Capacity(2_800, 1, 1_000, 20e6, 0.5);
    private static final Keeping KEEPING = new Keeping(4_000, 20_000, 7, 3);
    private static final int DAYS = 3;

    /** Requests for so many workers, in bursts, and the wait that is allowed. */
    private record Case(double busy, int burst, double serviceSeconds, double limit) {
        CityLoad load() {
            return new CityLoad(busy / serviceSeconds * 3_600 / burst / 2, 2, 4, 2, 12, burst, serviceSeconds * 2_800);
        }

        double worstWait(int workers) {
            var worst = 0.0;
            for (var seed = 0; seed < DAYS; seed++) {
                worst = Math.max(worst, new SimulatedDay(load(), serviceSeconds, burst, seed).wait(workers));
            }
            return worst;
        }
    }

    @Test
    void whatItRecommendsKeepsTheWaitOnSimulatedDaysAndLittleLessDoesNot() {
        var tooMany = new ArrayList<Integer>();
        for (var each : cases()) {
            var sizing = Sizing.of(each.load(), CAPACITY, KEEPING, each.burst(), each.limit());

            assertThat(each.worstWait(sizing.workers()))
                    .as("%s: %s", each, sizing)
                    .isLessThanOrEqualTo(each.limit());

            var enough = sizing.workers();
            while (enough > 1 && each.worstWait(enough - 1) <= each.limit()) {
                enough--;
            }
            tooMany.add(sizing.workers() - enough);
        }
        // One is to spare on purpose; a second comes from the approximation.
        assertThat(tooMany).allSatisfy(spare -> assertThat(spare).isBetween(0, 2));
    }

    private static List<Case> cases() {
        var cases = new ArrayList<Case>();
        for (var busy : List.of(0.4, 1.7, 6.5)) {
            for (var burst : List.of(1, 6, 12)) {
                cases.add(new Case(busy, burst, 0.5, 4));
                cases.add(new Case(busy, burst, 0.5, 10));
            }
        }
        return cases;
    }

    @Test
    void addsUpWhatIsKeptAndRunsThroughBrokers() {
        var load = new CityLoad(3_600, 1, 4, 2, 10, 10, 280);

        var sizing = Sizing.of(load, CAPACITY, KEEPING, 5, 10);

        assertThat(load.peakObservationsPerSecond()).isCloseTo(80, within(1e-9));
        assertThat(load.peakRequestsPerSecond()).isCloseTo(10, within(1e-9));
        // 80 observations of 4,000 bytes and 10 requests of 20,000 bytes a second, three times, for a week.
        assertThat(sizing.diskBytes()).isCloseTo(3 * (80 * 4_000.0 + 10 * 20_000) * 86_400 * 7, within(1.0));
        assertThat(sizing.streamThreads()).isOne();
        assertThat(sizing.brokers()).isEqualTo(3);
        assertThat(sizing.monthlyCost(new Sizing.Prices(1_000, 100, 10, 0)))
                .isCloseTo(1_000 * sizing.gpus() + 100 + 30, within(1e-6));
    }

    @Test
    void workersShareCardsAndThreadsAreAddedWithTheLoad() {
        var load = new CityLoad(36_000, 1, 4, 2, 10, 10, 280);

        var sizing = Sizing.of(load, new Capacity(2_800, 4, 1_000, 20e6, 0.5), KEEPING, 5, 10);

        assertThat(sizing.workers()).isGreaterThan(10);
        assertThat(sizing.gpus()).isEqualTo((sizing.workers() + 3) / 4);
        assertThat(sizing.streamThreads()).isEqualTo(2);
    }

    @Test
    void refusesWhatNoNumberOfWorkersCanDo() {
        assertThatThrownBy(() -> new CityLoad(0, 1, 4, 2, 10, 10, 280)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new BurstQueue(10, 1, 0.5).wait(5, 0.01)).isInfinite();
    }
}
