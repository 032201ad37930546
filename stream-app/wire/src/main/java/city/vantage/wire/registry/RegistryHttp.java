package city.vantage.wire.registry;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** HTTP with the limits and retries of a {@link RegistryConfig}. Every request of the protocol may be sent twice. */
final class RegistryHttp implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryHttp.class);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    /** A registry that sends more isn't one; Confluent's own accepts schemas up to about a megabyte. */
    private static final long LARGEST_ANSWER_BYTES = 8L << 20;

    private final RegistryConfig config;
    private final HttpClient client;
    /** The URL that answered last stays first, so that a dead one costs its timeout once and not per request. */
    private final AtomicInteger preferred = new AtomicInteger();

    RegistryHttp(RegistryConfig config) {
        this.config = config;
        var builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.requestTimeout());
        if (config.tls() != null) {
            builder.sslContext(config.tls().context());
        }
        this.client = builder.build();
    }

    RegistryReply get(String path) {
        return exchange("GET", path, null);
    }

    RegistryReply delete(String path) {
        return exchange("DELETE", path, null);
    }

    RegistryReply post(String path, String json) {
        return exchange("POST", path, json);
    }

    private RegistryReply exchange(String method, String path, @Nullable String json) {
        var last = new IOException("not tried");
        for (int attempt = 1; attempt <= config.attempts(); attempt++) {
            var start = preferred.get();
            try {
                pauseBefore(attempt);
                return attempt(method, URI.create(config.urls().get(start) + path), json);
            } catch (IOException e) {
                last = e;
                preferred.compareAndSet(start, (start + 1) % config.urls().size());
                LOG.atDebug().addKeyValue("attempt", attempt).setCause(e).log("Schema registry did not answer");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RegistryUnavailableException(config.urls(), attempt, e);
            }
        }
        throw new RegistryUnavailableException(config.urls(), config.attempts(), last);
    }

    private RegistryReply attempt(String method, URI url, @Nullable String json)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .timeout(config.requestTimeout())
                .header("Accept", MEDIA_TYPE + ", application/json")
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", MEDIA_TYPE);
        }
        if (config.credentials() != null) {
            request.header("Authorization", config.credentials().authorization());
        }
        return send(url, request.build());
    }

    private RegistryReply send(URI url, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER_BYTES));
        try {
            // The request's own timeout ends with the headers; a body that never comes would wait for ever.
            var response = answer.get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
            return RegistryReply.of(url, response.statusCode(), response.body());
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case HttpTimeoutException timeout -> tooLate(url, timeout);
                case IOException io -> io;
                case null, default -> new IOException(e);
            };
        } catch (TimeoutException e) {
            throw tooLate(url, e);
        } finally {
            answer.cancel(true);
        }
    }

    private IOException tooLate(URI url, Exception timeout) {
        return new IOException("no answer within " + config.requestTimeout() + " from " + url, timeout);
    }

    private void pauseBefore(int attempt) throws InterruptedException {
        if (attempt == 1) {
            return;
        }
        var doubled = config.backoff().multipliedBy(1L << Math.min(attempt - 2, 20));
        var pause = doubled.compareTo(RegistryConfig.LONGEST_BACKOFF) < 0 ? doubled : RegistryConfig.LONGEST_BACKOFF;
        Thread.sleep(pause);
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
