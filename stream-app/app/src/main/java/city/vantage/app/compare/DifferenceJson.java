package city.vantage.app.compare;

import city.vantage.replay.ComparedPhase;
import city.vantage.replay.FieldChange;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A comparison as JSON. */
public final class DifferenceJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private DifferenceJson() {}

    public static String of(Compared compared) {
        var report = compared.report();
        var json = JSON.createObjectNode();
        json.put("name", compared.name());
        json.put("from", compared.from().toString());
        json.put("to", compared.to().toString());
        json.set("liveBy", JSON.valueToTree(compared.before()));
        json.set("replayBy", JSON.valueToTree(compared.after()));
        json.put("compared", report.compared());
        json.put("identical", report.identical());
        json.put("changed", report.changed());
        json.put("onlyLive", report.onlyBefore());
        json.put("onlyReplay", report.onlyAfter());
        var fields = json.putObject("fields");
        report.fields()
                .forEach((field, total) -> fields.putObject(field)
                        .put("changed", total.changed())
                        .put("otherValue", total.other())
                        .put("meanChange", total.mean()));
        var flips = json.putObject("flips");
        report.flips().forEach((field, each) -> {
            var list = flips.putArray(field);
            each.forEach((flip, count) -> list.addObject()
                    .put("live", flip.before())
                    .put("replay", flip.after())
                    .put("phases", count));
        });
        json.put("exampleLimit", Comparison.EXAMPLES);
        var examples = json.putArray("examples");
        report.examples().forEach(example -> examples.add(example(example)));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static ObjectNode example(ComparedPhase example) {
        var difference = example.difference();
        var json = JSON.createObjectNode();
        json.put("incidentId", difference.incidentId());
        json.put("siteId", example.before().view().siteId());
        json.put("phase", difference.phase().name());
        var changes = json.putArray("changes");
        difference.changes().forEach(change -> changes.add(change(change)));
        return json;
    }

    private static ObjectNode change(FieldChange change) {
        return JSON.createObjectNode()
                .put("field", change.field())
                .put("live", change.before())
                .put("replay", change.after())
                .put("amount", change.amount());
    }
}
