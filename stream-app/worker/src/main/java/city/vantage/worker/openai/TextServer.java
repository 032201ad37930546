package city.vantage.worker.openai;

import city.vantage.prompt.GenerationLimits;
import java.time.InstantSource;
import java.util.List;

/** Asks a server that speaks OpenAI's chat completions for texts, without pictures. May be asked from any thread. */
public final class TextServer implements AutoCloseable {
    private final OpenAiSettings settings;
    private final ChatServer server;

    public TextServer(OpenAiSettings settings) {
        this.settings = settings;
        server = new ChatServer(settings, InstantSource.system());
    }

    /**
     * What the server answers to a question that stands alone.
     *
     * @throws RefusedException where it doesn't answer this one
     * @throws city.vantage.worker.BackendUnavailableException where it answers none
     */
    public String answer(String question, GenerationLimits limits) throws InterruptedException, RefusedException {
        var chat = new Chat(settings.model(), List.of()).asks(question);
        return Chat.text(server.complete(chat.forText(limits)).path("choices").path(0));
    }

    @Override
    public void close() {
        server.close();
    }
}
