package city.vantage.app.config;

import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewRanking;
import java.time.Duration;
import org.apache.kafka.common.config.AbstractConfig;

/** How views are chosen, as configured. */
record SelectionConfig(AbstractConfig values) {

    SelectionPolicy policy() {
        var standard = SelectionPolicy.of(ranking());
        var goodEnough = values.getDouble(Settings.SELECTION_GOOD_ENOUGH);
        return new SelectionPolicy(
                standard.ranking(),
                goodEnough < 0 ? standard.goodEnough() : goodEnough,
                millis(Settings.SELECTION_DEADLINE_MILLIS),
                values.getDouble(Settings.SELECTION_HYSTERESIS),
                millis(Settings.SELECTION_OVER_MILLIS),
                closeAfter(),
                millis(Settings.SELECTION_REMEMBER_MILLIS),
                standard.revisionLimit(),
                standard.cameraLimit(),
                standard.observationLimit());
    }

    Duration closeAfter() {
        return millis(Settings.SELECTION_CLOSE_MILLIS);
    }

    private ViewRanking ranking() {
        return "pedestrian-area".equals(values.getString(Settings.SELECTION_RANKING))
                ? new PedestrianAreaRanking()
                : new CompositeRanking();
    }

    private Duration millis(String name) {
        return Duration.ofMillis(values.getLong(name));
    }
}
