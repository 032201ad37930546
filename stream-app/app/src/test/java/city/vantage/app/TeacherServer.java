package city.vantage.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Stands in for a language model behind OpenAI's chat completions, which the tests have none of. */
final class TeacherServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer http;
    private final UnaryOperator<String> answers;

    /** @param answers the text to a question; an empty one breaks the server */
    TeacherServer(UnaryOperator<String> answers) throws IOException {
        this.answers = answers;
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/v1/chat/completions", this::complete);
        http.createContext("/v1/models", exchange -> send(exchange, 500, ""));
        http.start();
    }

    /** The settings with which Vantage asks it. */
    List<String> settings() {
        return List.of(
                "-s",
                "inference.backend=openai",
                "-s",
                "inference.model=tutor",
                "-s",
                "inference.openai.tries=1",
                "-s",
                "inference.openai.url=http://localhost:%d/v1"
                        .formatted(http.getAddress().getPort()));
    }

    private void complete(HttpExchange exchange) throws IOException {
        var question = JSON.readTree(exchange.getRequestBody())
                .at("/messages/0/content")
                .asText();
        asked.add(question);
        var text = answers.apply(question);
        var completion = JSON.createObjectNode().put("model", "tutor");
        completion.putArray("choices").addObject().putObject("message").put("content", text);
        send(exchange, text.isEmpty() ? 500 : 200, completion.toString());
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
