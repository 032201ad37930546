package city.vantage.worker;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acquire, infer, publish, acknowledge: in this order, so that nothing is lost when a worker dies. What is lost then is
 * only the hold on its requests, and another worker answers them again, with the same request id.
 */
public final class Worker implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final RequestQueue queue;
    private final Hold hold;
    private final Publisher publisher;
    private final BackendCall call;
    private final Outage outage;
    private final Round round;
    private final AtomicBoolean stopping;
    private final Supplier<Map<MetricName, ? extends Metric>> kafkaMetrics;
    private volatile boolean started;

    Worker(
            RequestQueue queue,
            Hold hold,
            Publisher publisher,
            BackendCall call,
            Outage outage,
            Round round,
            AtomicBoolean stopping,
            Supplier<Map<MetricName, ? extends Metric>> kafkaMetrics) {
        this.queue = queue;
        this.hold = hold;
        this.publisher = publisher;
        this.call = call;
        this.outage = outage;
        this.round = round;
        this.stopping = stopping;
        this.kafkaMetrics = kafkaMetrics;
    }

    /** Whether it takes requests now: it has begun, isn't asked to stop, and doesn't wait for an outage to end. */
    public boolean takesRequests() {
        return started && !stopping.get() && !outage.down().get();
    }

    /** What its producer measures. */
    public Supplier<Map<MetricName, ? extends Metric>> kafkaMetrics() {
        return kafkaMetrics;
    }

    /**
     * Works until it is stopped or interrupted, once. Takes the backend and the clients with it when it ends. A batch in
     * the backend is finished when the worker is stopped, and released when it is interrupted.
     *
     * @throws RuntimeException where it can't go on; the requests that it held go to other workers. A new process may
     *     help, or it says what has to be changed
     */
    @Override
    public void run() {
        try (queue;
                publisher;
                call) {
            work();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            started = false;
        }
        LOG.info("Worker stopped");
    }

    /** Asks the worker to stop; {@link #run} then returns within the time limits of one batch. */
    @Override
    public void close() {
        stopping.set(true);
    }

    private void work() throws InterruptedException {
        try {
            outage.untilDone(publisher::prepare);
            LOG.info("Worker started");
            started = true;
            while (!stopping.get()) {
                round.work(hold.next());
            }
        } catch (InterruptException e) {
            // Kafka's clients leave the flag set, and with it they couldn't be closed in good order.
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException().initCause(e);
        } catch (RuntimeException e) {
            if (!stopping.get()) {
                throw e;
            }
            LOG.warn("What was in flight is left to other workers", e);
        }
    }
}
