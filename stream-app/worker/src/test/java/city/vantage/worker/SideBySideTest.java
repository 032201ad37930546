package city.vantage.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.prompt.Answer;
import city.vantage.prompt.InferenceRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SideBySideTest {
    private static final List<InferenceRequest> BATCH =
            List.of(Requests.request("a"), Requests.request("b"), Requests.request("c"));

    @Test
    void allAreUnderWayAtOneTimeAndAnsweredInTheirOrder() throws Exception {
        var meeting = new CyclicBarrier(3);

        var answers = answering(request -> {
                    try {
                        meeting.await(10, TimeUnit.SECONDS);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return Requests.answer(request);
                })
                .answer(BATCH);

        assertThat(answers).isEqualTo(BATCH.stream().map(Requests::answer).toList());
    }

    @Test
    void whatWasAnsweredBeforeAnOutageIsNotAskedAgain() throws Exception {
        var asked = new ConcurrentLinkedQueue<String>();
        var down = new AtomicBoolean(true);
        var sideBySide = answering(request -> {
            asked.add(request.requestId());
            if (request.requestId().equals("b") && down.get()) {
                throw new BackendUnavailableException("server is down", null);
            }
            return Requests.answer(request);
        });

        assertThatThrownBy(() -> sideBySide.answer(BATCH)).isInstanceOf(BackendUnavailableException.class);
        down.set(false);
        assertThat(sideBySide.answer(BATCH))
                .isEqualTo(BATCH.stream().map(Requests::answer).toList());
        assertThat(asked).containsExactlyInAnyOrder("a", "b", "c", "b");

        sideBySide.answer(BATCH);
        assertThat(asked).hasSize(7);
    }

    @Test
    void whatNobodyForesawTakesTheBatchApart() {
        var sideBySide = answering(request -> {
            if (request.requestId().equals("c")) {
                throw new IllegalStateException("a fault of the program");
            }
            throw new BackendUnavailableException("server is down", null);
        });

        assertThatThrownBy(() -> sideBySide.answer(BATCH)).hasMessage("a fault of the program");
    }

    @Test
    void whatBecameTooLateDuringAnOutageIsExpired() throws Exception {
        var late = Requests.request("late", Instant.EPOCH);

        assertThat(answering(Requests::answer).answer(List.of(late, BATCH.getFirst())))
                .containsExactly(new Answer.Expired(), Requests.answer(BATCH.getFirst()));
    }

    @Test
    void anInterruptionEndsAllThatIsUnderWay() throws Exception {
        var begun = new CountDownLatch(3);
        var interrupted = new CountDownLatch(3);
        var sideBySide = answering(request -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                interrupted.countDown();
                throw e;
            }
            return Requests.answer(request);
        });
        var caller = Thread.ofVirtual().start(() -> {
            try {
                sideBySide.answer(BATCH);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        begun.await();
        caller.interrupt();

        assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(caller.join(java.time.Duration.ofSeconds(5))).isTrue();
    }

    private static SideBySide answering(SideBySide.Single single) {
        return new SideBySide(single, InstantSource.system());
    }
}
