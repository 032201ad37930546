package city.vantage.bench.engine;

import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.schedule.Lane;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Vantage's own engine. */
final class VantageRunner implements Runner {
    private final VisionEngine engine;
    private final Questions questions;
    private final String name;

    /** The engine stays the caller's. */
    VantageRunner(VisionEngine engine, Questions questions, String name) {
        this.engine = engine;
        this.questions = questions;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public ProcessHandle process() {
        return ProcessHandle.current();
    }

    @Override
    public boolean takes(Load load) {
        // Not one after another: the pictures would be known from the load before.
        return load.way() == (load.requests().size() == 1 ? Way.EACH : Way.AT_ONCE);
    }

    @Override
    public Answered run(Load load) {
        var requests = load.requests().stream().map(questions::request).toList();
        var start = System.nanoTime();
        var answers = atOnce(requests);
        var seconds = (System.nanoTime() - start) / 1e9;
        return new Answered(
                seconds,
                answers.stream()
                        .map(answer -> answer.texts().getFirst().tokens())
                        .toList(),
                List.of());
    }

    private List<VisionAnswer> atOnce(List<VisionRequest> requests) {
        return requests.stream().map(request -> engine.submit(request, Lane.LIVE)).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Override
    public void close() {
        // The engine is the caller's.
    }
}
