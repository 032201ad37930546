package city.vantage.bench.engine;

import city.vantage.vision.engine.Choice;
import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.schedule.Lane;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Requests of all kinds, some of them cancelled, for as long as it takes. */
final class Soak {
    private static final ModelShape TINY = new ModelShape(32, 16, 3, 256);
    private static final int WAITING = 32;
    private static final int CANCELLED = 37;
    private static final int LONGEST_ANSWER = 20;

    /** The share of the requests after which the compiler of the JVM has come to rest. */
    private static final double WARM_UP = 0.4;

    private final OnnxEnvironment environment;
    private final int requests;
    private final Questions questions = new Questions(TINY, 1);
    private @Nullable ProcessState warm;
    private @Nullable ProcessState last;

    Soak(OnnxEnvironment environment, int requests) {
        this.environment = environment;
        this.requests = requests;
    }

    void run(VisionEngine engine) throws IOException {
        var running = new ArrayDeque<CompletableFuture<VisionAnswer>>();
        for (var i = 1; i <= requests; i++) {
            var result = engine.submit(request(i), Lane.BACKFILL);
            if (i % CANCELLED == 0) {
                result.cancel(false);
            } else {
                running.add(result);
            }
            if (running.size() == WAITING) {
                running.remove().join();
            }
            if (i % Math.max(1, requests / 10) == 0) {
                while (!running.isEmpty()) {
                    running.remove().join();
                }
                look(i);
            }
        }
    }

    private void look(int done) throws IOException {
        var state = ProcessState.read(environment);
        System.out.println(done + " requests: " + state);
        if (done >= requests * WARM_UP && warm == null) {
            warm = state;
        }
        last = state;
    }

    private VisionRequest request(int number) {
        var plain = questions.request(
                questions.alike(1, 1 + number % LONGEST_ANSWER).getFirst());
        var prompt = plain.turns().getFirst().prompt();
        var answers = List.of(new long[] {10, 11, 12}, new long[] {13}, new long[] {10, 14}, new long[] {15, 16});
        return new VisionRequest(
                plain.id(),
                plain.pictures(),
                plain.prefix(),
                Collections.nCopies(1 + number % 2, plain.turns().getFirst()),
                Collections.nCopies(number % 3, new Choice(prompt, answers, false)));
    }

    SoakVerdict verdict(ProcessState before, ProcessState closed, double growthMib) {
        return new SoakVerdict(Objects.requireNonNull(warm), Objects.requireNonNull(last), before, closed, growthMib);
    }
}
