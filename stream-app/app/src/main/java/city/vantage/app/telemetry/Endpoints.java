package city.vantage.app.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a process answers. For a network that is trusted: nothing here asks who is there, nothing here changes
 * anything, and nothing here tells what an incident is about.
 */
final class Endpoints implements AutoCloseable {
    static final String METRICS = "/metrics";
    static final String LIVE = "/health/live";
    static final String READY = "/health/ready";

    /** Prometheus' text, which every scraper reads. */
    static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final int THREADS = 4;
    private static final int WAITING = 64;
    private static final int SECONDS_FOR_CLOSE = 1;
    private static final String TEXT = "text/plain; charset=utf-8";

    static {
        // Seconds until a client that doesn't get on is cut off; read once, when the first server of the JVM is made.
        setUnlessSet("sun.net.httpserver.maxReqTime", "10");
        setUnlessSet("sun.net.httpserver.maxRspTime", "30");
    }

    private final HttpServer server;
    private final ThreadPoolExecutor threads;

    private record Reply(int status, String type, String body) {}

    /**
     * @param scrape gives the metrics as {@link #PROMETHEUS}
     * @throws IOException where nothing can listen there
     */
    Endpoints(InetSocketAddress address, Health health, Supplier<String> scrape) throws IOException {
        threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                Thread.ofPlatform().name("http-", 0).daemon().factory());
        server = HttpServer.create(address, 0);
        server.setExecutor(threads);
        answer(METRICS, _ -> new Reply(200, PROMETHEUS, scrape.get()));
        answer(LIVE, _ -> health(health.failure(), "live"));
        answer(READY, _ -> health(health.obstacle(), "ready"));
        answer("/", _ -> new Reply(404, TEXT, "there are %s, %s and %s%n".formatted(METRICS, LIVE, READY)));
        server.start();
    }

    /** Where it listens, with the port that was found where 0 was asked for. */
    InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(SECONDS_FOR_CLOSE);
        threads.shutdownNow();
    }

    private static Reply health(@Nullable String problem, String well) {
        return problem == null
                ? new Reply(200, TEXT, well + "\n")
                : new Reply(503, TEXT, "not %s: %s\n".formatted(well, problem));
    }

    private void answer(String path, Function<HttpExchange, Reply> reply) {
        server.createContext(path, exchange -> {
            try (exchange) {
                var exact =
                        path.equals("/") || path.equals(exchange.getRequestURI().getPath());
                send(exchange, exact ? reply.apply(exchange) : new Reply(404, TEXT, "not found\n"));
            }
        });
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> send(exchange, reply, true);
            case "HEAD" -> send(exchange, reply, false);
            default -> {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, Reply reply, boolean withBody) throws IOException {
        var body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), withBody ? body.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(body);
        }
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
