package city.vantage.worker;

import city.vantage.incident.RejectionReason;
import city.vantage.metric.RequestOutcome;
import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceResult;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.Timings;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes what became of requests, and lets go of those whose end is durable. */
record Outbox(Hold hold, Publisher publisher, Outage outage, WorkerMeters meters, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** An answer on its way to the broker. */
    private record Sent(Acquired acquired, Answer answer, Future<?> receipt, boolean deadLettered, long sentNanos) {
        /** A request that is in the dead letters isn't lost: no need to try what will be refused again. */
        boolean isSettledBy(NotDurableException failure) {
            return deadLettered && failure.isFinal();
        }
    }

    void expire(Task task, ModelVersion model) throws InterruptedException {
        settle(List.of(send(task, new Answer.Expired(), model, Duration.ZERO, false)));
    }

    void publish(List<Task> batch, List<Answer> answers, ModelVersion model, Duration took)
            throws InterruptedException {
        var sent = new ArrayList<Sent>();
        for (var i = 0; i < batch.size(); i++) {
            sent.add(send(batch.get(i), answers.get(i), model, took, false));
        }
        settle(sent);
    }

    /** Dead letter first, then the answer that says so: whoever waits for the description learns why there is none. */
    void giveUp(Task task, String detail, ModelVersion model) throws InterruptedException {
        deadLetter(task.acquired(), RejectionReason.FAILED, detail);
        settle(List.of(send(task, new Answer.Failed(detail), model, Duration.ZERO, true)));
    }

    void discard(Acquired record, RejectionReason reason, String detail) throws InterruptedException {
        deadLetter(record, reason, detail);
        meters.requests(RequestOutcome.DISCARDED, 1);
        hold.accept(List.of(record));
    }

    private Sent send(Task task, Answer answer, ModelVersion model, Duration took, boolean deadLettered)
            throws InterruptedException {
        var timings = timings(task, took);
        meters.queued(timings.queuedMillis());
        var result = InferenceResult.of(task.request(), answer, model, timings);
        var headers = WorkTrace.tell(task, result, clock.instant());
        var receipt = outage.rideOut(() -> publisher.result(result, headers));
        return new Sent(task.acquired(), answer, receipt, deadLettered, System.nanoTime());
    }

    private void deadLetter(Acquired record, RejectionReason reason, String detail) throws InterruptedException {
        LOG.warn("Record of the queue given up: {}; {}", detail, record.origin());
        outage.untilDone(() -> publisher.deadLetter(record, reason, detail));
        meters.rejected(record.record().topic(), reason);
    }

    /** Lets go of the records: for good where what was sent for them is durable, to be tried again where it isn't. */
    private void settle(List<Sent> sent) throws InterruptedException {
        var durable = new ArrayList<Acquired>();
        var failed = new ArrayList<Acquired>();
        for (var each : sent) {
            try {
                publisher.awaitDurable("result", each.receipt());
                durable.add(each.acquired());
                meters.requests(RequestOutcome.of(each.answer()), 1);
                meters.published(Duration.ofNanos(System.nanoTime() - each.sentNanos()));
            } catch (NotDurableException e) {
                LOG.warn("{}; {}", e.getMessage(), each.acquired().origin());
                (each.isSettledBy(e) ? durable : failed).add(each.acquired());
                meters.requests(RequestOutcome.UNPUBLISHED, 1);
            }
        }
        hold.accept(durable);
        hold.release(failed);
    }

    private Timings timings(Task task, Duration took) {
        var since = clock.millis() - task.acquired().record().timestamp();
        return new Timings(Math.max(0, since - took.toMillis()), took.toMillis());
    }
}
