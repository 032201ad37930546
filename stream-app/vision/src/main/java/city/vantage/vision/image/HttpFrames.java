package city.vantage.vision.image;

import city.vantage.vision.image.FrameException.Reason;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Frames from HTTP servers. Only configured hosts get here, so an address in a private network is reached exactly where
 * its host was configured. Redirects are not followed: one could lead anywhere.
 */
final class HttpFrames implements AutoCloseable {
    private final HttpClient client;
    private final Duration timeout;

    HttpFrames(Duration timeout) {
        this.timeout = timeout;
        client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
    }

    byte[] fetch(URI uri, long bytes) {
        var request = HttpRequest.newBuilder(uri).timeout(timeout).build();
        var answer = await(client.sendAsync(request, info -> new BoundedBody(bytes)));
        var status = answer.statusCode();
        if (status == 200) {
            if (answer.body().length > bytes) {
                throw new FrameException(
                        Reason.TOO_MANY_BYTES, "frame has more than the %d bytes of its reference".formatted(bytes));
            }
            return answer.body();
        }
        throw switch (status / 100) {
            case 3 ->
                new FrameException(
                        Reason.REFUSED,
                        "frame server answers with a redirect (%d), which isn't followed".formatted(status));
            case 4 -> new FrameException(Reason.NOT_FOUND, "frame server answers " + status);
            default -> new FrameException(Reason.UNAVAILABLE, "frame server answers " + status);
        };
    }

    /** The request's own timeout ends with the headers; a server that drips its body is cut off here. */
    private HttpResponse<byte[]> await(CompletableFuture<HttpResponse<byte[]>> answer) {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FrameException(Reason.UNAVAILABLE, "frame was not here within " + timeout, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FrameException(Reason.UNAVAILABLE, "interrupted while a frame was fetched", e);
        } catch (ExecutionException e) {
            throw new FrameException(Reason.UNAVAILABLE, "frame server can't be read: " + e.getCause(), e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
