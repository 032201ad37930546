package city.vantage.app.describe;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Locale;

/** Shows what a model answered: as text, or as one line of JSON. */
record AnswerPrinter(PrintWriter out, boolean asJson) {
    private static final ObjectMapper JSON = new ObjectMapper();

    void print(InferenceRequest request, Answer.Given answer, ModelVersion model) {
        out.println(asJson ? json(request, answer, model) : text(request, answer));
        out.flush();
    }

    private static String text(InferenceRequest request, Answer.Given answer) {
        var text = new StringBuilder();
        for (var i = 0; i < answer.texts().size(); i++) {
            text.append("> ").append(request.turns().get(i).question()).append('\n');
            text.append(answer.texts().get(i).text()).append("\n\n");
        }
        answer.likelihoods().forEach(each -> text.append(line(each)));
        return text.toString().strip();
    }

    private static String line(Likelihoods likelihoods) {
        var best = likelihoods.best();
        return String.format(
                Locale.ROOT, "%-32s %s (%.2f)%n", likelihoods.attribute(), best.answer(), best.probability());
    }

    private static String json(InferenceRequest request, Answer.Given answer, ModelVersion model) {
        var json = JSON.createObjectNode();
        json.put("model", model.model()).put("modelDigest", model.digest());
        var texts = json.putArray("texts");
        for (var i = 0; i < answer.texts().size(); i++) {
            texts.addObject()
                    .put("question", request.turns().get(i).question())
                    .put("text", answer.texts().get(i).text());
        }
        var attributes = json.putObject("attributes");
        answer.likelihoods().forEach(each -> {
            var answers = attributes.putObject(each.attribute());
            each.answers().forEach(one -> answers.put(one.answer(), one.probability()));
        });
        return json.toString();
    }
}
