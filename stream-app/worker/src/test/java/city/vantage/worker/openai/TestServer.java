package city.vantage.worker.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that behaves as vLLM's does, as far as its chat completions are used; each fault that it is given is shown to
 * one call, before it answers again.
 */
final class TestServer implements AutoCloseable {
    static final String MODEL = "org/street-vlm";

    private static final ObjectMapper JSON = new ObjectMapper();

    final Queue<JsonNode> chats = new ConcurrentLinkedQueue<>();
    final Queue<String> keys = new ConcurrentLinkedQueue<>();
    final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    final AtomicInteger atOneTime = new AtomicInteger();

    private final AtomicInteger running = new AtomicInteger();
    private final HttpServer http;
    private volatile Map<String, Double> letters = Map.of("A", 0.7, "B", 0.2);
    private volatile boolean down;
    private volatile long delayMillis;

    /** Answers a call in another way. */
    interface Fault {
        void show(HttpExchange exchange) throws IOException, InterruptedException;
    }

    TestServer() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/v1/chat/completions", this::chat);
        http.createContext("/v1/models", this::models);
        http.start();
    }

    URI url() {
        return URI.create("http://localhost:%d/v1".formatted(http.getAddress().getPort()));
    }

    /** Probabilities of first tokens of letter answers; none: it gives no probabilities at all. */
    void say(Map<String, Double> firstTokens) {
        letters = firstTokens;
    }

    void takeItsTime(long millis) {
        delayMillis = millis;
    }

    void breakDown() {
        down = true;
    }

    static Fault status(int status, String... headers) {
        return exchange -> {
            for (var i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            send(exchange, status, error(status, "as the test wants it: data:image/jpeg;base64,c2VjcmV0"));
        };
    }

    static Fault body(String body) {
        return exchange -> send(exchange, 200, body);
    }

    /** Promises more bytes than it sends. */
    static Fault cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            throw new IOException("cut, as the test wants it");
        };
    }

    /** Sends the beginning at once, and then nothing for a while. */
    static Fault drip(long millis) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            Thread.sleep(millis);
        };
    }

    private void models(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (down) {
                send(exchange, 500, error(500, "down"));
            } else {
                send(
                        exchange,
                        200,
                        "{\"object\":\"list\",\"data\":[{\"id\":\"%s\",\"object\":\"model\"}]}".formatted(MODEL));
            }
        }
    }

    private void chat(HttpExchange exchange) throws IOException {
        try (exchange) {
            var chat = taken(exchange);
            var fault = faults.poll();
            if (fault != null) {
                fault.show(exchange);
            } else if (down) {
                send(exchange, 500, error(500, "down"));
            } else {
                answer(exchange, chat);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Its time is over before it is answered: whoever gets the answer may call again at once. */
    private JsonNode taken(HttpExchange exchange) throws IOException, InterruptedException {
        atOneTime.accumulateAndGet(running.incrementAndGet(), Math::max);
        try {
            var chat = JSON.readTree(exchange.getRequestBody());
            chats.add(chat);
            keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            Thread.sleep(delayMillis);
            return chat;
        } finally {
            running.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, JsonNode chat) throws IOException {
        if (!chat.path("model").asText().equals(MODEL)) {
            send(
                    exchange,
                    404,
                    error(
                            404,
                            "The model `%s` does not exist."
                                    .formatted(chat.path("model").asText())));
            return;
        }
        var completion = JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", "chat.completion")
                .put("model", MODEL)
                .put("system_fingerprint", "fp-1");
        var choice = completion.putArray("choices").addObject().put("index", 0);
        var text = chat.path("max_tokens").asInt() == 1
                ? "A"
                : "Text " + chat.path("messages").size() + ".";
        choice.putObject("message").put("role", "assistant").put("content", text);
        choice.put("finish_reason", "stop");
        if (chat.path("logprobs").asBoolean() && !letters.isEmpty()) {
            logprobs(choice, chat.path("top_logprobs").asInt());
        } else {
            choice.putNull("logprobs");
        }
        send(exchange, 200, completion.toString());
    }

    private void logprobs(ObjectNode choice, int top) {
        var likeliest = letters.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .toList();
        var first = choice.putObject("logprobs").putArray("content").addObject();
        token(first, likeliest.getFirst());
        var list = first.putArray("top_logprobs");
        likeliest.stream().limit(top).forEach(entry -> token(list.addObject(), entry));
    }

    private static void token(ObjectNode place, Map.Entry<String, Double> entry) {
        place.put("token", entry.getKey()).put("logprob", Math.log(entry.getValue()));
    }

    private static String error(int code, String message) {
        var error = JSON.createObjectNode();
        error.putObject("error").put("message", message).put("type", "Error").put("code", code);
        return error.toString();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    List<JsonNode> texts() {
        return chats.stream()
                .filter(chat -> chat.path("max_tokens").asInt() > 1)
                .toList();
    }

    List<JsonNode> closed() {
        return chats.stream()
                .filter(chat -> chat.path("max_tokens").asInt() == 1)
                .toList();
    }

    @Override
    public void close() {
        http.stop(0);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
