package city.vantage.bench.engine;

import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.engine.VisionAnswer;
import city.vantage.vision.engine.VisionEngine;
import city.vantage.vision.engine.VisionRequest;
import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.schedule.Lane;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How many phases of incidents a second a model answers, and what its captions and its closed questions cost of that. */
@Command(
        name = "incidents",
        description = "Phases of incidents a second: two pictures, two captions, 25 closed questions each.",
        mixinStandardHelpOptions = true)
public final class IncidentsCommand implements Callable<Integer> {
    private static final long FEATURE_CACHE = 64L << 20;

    @Option(
            names = "--model",
            defaultValue = "${sys:vantage.home}/bench/target/engine/small",
            description = "Folder of the model. Default: ${DEFAULT-VALUE}.")
    private Path model = Path.of("");

    @Option(names = "--threads", defaultValue = "1", description = "Of the runtime. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--together", defaultValue = "8", description = "Requests at a time. Default: ${DEFAULT-VALUE}.")
    private int together;

    @Option(names = "--slots", defaultValue = "8", description = "Of the pool. Default: ${DEFAULT-VALUE}.")
    private int slots;

    @Option(names = "--context", defaultValue = "1024", description = "Of a slot. Default: ${DEFAULT-VALUE}.")
    private int context;

    @Option(names = "--requests", defaultValue = "32", description = "Measured. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Override
    public Integer call() throws IOException {
        var incidents = new Incidents(ModelShape.of(model), seed);
        try (var environment = OnnxEnvironment.open();
                var engine = EngineModel.open(
                        environment,
                        EngineModel.files(model, ""),
                        Device.CPU,
                        threads,
                        new PoolSize(slots, context),
                        FEATURE_CACHE)) {
            System.out.printf("%s; %d thread(s), %d requests at a time%n%n", engine.decoding(), threads, together);
            System.out.println("| what | requests/s | processor ms a request |");
            System.out.println("|---|---|---|");
            run(engine, together, () -> incidents.next(true, true));
            measure("all", engine, () -> incidents.next(true, true));
            measure("captions only", engine, () -> incidents.next(true, false));
            measure("closed questions only", engine, () -> incidents.next(false, true));
        }
        return 0;
    }

    private void measure(String what, VisionEngine engine, Supplier<VisionRequest> next) {
        var cpu = cpuMillis();
        var start = System.nanoTime();
        run(engine, requests, next);
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.0f |%n",
                what,
                requests / seconds,
                (cpuMillis() - cpu) / (double) requests);
    }

    private void run(VisionEngine engine, int count, Supplier<VisionRequest> next) {
        var running = new ArrayDeque<CompletableFuture<VisionAnswer>>();
        for (var i = 0; i < count; i++) {
            if (running.size() == together) {
                running.remove().join();
            }
            running.add(engine.submit(next.get(), Lane.LIVE));
        }
        running.forEach(CompletableFuture::join);
    }

    private static long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toMillis();
    }
}
