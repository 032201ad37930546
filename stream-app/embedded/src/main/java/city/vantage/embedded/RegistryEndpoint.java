package city.vantage.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP around {@link RegistryRoutes}: reads the body, writes the answer or the error as JSON. */
final class RegistryEndpoint implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryEndpoint.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LARGEST_REQUEST_BYTES = 1 << 20;

    private final RegistryRoutes routes;

    RegistryEndpoint(RegistryRoutes routes) {
        this.routes = routes;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                var path = exchange.getRequestURI().getRawPath();
                write(exchange, 200, routes.answer(exchange.getRequestMethod(), path, bodyOf(exchange)));
            } catch (RegistryRefusal e) {
                write(exchange, e.status(), error(e.code(), String.valueOf(e.getMessage())));
            } catch (RuntimeException e) {
                LOG.error("The embedded registry failed to answer", e);
                write(exchange, 500, error(50001, "the registry failed; its log says why"));
            }
        }
    }

    private static JsonNode bodyOf(HttpExchange exchange) throws IOException {
        var content = exchange.getRequestBody().readNBytes(LARGEST_REQUEST_BYTES + 1);
        if (content.length > LARGEST_REQUEST_BYTES) {
            throw RegistryRefusal.tooLarge(LARGEST_REQUEST_BYTES);
        }
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw RegistryRefusal.badRequest("the request's body is not JSON");
        }
    }

    private static Map<String, Object> error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private static void write(HttpExchange exchange, int status, Object answer) throws IOException {
        var content = JSON.writeValueAsBytes(answer);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }
}
