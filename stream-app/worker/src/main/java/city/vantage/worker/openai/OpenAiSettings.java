package city.vantage.worker.openai;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a server is asked.
 *
 * @param url up to what comes before {@code /chat/completions}, for example {@code http://localhost:8000/v1}
 * @param model as the server calls it
 * @param key null where the server wants none
 * @param concurrency most calls at a time
 * @param timeout for one call, from its connection to the last byte of its answer
 * @param tries of one call, 1 or more
 * @param topLogprobs how many tokens' probabilities a closed question asks for, at most 20; 0 asks no closed questions
 * @param pictureEdge longest side in pixels of a picture that is sent; larger ones are reduced
 */
public record OpenAiSettings(
        URI url,
        String model,
        @Nullable ApiKey key,
        int concurrency,
        Duration timeout,
        int tries,
        int topLogprobs,
        int pictureEdge) {
    public OpenAiSettings {
        var scheme = String.valueOf(url.getScheme());
        if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
            throw new IllegalArgumentException("not an http or https URL of an OpenAI-compatible server");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "the URL of an OpenAI-compatible server must hold no user, query or fragment; a key has its own setting");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException("an OpenAI-compatible server must be told which model is meant");
        }
        if (concurrency < 1
                || !timeout.isPositive()
                || tries < 1
                || topLogprobs < 0
                || topLogprobs > 20
                || pictureEdge < 32) {
            throw new IllegalArgumentException("limits of an OpenAI-compatible server are out of range");
        }
    }

    /** The address of a resource of the server, such as {@code models}. */
    public URI at(String path) {
        var base = url.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }
}
