package city.vantage.bench.chaos;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;

/**
 * Stands for a model server that speaks OpenAI's chat completions, which is not ours: it says the same of every picture.
 * Each worker has an address of its own. A request that is larger than {@link #POISON} kills the worker that sent it.
 */
final class ModelServer implements AutoCloseable {
    /** More than the small pictures of all but the poisoned frames come to. */
    static final int POISON = 60_000;

    private static final byte[] ANSWER = """
            {"model": "stand-in", "choices": [{"finish_reason": "stop",
             "message": {"role": "assistant", "content": "Somebody is near a vehicle."}}]}""".getBytes(StandardCharsets.UTF_8);
    private static final byte[] BUSY = "{}".getBytes(StandardCharsets.UTF_8);

    private enum Mood {
        ANSWERS,
        IS_BUSY,
        HANGS
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final IntConsumer killer;
    private final Semaphore hanging = new Semaphore(0);
    private final ReentrantLock card = new ReentrantLock(true);
    private volatile Mood mood = Mood.ANSWERS;
    private volatile Duration pace = Duration.ZERO;

    private ModelServer(HttpServer server, IntConsumer killer) {
        this.server = server;
        this.killer = killer;
    }

    /** @param killer kills the worker of this number */
    static ModelServer start(IntConsumer killer) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var server = new ModelServer(http, killer);
        http.createContext("/", server::answer);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    String url(int worker) {
        return "http://127.0.0.1:%d/%d/v1".formatted(server.getAddress().getPort(), worker);
    }

    /** From now on it works on one call at a time, which takes so long. */
    void takes(Duration time) {
        pace = time;
    }

    void answers() {
        mood = Mood.ANSWERS;
        hanging.release(hanging.getQueueLength());
    }

    /** Says 503 to whoever asks. */
    void isBusy() {
        mood = Mood.IS_BUSY;
    }

    /** Takes requests and says nothing. */
    void hangs() {
        mood = Mood.HANGS;
    }

    private void work() {
        if (pace.isPositive()) {
            card.lock();
            try {
                Thread.sleep(pace);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                card.unlock();
            }
        }
    }

    @Override
    public void close() {
        answers();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestBody().readAllBytes();
            if (asked.length > POISON) {
                killer.accept(
                        Integer.parseInt(exchange.getRequestURI().getPath().split("/", -1)[1]));
                return;
            }
            if (mood == Mood.HANGS) {
                hanging.acquireUninterruptibly();
            }
            work();
            var busy = mood == Mood.IS_BUSY;
            var said = busy ? BUSY : ANSWER;
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(busy ? 503 : 200, said.length);
            exchange.getResponseBody().write(said);
        }
    }
}
