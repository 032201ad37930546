package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.Timings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Acquire, infer, publish, acknowledge: in this order, so that nothing is lost when a worker dies. What is lost then is
 * only the hold on its requests, and another worker answers them again, with the same request id.
 *
 * <p>Requests that come for the first time go to the backend as one batch. A request that comes again may be what killed
 * a worker, so it goes alone.
 */
public final class Worker implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final RequestQueue queue;
    private final Publisher publisher;
    private final Backend backend;
    private final BackendCall call;
    private final WorkerSettings settings;
    private final WorkerMeters meters;
    private final Clock clock;

    /** All that isn't settled, as it was last renewed. */
    private final SequencedMap<SourceOffset, Acquired> held = new LinkedHashMap<>();

    private volatile boolean stopping;

    Worker(
            RequestQueue queue,
            Publisher publisher,
            Backend backend,
            WorkerSettings settings,
            WorkerMeters meters,
            Clock clock) {
        this.queue = queue;
        this.publisher = publisher;
        this.backend = backend;
        this.call = new BackendCall(backend, settings.inferTimeout());
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    /** Works until it is stopped or interrupted. What is in flight then is finished. */
    @Override
    public void run() {
        LOG.info("Worker started; group={}, model={}", settings.group(), backend.model());
        try (queue;
                publisher;
                call) {
            while (!stopping) {
                work(queue.acquire());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        LOG.info("Worker stopped; group={}", settings.group());
    }

    /** Asks the worker to stop; {@link #run} then returns within the time of one batch. */
    @Override
    public void close() {
        stopping = true;
    }

    private void work(List<Acquired> acquired) throws InterruptedException {
        acquired.forEach(record -> held.put(record.origin(), record));
        var fresh = new ArrayList<Task>();
        var suspects = new ArrayList<Task>();
        for (var record : acquired) {
            switch (Triage.of(record, settings.deliveryLimit(), clock.instant())) {
                case Triage.Infer infer -> (infer.suspect() ? suspects : fresh).add(new Task(record, infer.request()));
                case Triage.Expire expire -> publish(new Task(record, expire.request()), new Answer.Expired());
                case Triage.GiveUp giveUp -> giveUp(new Task(record, giveUp.request()), giveUp.detail());
                case Triage.Discard discard -> discard(record, discard);
            }
        }
        if (!fresh.isEmpty()) {
            infer(fresh);
        }
        for (var suspect : Task.oneByOne(suspects)) {
            infer(List.of(suspect));
        }
    }

    private void infer(List<Task> batch) throws InterruptedException {
        var began = clock.instant();
        try {
            var answers = call.infer(
                    batch.stream().map(Task::request).toList(),
                    settings.lockDuration().dividedBy(3),
                    this::renew);
            var took = Duration.between(began, clock.instant());
            meters.batch(batch.size(), took);
            publish(batch, answers, took);
        } catch (BackendFailedException e) {
            LOG.warn("Batch failed: {}; size={}", e.getMessage(), batch.size());
            meters.requests("failed", batch.size());
            queue.release(letGo(batch.stream().map(Task::acquired).toList()));
        }
    }

    private void publish(Task task, Answer answer) throws InterruptedException {
        publish(List.of(task), List.of(answer), Duration.ZERO);
    }

    private void publish(List<Task> batch, List<Answer> answers, Duration took) throws InterruptedException {
        var sent = new LinkedHashMap<Acquired, Future<?>>();
        for (var i = 0; i < batch.size(); i++) {
            var task = batch.get(i);
            var waited = Math.max(
                    0,
                    clock.millis() - took.toMillis() - task.acquired().record().timestamp());
            var timings = new Timings(waited, took.toMillis());
            var result = InferenceResult.of(task.request(), answers.get(i), backend.model(), timings);
            sent.put(task.acquired(), publisher.result(result));
            meters.requests(answers.get(i).getClass().getSimpleName().toLowerCase(Locale.ROOT), 1);
        }
        settle(sent);
    }

    /** Dead letter first, then the answer that says so: whoever waits for the description learns why there is none. */
    private void giveUp(Task task, String detail) throws InterruptedException {
        LOG.warn("Request given up: {}; {}", detail, task.acquired().origin());
        if (publisher.isDurable(publisher.deadLetter(task.acquired(), RejectionReason.FAILED, detail))) {
            publish(task, new Answer.Failed(detail));
        } else {
            queue.release(letGo(List.of(task.acquired())));
        }
    }

    private void discard(Acquired record, Triage.Discard discard) throws InterruptedException {
        LOG.warn("Record of the queue is no request: {}; {}", discard.detail(), record.origin());
        meters.requests("discarded", 1);
        var sent = new LinkedHashMap<Acquired, Future<?>>();
        sent.put(record, publisher.deadLetter(record, discard.reason(), discard.detail()));
        settle(sent);
    }

    /** Lets go of the records: for good where what was sent for them is durable, to be tried again where it isn't. */
    private void settle(SequencedMap<Acquired, Future<?>> sent) throws InterruptedException {
        var durable = new ArrayList<Acquired>();
        var failed = new ArrayList<Acquired>();
        for (var entry : sent.entrySet()) {
            (publisher.isDurable(entry.getValue()) ? durable : failed).add(entry.getKey());
        }
        queue.accept(letGo(durable));
        queue.release(letGo(failed));
    }

    /** Records that don't come back have gone to another worker; such as weren't held before aren't wanted now. */
    private void renew() {
        var renewed = queue.renew(held.values());
        var strangers = renewed.stream()
                .filter(record -> !held.containsKey(record.origin()))
                .toList();
        held.clear();
        renewed.forEach(record -> held.put(record.origin(), record));
        queue.release(letGo(strangers));
    }

    /** The records as they were last renewed, as far as this worker still holds them; it does so no longer. */
    private List<Acquired> letGo(List<Acquired> records) {
        return records.stream()
                .map(record -> held.remove(record.origin()))
                .filter(Objects::nonNull)
                .toList();
    }
}
