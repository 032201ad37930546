package city.vantage.app.frame;

import city.vantage.incident.FrameReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileSystemException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pictures on a server that takes PUT, such as an object store. A query of its URL goes with each PUT. */
final class FrameUpload implements FrameSink {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI folder;
    private final String query;

    FrameUpload(URI place) {
        var text = place.toString();
        var mark = text.indexOf('?');
        var path = mark < 0 ? text : text.substring(0, mark);
        query = mark < 0 ? "" : text.substring(mark);
        folder = URI.create(path.endsWith("/") ? path : path + "/");
    }

    static boolean takes(URI place) {
        return place.getScheme() != null
                && Set.of("http", "https").contains(place.getScheme())
                && place.getHost() != null
                && place.getFragment() == null;
    }

    @Override
    public FrameReference add(byte[] jpeg) {
        var sha256 = FrameReference.sha256(jpeg);
        var uri = folder.resolve(sha256 + ".jpg");
        put(URI.create(uri + query), jpeg);
        return new FrameReference(uri.toString(), sha256, jpeg.length);
    }

    private void put(URI uri, byte[] jpeg) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("content-type", "image/jpeg")
                .PUT(BodyPublishers.ofByteArray(jpeg))
                .build();
        try {
            var status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                throw failed("it answers " + status, null);
            }
        } catch (IOException e) {
            throw failed("no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted", e);
        }
    }

    private UncheckedIOException failed(String reason, @Nullable Exception cause) {
        var fault = new FileSystemException(folder.toString(), null, reason);
        if (cause != null) {
            fault.initCause(cause);
        }
        return new UncheckedIOException("frame can't be stored", fault);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
