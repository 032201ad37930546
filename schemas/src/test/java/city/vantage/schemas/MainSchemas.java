package city.vantage.schemas;

import city.vantage.schemas.state.AlertFigures;
import city.vantage.schemas.state.IncidentAlerts;
import city.vantage.schemas.state.IncidentAnswers;
import city.vantage.schemas.state.IncidentState;
import city.vantage.schemas.state.PendingPhase;
import city.vantage.schemas.state.RecentAlert;
import city.vantage.schemas.state.Sighting;
import city.vantage.schemas.state.SiteFormation;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/** The schemas that stand in topics and in state stores. All others are parts of these. */
final class MainSchemas {
    private MainSchemas() {}

    static Stream<Schema> all() {
        return Stream.of(
                Camera.SCHEMA$,
                CameraDetections.SCHEMA$,
                Observation.SCHEMA$,
                ViewSelection.SCHEMA$,
                InferenceRequest.SCHEMA$,
                InferenceResult.SCHEMA$,
                SafetyDescription.SCHEMA$,
                SafetyAlert.SCHEMA$,
                OperatorFeedback.SCHEMA$,
                SiteFormation.SCHEMA$,
                IncidentState.SCHEMA$,
                Sighting.SCHEMA$,
                PendingPhase.SCHEMA$,
                IncidentAnswers.SCHEMA$,
                IncidentAlerts.SCHEMA$,
                RecentAlert.SCHEMA$,
                AlertFigures.SCHEMA$);
    }
}
