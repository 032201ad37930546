package city.vantage.worker.openai;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import city.vantage.prompt.ModelVersion;
import city.vantage.worker.Backend;
import city.vantage.worker.SideBySide;
import city.vantage.worker.picture.NoPictureException;
import city.vantage.worker.picture.RequestPictures;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.List;

/**
 * Has a server answer that speaks OpenAI's chat completions. Texts come from one conversation a request, whose pictures
 * stand in its first turn; each closed question is a conversation of its own, beside it. A request without a picture
 * fails: a model that sees nothing would make something up.
 */
public final class OpenAiBackend implements Backend {
    private final OpenAiSettings settings;
    private final RequestPictures pictures;
    private final ChatServer server;
    private final SideBySide sideBySide;
    private volatile String served = "not yet known";

    /** @param pictures closed with the backend */
    public OpenAiBackend(OpenAiSettings settings, RequestPictures pictures) {
        this.settings = settings;
        this.pictures = pictures;
        server = new ChatServer(settings, InstantSource.system());
        sideBySide = new SideBySide(this::answer, InstantSource.system());
    }

    /** Its digest is what the server calls the model and, where it tells, its fingerprint: it shows no weights. */
    @Override
    public ModelVersion model() {
        return new ModelVersion("openai", settings.model(), served);
    }

    @Override
    public List<Answer> infer(List<InferenceRequest> batch) throws InterruptedException {
        return sideBySide.answer(batch);
    }

    private Answer answer(InferenceRequest request) throws InterruptedException {
        try {
            var urls = pictures.of(
                    request,
                    made -> made.stream()
                            .map(picture -> JpegUrl.of(picture, settings.pictureEdge()))
                            .toList());
            return new Interview(settings, this::complete, request, urls).hold();
        } catch (NoPictureException | RefusedException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    private JsonNode complete(byte[] chat) throws InterruptedException, RefusedException {
        var completion = server.complete(chat);
        var fingerprint = completion.path("system_fingerprint").asText("");
        served = completion.path("model").asText(settings.model()) + (fingerprint.isEmpty() ? "" : " " + fingerprint);
        return completion.path("choices").path(0);
    }

    @Override
    public void close() {
        server.close();
        pictures.close();
    }
}
