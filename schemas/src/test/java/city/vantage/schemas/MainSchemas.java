package city.vantage.schemas;

import city.vantage.schemas.state.IncidentState;
import city.vantage.schemas.state.PendingPhase;
import city.vantage.schemas.state.Sighting;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas that stand in topics and in state stores. All others are parts of these. */
final class MainSchemas {
    private MainSchemas() {}

    static Stream<Schema> all() {
        return Stream.of(
                Camera.SCHEMA$,
                Observation.SCHEMA$,
                ViewSelection.SCHEMA$,
                InferenceRequest.SCHEMA$,
                InferenceResult.SCHEMA$,
                SafetyDescription.SCHEMA$,
                SafetyAlert.SCHEMA$,
                IncidentState.SCHEMA$,
                Sighting.SCHEMA$,
                PendingPhase.SCHEMA$);
    }
}
