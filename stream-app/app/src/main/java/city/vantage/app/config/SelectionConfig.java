package city.vantage.app.config;

import city.vantage.phase.PhaseEstimator;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.PhaseFinder;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewRanking;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;

/** How views are chosen, as configured. */
record SelectionConfig(AbstractConfig values) {

    SelectionPolicy policy() {
        var standard = SelectionPolicy.of(ranking());
        var goodEnough = values.getDouble(SelectionKeys.GOOD_ENOUGH);
        return new SelectionPolicy(
                standard.ranking(),
                values.getBoolean(SelectionKeys.PHASES_ESTIMATE) ? PhaseEstimator::phases : PhaseFinder.NONE,
                goodEnough < 0 ? standard.goodEnough() : goodEnough,
                millis(SelectionKeys.DEADLINE_MILLIS),
                values.getDouble(SelectionKeys.HYSTERESIS),
                millis(SelectionKeys.OVER_MILLIS),
                closeAfter(),
                millis(SelectionKeys.REMEMBER_MILLIS),
                standard.revisionLimit(),
                standard.cameraLimit(),
                standard.observationLimit());
    }

    Duration closeAfter() {
        return millis(SelectionKeys.CLOSE_MILLIS);
    }

    private ViewRanking ranking() {
        return "pedestrian-area".equals(values.getString(SelectionKeys.RANKING))
                ? new PedestrianAreaRanking()
                : new CompositeRanking();
    }

    private Duration millis(String name) {
        return Duration.ofMillis(values.getLong(name));
    }
}
