package city.vantage.wire.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;

/** An answer of the registry that a retry wouldn't change. */
record RegistryReply(URI url, int status, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_MESSAGE = 1_000;

    /**
     * The answer, if it is final.
     *
     * @throws IOException if the answer is one to retry: overload, a server's error, or a success that isn't JSON
     */
    static RegistryReply of(URI url, int status, byte[] content) throws IOException {
        if (status == 408 || status == 429 || status >= 500) {
            throw new IOException("HTTP " + status + " from " + url);
        }
        try {
            var body = JSON.readTree(content);
            return new RegistryReply(url, status, body == null ? JSON.missingNode() : body);
        } catch (JsonProcessingException e) {
            if (status < 300) {
                throw new IOException("an answer that is not JSON from " + url, e);
            }
            return new RegistryReply(url, status, JSON.missingNode());
        }
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Confluent's error code: the HTTP status, or that and two more digits; 0 if there is none. */
    int errorCode() {
        return body.path("error_code").asInt(0);
    }

    String message() {
        var message = body.path("message").asText("no message");
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + "...";
    }

    /** What is wrong when the status is none that the request can have in Confluent's protocol. */
    RegistryMisconfiguredException misconfigured() {
        return new RegistryMisconfiguredException(
                switch (status) {
                    case 401 -> "the schema registry asks for other credentials (HTTP 401) at " + url;
                    case 403 -> "the schema registry denies this user the right (HTTP 403) to " + url;
                    default ->
                        "not an answer of Confluent's registry API (HTTP " + status + ") at " + url
                                + "; is the URL's path right? " + message();
                });
    }
}
