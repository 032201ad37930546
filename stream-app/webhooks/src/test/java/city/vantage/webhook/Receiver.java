package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A subscriber's HTTP server, which behaves as a test says. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final Behaviour behaviour;

    /** How the server answers a request. */
    @FunctionalInterface
    interface Behaviour {
        void answer(Receiver receiver, HttpExchange exchange, Received request) throws IOException;
    }

    /** A request as it came. */
    record Received(
            String host, String id, String timestamp, String signature, String event, String trace, String body) {
        static Received of(HttpExchange exchange) throws IOException {
            var headers = exchange.getRequestHeaders();
            return new Received(
                    String.valueOf(headers.getFirst("Host")),
                    String.valueOf(headers.getFirst("webhook-id")),
                    String.valueOf(headers.getFirst("webhook-timestamp")),
                    String.valueOf(headers.getFirst("webhook-signature")),
                    String.valueOf(headers.getFirst("ce-id")),
                    String.valueOf(headers.getFirst("traceparent")),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        }
    }

    private Receiver(HttpServer server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    static Receiver start(Behaviour behaviour) throws IOException {
        return start(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), behaviour);
    }

    static Receiver start(HttpServer server, Behaviour behaviour) {
        var receiver = new Receiver(server, behaviour);
        server.createContext("/", receiver::handle);
        server.setExecutor(receiver.threads);
        server.start();
        return receiver;
    }

    static Receiver accepting() throws IOException {
        return start((receiver, exchange, _) -> receiver.answer(exchange, 204));
    }

    /** Takes requests and never answers. */
    static Receiver hanging() throws IOException {
        return start((receiver, _, _) -> receiver.hang());
    }

    int port() {
        return server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port() + "/hook");
    }

    Target target(String name) {
        return new Target(name, url(), Set.of(EventKind.ALERTS), Alerts.SECRETS);
    }

    List<Received> received() {
        return received;
    }

    void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    void hang() {
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) {
        try {
            var request = Received.of(exchange);
            received.add(request);
            behaviour.answer(this, exchange, request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
