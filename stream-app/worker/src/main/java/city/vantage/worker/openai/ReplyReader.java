package city.vantage.worker.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Tells from status, headers and body what an answer over HTTP means. */
record ReplyReader(InstantSource clock) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int EXCERPT = 200;

    Reply read(HttpResponse<byte[]> response) {
        var status = response.statusCode();
        return switch (status) {
            case 200 -> completion(response.body());
            case 401, 403 -> new Reply.Misconfigured("%d: it refuses the key".formatted(status));
            case 404 -> new Reply.Misconfigured("404%s: wrong model or URL".formatted(told(response.body())));
            case 408, 500 -> new Reply.Broken("%d%s".formatted(status, told(response.body())));
            case 429, 502, 503, 504 -> new Reply.Busy(String.valueOf(status), retryAfter(response));
            default -> other(status, response);
        };
    }

    private static Reply other(int status, HttpResponse<byte[]> response) {
        return switch (status / 100) {
            case 3 -> new Reply.Misconfigured("%d: redirects are not followed".formatted(status));
            case 4 -> new Reply.Refused("%d%s".formatted(status, told(response.body())));
            default -> new Reply.Broken(String.valueOf(status));
        };
    }

    private static Reply completion(byte[] body) {
        var json = parse(body);
        return json.path("choices").path(0).isObject()
                ? new Reply.Completed(json)
                : new Reply.Broken("what it sends is no chat completion");
    }

    static JsonNode parse(byte[] body) {
        try {
            var json = JSON.readTree(body);
            return json == null ? MissingNode.getInstance() : json;
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** The server's own words, as far as they can't hold a picture. */
    private static String told(byte[] body) {
        var json = parse(body);
        var error = json.path("error");
        var message = error.isTextual() ? error : error.path("message");
        var words =
                message.isTextual() ? message.textValue() : json.path("message").asText("");
        var plain =
                words.replaceAll("data:\\S*", "[data]").replaceAll("\\s+", " ").strip();
        return plain.isEmpty() ? "" : ", " + plain.substring(0, Math.min(EXCERPT, plain.length()));
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    private @Nullable Duration retryAfter(HttpResponse<byte[]> response) {
        var value = response.headers().firstValue("Retry-After").orElse("").strip();
        if (value.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
