package city.vantage.app.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DescriptionJsonTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void writesAllThatADescriptionHoldsInOneLine() throws JsonProcessingException {
        var line = DescriptionJson.line(Descriptions.full());

        assertThat(line).doesNotContain("\n");
        assertThat(JSON.readTree(line)).isEqualTo(JSON.readTree("""
                {
                  "incidentId": "incident-1", "siteId": "junction", "phase": "JUDGEMENT", "revision": 2,
                  "status": "FINAL", "finalRevision": true, "reason": null,
                  "view": {
                    "cameraId": "north", "viewKind": "OVERHEAD", "score": 0.75, "policy": "composite/1",
                    "trigger": "CLOSED", "capturedAt": "2026-01-01T08:00:00.500Z", "frame": "file:/frames/1.jpg",
                    "candidates": [
                      {"cameraId": "north", "viewKind": "OVERHEAD", "score": 0.75, "parts": {"area": 0.375},
                       "observations": 12},
                      {"cameraId": "bus", "viewKind": "VEHICLE", "score": 0.25, "parts": {"area": 0.125},
                       "observations": 3},
                      {"cameraId": "mast", "viewKind": "OVERHEAD", "score": 0.2, "parts": {"area": 0.1},
                       "observations": 0}
                    ]
                  },
                  "geometry": {
                    "pedestrianShown": false, "vehicleShown": false, "gap": null, "smallestGap": null, "closing": null,
                    "secondsToContact": null, "pedestrianSpeed": null, "vehicleSpeed": null,
                    "conflict": {"probability": null, "secondsToCollision": null}
                  },
                  "pedestrian": {"caption": "The pedestrian runs."},
                  "vehicle": {"caption": "The vehicle brakes."},
                  "attributes": {
                    "vehicle.action": {"value": "braking", "probability": 0.914},
                    "pedestrian.sight": {"value": null, "probability": 0.4},
                    "pedestrian.action": {"value": "running", "probability": 1.0}
                  },
                  "verdict": "CONFIRMED", "severity": "HIGH",
                  "findings": [{"rule": "running-out", "severity": "HIGH", "alert": true,
                                "title": "A pedestrian runs into the road"}],
                  "flags": ["no detection shows a bicycle"],
                  "provenance": {
                    "requestId": "request-1", "backend": "kinematic", "model": "geometry", "modelDigest": "1",
                    "promptPack": "vantage/1", "topic": "camera.observations", "partition": 2, "offset": 41,
                    "timings": {"queuedMillis": 7, "inferMillis": 19}
                  }
                }
                """));
    }

    @Test
    void keepsEveryFieldWhereNobodyAnswered() throws JsonProcessingException {
        var json = JSON.readTree(DescriptionJson.line(Descriptions.unanswered()));

        assertThat(fields(json)).isEqualTo(fields(JSON.readTree(DescriptionJson.line(Descriptions.full()))));
        assertThat(json.at("/reason").asText()).isEqualTo("no answer within 60 s");
        for (var absent : new String[] {
            "/phase",
            "/severity",
            "/pedestrian/caption",
            "/vehicle/caption",
            "/provenance/backend",
            "/provenance/model",
            "/provenance/modelDigest",
            "/provenance/timings"
        }) {
            assertThat(json.at(absent).isNull()).as(absent).isTrue();
        }
    }

    private static List<String> fields(JsonNode json) {
        return json.propertyStream().map(Map.Entry::getKey).toList();
    }
}
