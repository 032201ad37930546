package city.vantage.app;

import city.vantage.testing.process.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the metrics of a process again and again, as Prometheus does, until it is closed; keeps the last it got. */
final class Scraping implements AutoCloseable {
    private static final int PAUSE_MILLIS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final Thread thread;
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private volatile String last = "";
    private volatile boolean ready;

    private Scraping(int port) {
        this.port = port;
        thread = Thread.ofVirtual().start(this::scrape);
    }

    static Scraping start() throws IOException {
        return new Scraping(FreePorts.take(1).getFirst());
    }

    /** Where the process has to listen. */
    String address() {
        return "127.0.0.1:" + port;
    }

    /** Whether the process was ready at some time. */
    boolean wasReady() {
        return ready;
    }

    /** The last values by series, with labels as they stand there. */
    Map<String, Double> values() {
        var values = new HashMap<String, Double>();
        last.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            var space = line.lastIndexOf(' ');
            values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
        });
        return values;
    }

    /** Names of all series that were there at some time: those of a Kafka client go with it. */
    Set<String> seen() {
        return Set.copyOf(seen);
    }

    private void scrape() {
        try {
            while (true) {
                try {
                    last = get("/metrics").body();
                    values().keySet().forEach(series -> seen.add(series.replaceFirst("[{].*", "")));
                    ready |= get("/health/ready").statusCode() == 200;
                } catch (IOException e) {
                    // It doesn't listen yet, or any more.
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var uri = URI.create("http://" + address() + path);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        thread.interrupt();
        client.shutdownNow();
        client.close();
    }
}
