package city.vantage.app.config;

import city.vantage.incident.Category;
import city.vantage.phase.PhaseEstimator;
import city.vantage.prompt.PartyQuery;
import city.vantage.prompt.PrivacyProfile;
import city.vantage.view.CompositeRanking;
import city.vantage.view.PedestrianAreaRanking;
import city.vantage.view.PhaseFinder;
import city.vantage.view.SelectionPolicy;
import city.vantage.view.ViewRanking;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;

/** How views are chosen, as configured. */
record SelectionConfig(AbstractConfig values) {

    /** With the two parties, as many boxes as models were trained to pick from. */
    private static final int OTHER_PARTIES = 18;

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
                standard.observationLimit(),
                isByLanguage() ? OTHER_PARTIES : 0,
                standard.framesOfPhase());
    }

    /** How a language model is told which parties are meant; none where geometry says so. */
    List<PartyQuery> partyQueries() {
        return isByLanguage()
                ? List.of(
                        query(SelectionKeys.PARTY_PEDESTRIAN, Category.PEDESTRIAN),
                        query(SelectionKeys.PARTY_VEHICLE, Category.VEHICLE))
                : List.of();
    }

    private boolean isByLanguage() {
        return SelectionKeys.LANGUAGE.equals(values.getString(SelectionKeys.PARTY_SELECTION));
    }

    private PartyQuery query(String key, Category party) {
        try {
            return new PartyQuery(party, values.getString(key).strip())
                    .keepingTo(PrivacyProfile.of(values.getString(Settings.PRIVACY_PROFILE)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s: %s".formatted(key, e.getMessage()), e);
        }
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
