package city.vantage.app.evaluate;

import city.vantage.evaluation.caption.CaptionScores;
import city.vantage.evaluation.caption.Target;
import city.vantage.evaluation.metric.MetricValues;
import city.vantage.incident.IncidentPhase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** A report for programs. */
final class ReportJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportJson() {}

    static String of(Report report) {
        var json = JSON.createObjectNode();
        if (report.captions() != null) {
            captions(report.captions(), json.putObject("captions"));
        }
        if (report.hallucinations() != null) {
            var found = report.hallucinations();
            json.putObject("hallucinations")
                    .put("mentions", found.mentions())
                    .put("unsupported", found.unsupported())
                    .put("captions", found.captions())
                    .put("chairI", found.ofMentions())
                    .put("chairS", found.ofCaptions());
        }
        if (report.answers() != null) {
            answers(report.answers(), json.putObject("answers"));
        }
        json.put("combined2025", report.combined());
        if (report.views() != null) {
            json.putObject("views")
                    .put("choices", report.views().choices())
                    .put("hitAt1", report.views().hitAt1())
                    .put("hitAt2", report.views().hitAt2());
        }
        var problems = json.putArray("problems");
        report.problems().forEach(problems::add);
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void captions(CaptionScores scores, ObjectNode json) {
        json.put("phases", scores.phases());
        json.put("score", scores.score());
        for (var target : Target.values()) {
            json.set(target.name().toLowerCase(Locale.ROOT), values(scores.mean(target)));
        }
        json.set("mean", values(scores.mean()));
        var byPhase = json.putObject("byPhase");
        scores.seenPhases().forEach(phase -> byPhase.set(phase.name(), values(scores.mean(phase))));
        keys(scores.missing(), json, "missing");
        keys(scores.unknown(), json, "unknown");
    }

    private static void keys(List<IncidentPhase> keys, ObjectNode json, String name) {
        var list = json.putArray(name);
        keys.forEach(key -> list.addObject()
                .put("scenario", key.incidentId())
                .put("phase", key.phase().name()));
    }

    private static ObjectNode values(MetricValues values) {
        return JSON.createObjectNode()
                .put("bleu4", values.bleu4())
                .put("meteor", values.meteor())
                .put("rougeL", values.rougeL())
                .put("cider", values.cider())
                .put("score", values.score());
    }

    private static void answers(AnswerScores answers, ObjectNode json) {
        var accuracy = answers.accuracy();
        json.put("questions", accuracy.questions())
                .put("right", accuracy.right())
                .put("wrong", accuracy.wrong())
                .put("missing", accuracy.missing())
                .put("unknown", answers.unknown())
                .put("accuracy", accuracy.share())
                .put("instability", answers.instability());
        if (answers.calibration() != null) {
            json.put("expectedCalibrationError", answers.calibration().expectedError());
            var bins = json.putArray("calibrationBins");
            answers.calibration()
                    .bins()
                    .forEach(bin -> bins.addObject()
                            .put("answers", bin.answers())
                            .put("probability", bin.probability())
                            .put("accuracy", bin.accuracy()));
        }
    }
}
