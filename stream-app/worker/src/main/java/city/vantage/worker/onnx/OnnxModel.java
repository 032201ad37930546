package city.vantage.worker.onnx;

import city.vantage.prompt.Answer;
import city.vantage.prompt.AnswerProbability;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.Likelihoods;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.TurnText;
import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.engine.ModelFiles;
import city.vantage.vision.engine.Sampling;
import city.vantage.vision.engine.Turn;
import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.image.Picture;
import city.vantage.vision.model.ModelFolder;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.text.Tokenizer;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.IntStream;

/** A model that runs: from requests to what its engine is asked, and back from its engine's answers. */
final class OnnxModel implements AutoCloseable {
    private final ModelVersion version;
    private final ModelFolder folder;
    private final PicturePreparation preparation;
    private final Tokenizer tokenizer;
    private final PromptPlans plans;
    private final OnnxEnvironment environment;
    private final VisionEngine engine;
    private final ModelMeters meters = new ModelMeters();

    /**
     * Loads a model: seconds to minutes.
     *
     * @throws city.vantage.vision.model.ModelException with everything that is wrong with its folder
     * @throws city.vantage.vision.engine.EngineException where it can't be run
     */
    OnnxModel(OnnxSettings settings) {
        folder = ModelFolder.open(settings.folder(), settings.precision());
        version = new ModelVersion("onnx", settings.name(), folder.digest());
        preparation = new PicturePreparation(folder.preprocessor());
        tokenizer = folder.openTokenizer();
        plans = new PromptPlans(new PromptPlanner(folder.promptEncoder(tokenizer), folder.stops()));
        try {
            environment = OnnxEnvironment.open(settings.library());
            engine = opened(settings);
        } catch (RuntimeException e) {
            tokenizer.close();
            throw e;
        }
    }

    private VisionEngine opened(OnnxSettings settings) {
        var files = new ModelFiles(
                folder.visionEncoder().model(),
                folder.embedTokens().model(),
                folder.decoderModel().model());
        try {
            return VisionEngine.open(environment, files, settings.engine().merging(folder.merge()));
        } catch (RuntimeException e) {
            environment.close();
            throw e;
        }
    }

    ModelVersion version() {
        return version;
    }

    VisionEngine engine() {
        return engine;
    }

    void measure(MeterRegistry registry) {
        meters.show(registry, engine);
    }

    /** The request as the model looks at it: one that wasn't trained for several frames is shown the chosen one. */
    InferenceRequest shown(InferenceRequest request) {
        return folder.merge() == FeatureMerge.EACH ? request.showing(List.of()) : request;
    }

    /**
     * @param request as it is {@link #shown}
     * @param pictures of it
     * @throws IllegalArgumentException where the model can't be asked this
     */
    VisionRequest asked(InferenceRequest request, List<Picture> pictures) {
        var prepared = preparation.prepare(pictures);
        var frames =
                new FramePlaces(folder.merge(), Math.max(1, request.sequence().size()));
        var plan = plans.of(
                request,
                frames.written(
                        prepared.stream().map(PicturePreparation.Prepared::grid).toList()));
        var limits = request.limits();
        var sampling = new Sampling(limits.maxTokens(), folder.stops(), limits.temperature(), 1, limits.seed());
        var asked = new VisionRequest(
                request.requestId(),
                prepared.stream().map(PicturePreparation.Prepared::picture).toList(),
                frames.frames(),
                frames.placed(plan.prefix()),
                plan.turns().stream().map(prompt -> new Turn(prompt, sampling)).toList(),
                plan.choices());
        meters.asked(asked);
        return asked;
    }

    Answer.Given answer(InferenceRequest request, VisionAnswer answer) {
        meters.answered(answer);
        var texts = IntStream.range(0, request.turns().size())
                .mapToObj(i -> new TurnText(
                        request.turns().get(i).party(), text(answer.texts().get(i))))
                .toList();
        var likelihoods = IntStream.range(0, request.questions().size())
                .mapToObj(i -> likelihoods(request, i, answer.scores().get(i).probabilities()))
                .toList();
        return new Answer.Given(texts, likelihoods);
    }

    private String text(VisionAnswer.Text text) {
        return tokenizer
                .decode(text.tokens().stream().mapToLong(Long::longValue).toArray())
                .strip();
    }

    private static Likelihoods likelihoods(InferenceRequest request, int index, List<Double> probabilities) {
        var question = request.questions().get(index);
        return new Likelihoods(
                question.attribute(),
                IntStream.range(0, probabilities.size())
                        .mapToObj(i -> new AnswerProbability(question.answers().get(i), probabilities.get(i)))
                        .toList());
    }

    @Override
    public void close() {
        engine.close();
        environment.close();
        tokenizer.close();
    }
}
