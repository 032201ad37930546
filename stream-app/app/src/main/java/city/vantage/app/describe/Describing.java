package city.vantage.app.describe;

import city.vantage.app.config.InvalidConfigException;
import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.incident.Detection;
import city.vantage.incident.FrameAccess;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.vision.image.FrameException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads a model, describes a picture with it, and shows the answer. */
public record Describing(VantageConfig config, DescribeOptions options, PrintWriter out) {

    /** @return the exit code: 1 where the model gave no answer */
    public int run() throws IOException, InterruptedException {
        var image = options.image();
        var request = request(image);
        try (var backend = Backends.onnx(config, access(image))) {
            return switch (backend.infer(List.of(request)).getFirst()) {
                case Answer.Given given -> {
                    new AnswerPrinter(out, options.json()).print(request, given, backend.model());
                    yield 0;
                }
                case Answer.Failed failed -> complain("no answer: " + failed.reason());
                case Answer.Expired expired -> complain("no answer in time");
            };
        }
    }

    private int complain(String sentence) {
        out.println(sentence);
        out.flush();
        return 1;
    }

    private InferenceRequest request(Path image) throws IOException {
        var asked = new PictureRequest(
                config.pack(), config.inference().requestModel(), options.viewKind(), options.phase());
        try {
            return asked.of(image, boxes(options.boxes()), options.questions());
        } catch (FrameException e) {
            throw new InvalidConfigException("Picture " + image, List.of(String.valueOf(e.getMessage())));
        }
    }

    private static List<Detection> boxes(@Nullable Path file) {
        return file == null ? List.of() : BoxesFile.read(file);
    }

    /** The picture's own folder, and nothing else. */
    private static FrameAccess access(Path image) throws IOException {
        return new FrameAccess(List.of(Objects.requireNonNull(image.toRealPath().getParent())), Set.of(), Set.of());
    }
}
