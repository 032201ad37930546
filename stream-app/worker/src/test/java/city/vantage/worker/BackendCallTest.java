package city.vantage.worker;

import static city.vantage.worker.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.prompt.InferenceRequest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BackendCallTest {
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final List<InferenceRequest> BATCH = List.of(request("a"), request("b"));

    @Test
    void givesTheAnswersInOrder() throws Exception {
        try (var call = call(ScriptedBackend.answering(), LONG)) {
            assertThat(call.infer(BATCH)).isEqualTo(ScriptedBackend.answers(BATCH));
        }
    }

    @Test
    void tooFewAnswersAreAFailure() {
        var backend = new ScriptedBackend(batch -> ScriptedBackend.answers(batch.subList(0, 1)));
        try (var call = call(backend, LONG)) {
            assertThatThrownBy(() -> call.infer(BATCH))
                    .isInstanceOf(BackendFailedException.class)
                    .hasMessage("backend gave 1 answers to 2 requests");
        }
    }

    @Test
    void anExceptionIsAFailureWithItsCause() {
        try (var call = call(ScriptedBackend.failingOn("b"), LONG)) {
            assertThatThrownBy(() -> call.infer(BATCH))
                    .isInstanceOf(BackendFailedException.class)
                    .hasRootCauseMessage("can't do this");
        }
    }

    @Test
    void aBackendThatIsUnavailableIsNoFailureOfTheBatch() {
        var backend = new ScriptedBackend(batch -> {
            throw new BackendUnavailableException("server down", null);
        });
        try (var call = call(backend, LONG)) {
            assertThatThrownBy(() -> call.infer(BATCH)).isInstanceOf(BackendUnavailableException.class);
        }
    }

    @Test
    void theNextCallWorksAfterOneThatTookTooLong() throws Exception {
        var hang = new AtomicBoolean(true);
        var backend = new ScriptedBackend(batch -> {
            if (hang.getAndSet(false)) {
                Thread.sleep(Duration.ofMinutes(1));
            }
            return ScriptedBackend.answers(batch);
        });
        try (var call = call(backend, SHORT)) {
            assertThatThrownBy(() -> call.infer(BATCH))
                    .isInstanceOf(BackendFailedException.class)
                    .hasMessage("backend took longer than PT0.2S");

            assertThat(call.infer(BATCH)).hasSize(2);
        }
    }

    @Test
    void aCallThatCannotBeInterruptedEndsTheUseOfTheBackend() {
        var end = new CountDownLatch(1);
        var backend = new ScriptedBackend(batch -> {
            awaitUninterruptibly(end);
            return ScriptedBackend.answers(batch);
        });
        try (var call = call(backend, SHORT)) {
            assertThatThrownBy(() -> call.infer(BATCH)).isInstanceOf(BackendStuckException.class);
        }

        assertThat(backend.closed).isFalse();
        end.countDown();
    }

    @Test
    void theBackendIsClosedWhenItsCallHasEnded() {
        var backend = ScriptedBackend.answering();

        call(backend, LONG).close();

        assertThat(backend.closed).isTrue();
    }

    private static BackendCall call(Backend backend, Duration timeout) {
        return new BackendCall(backend, timeout, SHORT, new PlainWaiting());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                // As native code: it doesn't hear.
            }
        }
    }

    private static final class PlainWaiting implements Waiting {
        @Override
        public <T> T await(Future<T> future, Duration atMost)
                throws InterruptedException, ExecutionException, TimeoutException {
            return future.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
