package city.vantage.bench.pipeline;

import city.vantage.app.config.VantageConfig;
import city.vantage.app.runtime.Backends;
import city.vantage.prompt.InferenceRequest;
import city.vantage.worker.Backend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Scenario 06. The whole pipeline with the model that comes with Vantage, beside that model alone, which is asked the
 * same requests in batches of the same size: what is between the two is what the pipeline costs where the model is slow.
 */
final class SmallModel implements Scenario {
    private static final String NUMBER = "06";
    private static final String WHOLE = "whole pipeline, small model";
    private static final String ALONE = "small model alone";
    private static final int ROUNDS = 2;

    private final Sizes sizes;

    SmallModel(Sizes sizes) {
        this.sizes = sizes;
    }

    @Override
    public List<Line> lines() {
        return List.of(new Line(NUMBER, "observations to final descriptions, small model", WHOLE, ALONE));
    }

    @Override
    public void run(Workbench bench) throws IOException, InterruptedException {
        var pictures = Files.createDirectory(bench.folder().resolve("pictures"));
        var feed = Feed.withPictures(City.of(sizes), sizes.modelIncidents, bench.registry(), pictures);
        for (var round = 1; round <= ROUNDS; round++) {
            measure(bench, feed, pictures, round);
        }
    }

    private void measure(Workbench bench, Feed feed, Path pictures, int round)
            throws IOException, InterruptedException {
        var config = bench.fresh(
                feed.cameras(), Map.of("inference.backend", "onnx", "frames.file.roots", pictures.toString()));
        new RawTopic(config.kafkaClient(), config.topics().observations().name()).write(feed.records());
        Throughput.close(bench, config, feed);
        // The worker closes its backend; the probe before the run has loaded and warmed it.
        var outcome = new WholeRun(bench, config, Backends.of(config)).run(feed.parts(), "06: " + WHOLE);
        add(bench, WHOLE, round, outcome.requests() / outcome.seconds(), (double) outcome.requests());
        var requests = Answers.requests(config, bench.registry())
                .filter(request -> !request.frames().isEmpty())
                .toList();
        add(bench, ALONE, round, requests.size() / alone(bench, config, requests), requests.size());
        bench.discard(config);
    }

    private static double alone(Workbench bench, VantageConfig config, List<InferenceRequest> requests)
            throws InterruptedException {
        var batch = config.worker().batchSize();
        try (Backend backend = Backends.of(config)) {
            var began = System.nanoTime();
            for (var from = 0; from < requests.size(); from += batch) {
                bench.progress().show("06: %s: %d of %d requests".formatted(ALONE, from, requests.size()));
                backend.infer(requests.subList(from, Math.min(requests.size(), from + batch)));
            }
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static void add(Workbench bench, String series, int round, double perSecond, double requests) {
        bench.progress().say("%s: %.2f requests/s, %.0f requests".formatted(series, perSecond, requests));
        bench.add(new Figure(NUMBER, series, round, "requests/s", perSecond, Map.of("requests", requests)));
    }
}
