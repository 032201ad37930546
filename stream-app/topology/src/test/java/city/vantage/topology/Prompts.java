package city.vantage.topology;

import city.vantage.incident.Category;
import city.vantage.incident.ViewKind;
import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.Calibration;
import city.vantage.prompt.Checks;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.DrawingRules;
import city.vantage.prompt.GenerationLimits;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.PartyQuery;
import city.vantage.prompt.Pooling;
import city.vantage.prompt.Priority;
import city.vantage.prompt.PrivacyProfile;
import city.vantage.prompt.PromptAssembler;
import city.vantage.prompt.PromptPack;
import city.vantage.prompt.Timings;
import city.vantage.prompt.TurnText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests ask, and what is answered. */
final class Prompts {
    private static final Map<Category, String> QUESTIONS =
            Map.of(Category.PEDESTRIAN, "What does the pedestrian do?", Category.VEHICLE, "What does the vehicle do?");
    private static final String WEATHER = "environment.weather";
    private static final PromptPack PACK = pack(1);

    private Prompts() {}

    private static PromptPack pack(int frames) {
        return new PromptPack(
                new PackVersion("test", "1"),
                Map.of(),
                Map.of(ViewKind.OVERHEAD, QUESTIONS, ViewKind.VEHICLE, QUESTIONS),
                List.of(Category.VEHICLE, Category.PEDESTRIAN),
                List.of(new ClosedQuestion(WEATHER, "How is the weather?", List.of("clear", "rain"))),
                Checks.NONE,
                Calibration.NONE,
                new Pooling(Map.of(WEATHER, 1.0)),
                PrivacyProfile.MINIMAL,
                new DrawingRules("#00ff00", "#0000ff", 1.2, 1.5, 0, frames),
                new GenerationLimits(64, 0, 1));
    }

    static PromptAssembler answeredWithin(@Nullable Duration time) {
        return new PromptAssembler(PACK, "model", Priority.LIVE, time);
    }

    /** For a model that looks at so many frames of a phase. */
    static PromptAssembler lookingAt(int frames) {
        return new PromptAssembler(pack(frames), "model", Priority.LIVE, null);
    }

    /** What asks a language model which parties are meant. */
    static PromptAssembler askingFor(Duration answerWithin, PartyQuery... parties) {
        return new PromptAssembler(PACK, "model", Priority.LIVE, answerWithin, List.of(parties));
    }

    static InferenceResult answer(InferenceRequest request) {
        return answer(request, "what camera " + request.cameraId() + " shows");
    }

    /** @param clear how probable clear weather is; the rest is rain */
    static InferenceResult answerWithWeather(InferenceRequest request, double clear) {
        var weather = new Likelihoods(
                WEATHER, List.of(new AnswerProbability("clear", clear), new AnswerProbability("rain", 1 - clear)));
        return InferenceResult.of(
                request,
                new Answer.Given(List.of(), List.of(weather)),
                new ModelVersion("test", "model", "0"),
                new Timings(1, 2));
    }

    static InferenceResult answer(InferenceRequest request, String caption) {
        var answer = new Answer.Given(
                request.turns().stream()
                        .map(turn -> new TurnText(turn.party(), caption))
                        .toList(),
                List.of(new Likelihoods(
                        "weather", List.of(new AnswerProbability("clear", 0.9), new AnswerProbability("rain", 0.1)))));
        return InferenceResult.of(request, answer, new ModelVersion("test", "model", "0"), new Timings(1, 2));
    }
}
