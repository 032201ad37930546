package city.vantage.app.reader;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.alert.AlertState;
import city.vantage.alert.SafetyAlert;
import city.vantage.description.Severity;
import city.vantage.incident.Phase;
import city.vantage.incident.Place;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlertPrintTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void anAlertSaysWhatWhereAndWhen() {
        assertThat(AlertText.block(alert(AlertState.OPEN, Phase.ACTION, null, new Place(52.5, 13.4, "Main and First"))))
                .isEqualToNormalizingNewlines("""
                        !! open · high · near-miss · i-1 at junction-1 (Main and First)
                           That was close
                           phase action, camera mast, at 2026-03-01T08:00:02Z
                        """);
    }

    @Test
    void aResolvedAlertSaysWhy() {
        assertThat(AlertText.block(alert(AlertState.RESOLVED, Phase.WHOLE, "a revision takes it back", null)))
                .isEqualToNormalizingNewlines("""
                        !! resolved · high · near-miss · i-1 at junction-1
                           That was close
                           because a revision takes it back
                           whole incident, camera mast, at 2026-03-01T08:00:02Z
                        """);
    }

    @Test
    void asJsonEveryFieldIsThere() throws JsonProcessingException {
        var line = AlertJson.line(alert(AlertState.OPEN, Phase.WHOLE, null, new Place(52.5, 13.4, "Main and First")));

        assertThat(line).doesNotContain("\n");
        assertThat(JSON.readTree(line)).isEqualTo(JSON.readTree("""
                {"incidentId": "i-1", "siteId": "junction-1", "rule": "near-miss", "state": "OPEN", "change": 3,
                 "severity": "HIGH", "title": "That was close", "description": "It was.", "reason": null,
                 "phase": null, "cameraId": "mast", "openedAt": "2026-03-01T08:00:00Z",
                 "changedAt": "2026-03-01T08:00:02Z",
                 "place": {"name": "Main and First", "latitude": 52.5, "longitude": 13.4}}
                """));
    }

    private static SafetyAlert alert(AlertState state, Phase phase, @Nullable String reason, @Nullable Place place) {
        return new SafetyAlert(
                "i-1",
                "junction-1",
                "near-miss",
                state,
                3,
                Severity.HIGH,
                "That was close",
                "It was.",
                reason,
                phase,
                "mast",
                place,
                Instant.parse("2026-03-01T08:00:00Z"),
                Instant.parse("2026-03-01T08:00:02Z"));
    }
}
