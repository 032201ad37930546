package city.vantage.view;

import city.vantage.incident.Observation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** All that was seen of an incident so far, in any order. It is read once, when it is first asked for. For one thread. */
public final class IncidentFrames {
    private final Supplier<List<Sighting>> source;
    private @Nullable List<Sighting> sightings;
    private @Nullable List<Observation> observations;
    private @Nullable LeadingParties leading;

    public IncidentFrames(Supplier<List<Sighting>> source) {
        this.source = source;
    }

    public List<Sighting> sightings() {
        if (sightings == null) {
            sightings = source.get();
        }
        return sightings;
    }

    public List<Observation> observations() {
        if (observations == null) {
            observations = sightings().stream().map(Sighting::observation).toList();
        }
        return observations;
    }

    /** Whom the incident is about. */
    public LeadingParties leading() {
        if (leading == null) {
            leading = LeadingParties.of(observations());
        }
        return leading;
    }
}
