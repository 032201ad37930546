package city.vantage.app.reader;

import city.vantage.description.Attribute;
import city.vantage.description.Finding;
import city.vantage.description.Provenance;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Phase;
import city.vantage.motion.Geometry;
import city.vantage.view.Candidate;
import city.vantage.view.ViewSelection;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A description as one line of JSON. */
public final class DescriptionJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DescriptionJson() {}

    public static String line(SafetyDescription description) {
        var view = description.view();
        var json = JSON.createObjectNode();
        json.put("incidentId", view.incidentId());
        json.put("siteId", view.siteId());
        json.put("phase", phase(view.phase()));
        json.put("revision", view.revision());
        json.put("status", description.status().name());
        json.put("finalRevision", view.finalRevision());
        json.put("reason", description.reason());
        json.set("view", view(view));
        json.set("geometry", GeometryJson.write(Geometry.of(view)));
        json.putObject("pedestrian").put("caption", description.pedestrianCaption());
        json.putObject("vehicle").put("caption", description.vehicleCaption());
        var attributes = json.putObject("attributes");
        description.attributes().forEach(attribute -> attributes.set(attribute.name(), attribute(attribute)));
        json.put("verdict", description.verdict().name());
        json.put(
                "severity",
                description.severity() == null ? null : description.severity().name());
        var findings = json.putArray("findings");
        description.findings().forEach(finding -> findings.add(finding(finding)));
        var flags = json.putArray("flags");
        description.flags().forEach(flags::add);
        json.set("provenance", provenance(description.provenance()));
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    static @Nullable String phase(Phase phase) {
        return phase == Phase.WHOLE ? null : phase.name();
    }

    private static ObjectNode view(ViewSelection view) {
        var json = JSON.createObjectNode();
        json.put("cameraId", view.cameraId());
        json.put("viewKind", view.viewKind().name());
        json.put("score", view.score());
        json.put("policy", view.policy().name() + "/" + view.policy().version());
        json.put("trigger", view.trigger().name());
        json.put("capturedAt", view.chosen().capturedAt().toString());
        var frame = view.chosen().frame();
        json.put("frame", frame == null ? null : frame.uri());
        var candidates = json.putArray("candidates");
        view.candidates().forEach(candidate -> candidates.add(candidate(candidate)));
        return json;
    }

    private static ObjectNode candidate(Candidate candidate) {
        var json = JSON.createObjectNode();
        json.put("cameraId", candidate.score().cameraId());
        json.put("viewKind", candidate.score().viewKind().name());
        json.put("score", candidate.score().total());
        var parts = json.putObject("parts");
        candidate.score().parts().forEach(part -> parts.put(part.name(), part.value()));
        json.put("observations", candidate.observations());
        return json;
    }

    private static ObjectNode attribute(Attribute attribute) {
        return JSON.createObjectNode().put("value", attribute.value()).put("probability", attribute.probability());
    }

    private static ObjectNode finding(Finding finding) {
        return JSON.createObjectNode()
                .put("rule", finding.rule())
                .put("severity", finding.severity().name())
                .put("alert", finding.alert())
                .put("title", finding.title());
    }

    private static ObjectNode provenance(Provenance provenance) {
        var json = JSON.createObjectNode();
        var model = provenance.model();
        json.put("requestId", provenance.requestId());
        json.put("backend", model == null ? null : model.backend());
        json.put("model", model == null ? null : model.model());
        json.put("modelDigest", model == null ? null : model.digest());
        json.put(
                "promptPack", provenance.pack().name() + "/" + provenance.pack().version());
        json.put("topic", provenance.source().topic());
        json.put("partition", provenance.source().partition());
        json.put("offset", provenance.source().offset());
        var timings = provenance.timings();
        if (timings == null) {
            json.putNull("timings");
        } else {
            json.putObject("timings")
                    .put("queuedMillis", timings.queuedMillis())
                    .put("inferMillis", timings.inferMillis());
        }
        return json;
    }
}
