package city.vantage.worker.openai;

import city.vantage.vision.image.BoundedBody;
import city.vantage.worker.BackendUnavailableException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Calls a server: no more calls at a time than allowed, each tried again where that may help. */
final class ChatServer implements AutoCloseable {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** A text has some thousand bytes, and the likeliest tokens of one place not many more. */
    private static final int MAX_REPLY_BYTES = 1 << 20;

    private static final int MODELS_SHOWN = 10;

    private final OpenAiSettings settings;
    private final ReplyReader reader;
    private final BackOff backOff;
    private final Semaphore places;
    private final HttpClient client;

    ChatServer(OpenAiSettings settings, InstantSource clock) {
        this.settings = settings;
        reader = new ReplyReader(clock);
        backOff = new BackOff(settings.tries());
        places = new Semaphore(settings.concurrency(), true);
        // HTTP/2 would be offered by an upgrade that some Python servers answer with an error.
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /**
     * The completion of a chat.
     *
     * @throws RefusedException where this chat isn't answered
     * @throws BackendUnavailableException where no chat is
     */
    JsonNode complete(byte[] chat) throws InterruptedException, RefusedException {
        places.acquire();
        try {
            return completed(chat);
        } finally {
            places.release();
        }
    }

    private JsonNode completed(byte[] chat) throws InterruptedException, RefusedException {
        for (var tried = 1; ; tried++) {
            var reply = post(chat);
            if (reply instanceof Reply.Completed completed) {
                return completed.completion();
            }
            var pause = backOff.pause(tried, reply);
            if (pause.isEmpty()) {
                throw refused(reply);
            }
            Thread.sleep(pause.get());
        }
    }

    /** What is broken for all is told from what is broken for one by asking for something simple. */
    private RefusedException refused(Reply last) throws InterruptedException {
        return switch (last) {
            case Reply.Refused refused -> new RefusedException("server refuses the request: " + refused.what());
            case Reply.Broken broken when answersAtAll() -> new RefusedException("server failed: " + broken.what());
            case Reply.Broken broken -> throw unavailable(broken.what());
            case Reply.Busy busy -> throw unavailable(busy.what());
            case Reply.Misconfigured wrong ->
                throw unavailable("%s (inference.model is %s; %s)".formatted(wrong.what(), settings.model(), models()));
            case Reply.Completed completed -> throw new IllegalStateException("a completed call was taken for failed");
        };
    }

    private BackendUnavailableException unavailable(String what) {
        return new BackendUnavailableException(
                "OpenAI-compatible server %s doesn't answer: %s".formatted(settings.url(), what), null);
    }

    private Reply post(byte[] chat) throws InterruptedException {
        var call = call("chat/completions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(chat))
                .build();
        try {
            var response = send(call);
            return response.body().length > MAX_REPLY_BYTES
                    ? new Reply.Refused("it answers with more than %d bytes".formatted(MAX_REPLY_BYTES))
                    : reader.read(response);
        } catch (TimeoutException e) {
            return new Reply.Broken("no answer within " + settings.timeout());
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case ConnectException refused -> new Reply.Busy("no connection", null);
                case HttpConnectTimeoutException late -> new Reply.Busy("no connection", null);
                case null, default -> new Reply.Broken("the connection broke");
            };
        }
    }

    private boolean answersAtAll() throws InterruptedException {
        try {
            return send(call("models").GET().build()).statusCode() < 500;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        }
    }

    /** What the server has, in words. */
    private String models() throws InterruptedException {
        try {
            var list =
                    ReplyReader.parse(send(call("models").GET().build()).body()).path("data");
            return StreamSupport.stream(list.spliterator(), false)
                    .map(model -> model.path("id").asText())
                    .limit(MODELS_SHOWN)
                    .collect(Collectors.joining(", ", "the server has: ", ""));
        } catch (TimeoutException | ExecutionException e) {
            return "the server doesn't tell what it has";
        }
    }

    private HttpRequest.Builder call(String path) {
        var call = HttpRequest.newBuilder(settings.at(path)).timeout(settings.timeout());
        return settings.key() == null
                ? call
                : call.header("Authorization", "Bearer " + settings.key().secret());
    }

    /** The request's own timeout ends with the headers; a server that drips its answer is cut off here. */
    private HttpResponse<byte[]> send(HttpRequest request)
            throws InterruptedException, TimeoutException, ExecutionException {
        var answer = client.sendAsync(request, info -> new BoundedBody(MAX_REPLY_BYTES));
        try {
            return answer.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
