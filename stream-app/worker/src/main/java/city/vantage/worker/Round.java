package city.vantage.worker;

import city.vantage.metric.RequestOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a worker does with the records of one acquisition: all of them are settled at its end.
 *
 * <p>Requests that come for the first time go to the backend as one batch. A request that comes again may be what killed
 * a worker, so it goes alone.
 */
record Round(
        Hold hold,
        Intake intake,
        Outage outage,
        Outbox outbox,
        Backend backend,
        BackendCall call,
        WorkerMeters meters,
        Clock clock,
        BooleanSupplier stopping) {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    void work(List<Acquired> acquired) throws InterruptedException {
        var fresh = new ArrayList<Task>();
        var suspects = new ArrayList<Task>();
        for (var record : acquired) {
            switch (intake.triage(record)) {
                case Triage.Infer infer -> (infer.suspect() ? suspects : fresh).add(infer.task());
                case Triage.Expire expire -> outbox.expire(expire.task(), backend.model());
                case Triage.GiveUp giveUp -> outbox.giveUp(giveUp.task(), giveUp.detail(), backend.model());
                case Triage.Discard discard -> outbox.discard(record, discard.reason(), discard.detail());
            }
        }
        infer(fresh);
        oneByOne(suspects);
    }

    /** One that is asked to stop doesn't begin with another suspect: each may take as long as a batch. */
    private void oneByOne(List<Task> suspects) throws InterruptedException {
        for (var suspect : Task.oneByOne(suspects)) {
            if (stopping.getAsBoolean()) {
                hold.release(List.of(suspect.acquired()));
            } else if (suspect.isExpired(clock.instant())) {
                outbox.expire(suspect, backend.model());
            } else {
                infer(List.of(suspect));
            }
        }
    }

    private void infer(List<Task> batch) throws InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        var requests = batch.stream().map(Task::request).toList();
        try {
            var began = clock.instant();
            var answers = outage.rideOut(() -> call.infer(requests));
            var took = Duration.between(began, clock.instant());
            meters.batch(batch.size(), took);
            outbox.publish(batch, answers, backend.model(), took);
        } catch (BackendFailedException e) {
            LOG.warn("Batch failed: {}; size={}", e.getMessage(), batch.size());
            meters.requests(RequestOutcome.UNANSWERED, batch.size());
            hold.release(batch.stream().map(Task::acquired).toList());
        }
    }
}
