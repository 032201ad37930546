package city.vantage.bench.chaos;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts processes again that have died by themselves, as Kubernetes or systemd do. */
final class Orchestrator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Orchestrator.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final List<Crew> crews;
    private final Thread thread = Thread.ofPlatform().name("orchestrator").unstarted(this::watch);
    private volatile boolean over;

    Orchestrator(List<Crew> crews) {
        this.crews = List.copyOf(crews);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() throws InterruptedException {
        over = true;
        thread.join();
    }

    private void watch() {
        try {
            while (!over) {
                Thread.sleep(LOOK);
                for (var crew : crews) {
                    crew.revive();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.error("A process can't be started again", e);
        }
    }
}
