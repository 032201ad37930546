package city.vantage.vision.engine;

import city.vantage.vision.onnx.OnnxEnvironment;
import city.vantage.vision.onnx.SessionSettings;
import city.vantage.vision.schedule.Lane;
import city.vantage.vision.text.Segment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Measures a model with made-up pictures and questions, or lets it run long.
 *
 * <p>{@code measure VISION EMBED DECODER SIZE PLACES THREADS} prints the costs of a first and a second question, of closed
 * questions and of batches; {@code soak VISION EMBED DECODER SIZE PLACES THREADS REQUESTS} prints resident memory and open
 * handles. SIZE is the edge of a picture in pixels, PLACES the number of its features.
 */
public final class EngineBench {
    private static final int CAPTION = 64;
    private static final int ROUNDS = 5;

    private final int size;
    private final int places;
    private int pictures = 1_000;

    private EngineBench(int size, int places) {
        this.size = size;
        this.places = places;
    }

    public static void main(String[] args) throws IOException {
        var files = new ModelFiles(Path.of(args[1]), Path.of(args[2]), Path.of(args[3]));
        var bench = new EngineBench(Integer.parseInt(args[4]), Integer.parseInt(args[5]));
        var session = SessionSettings.cpu(Integer.parseInt(args[6]));
        var settings = EngineSettings.small(session, new PoolSize(8, bench.places + 256));
        try (var environment = OnnxEnvironment.open()) {
            try (var engine = VisionEngine.open(environment, files, settings)) {
                print("decoding: %s", engine.decoding());
                if (args[0].equals("soak")) {
                    bench.soak(environment, engine, Integer.parseInt(args[7]));
                } else {
                    bench.measure(engine);
                }
            }
            print("open handles at the end: %d (the environment's own)", environment.openHandles());
        }
    }

    private void measure(VisionEngine engine) {
        var times = fastest(engine);
        var first = times[0];
        var second = times[1] - first;
        var closed = times[2] - first;
        var step = (times[3] - first) / (CAPTION - 1);
        print("step alone %.2f ms", step);
        print("first question %.1f ms, second %.1f ms, ratio %.3f", first, second, second / first);
        print(
                "12 closed questions %.1f ms, %d steps %.1f ms, ratio %.3f",
                closed, CAPTION, step * CAPTION, closed / (step * CAPTION));
        var alone = tokensPerSecond(engine, 1);
        for (var together : new int[] {4, 8}) {
            var rate = tokensPerSecond(engine, together);
            print("%d together %.1f tokens/s, alone %.1f, ratio %.2f", together, rate, alone, rate / alone);
        }
    }

    private void soak(OnnxEnvironment environment, VisionEngine engine, int requests) throws IOException {
        var running = new ArrayDeque<CompletableFuture<VisionAnswer>>();
        for (var i = 1; i <= requests; i++) {
            running.add(engine.submit(request(i % 50, 1 + i % 2, 1 + i % 20, i % 3), Lane.BACKFILL));
            if (running.size() == 32) {
                running.remove().join();
            }
            if (i % Math.max(1, requests / 10) == 0) {
                print("%d requests, resident %d KiB, open handles %d", i, residentKib(), environment.openHandles());
            }
        }
        running.forEach(CompletableFuture::join);
    }

    /** Fastest times of one question, two, one with 12 closed ones, and one with a caption; measured in turns. */
    private double[] fastest(VisionEngine engine) {
        var fastest = new double[] {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (var round = 0; round < ROUNDS; round++) {
            fastest[0] = Math.min(fastest[0], milliseconds(engine, 1, 1, 0));
            fastest[1] = Math.min(fastest[1], milliseconds(engine, 2, 1, 0));
            fastest[2] = Math.min(fastest[2], milliseconds(engine, 1, 1, 12));
            fastest[3] = Math.min(fastest[3], milliseconds(engine, 1, CAPTION, 0));
        }
        return fastest;
    }

    /** A request over a picture that was not seen before, everything included. */
    private double milliseconds(VisionEngine engine, int turns, int tokens, int choices) {
        var request = request(pictures++, turns, tokens, choices);
        var start = System.nanoTime();
        engine.submit(request, Lane.LIVE).join();
        return (System.nanoTime() - start) / 1e6;
    }

    /** Of several requests at a time over known pictures, prompts included. */
    private double tokensPerSecond(VisionEngine engine, int together) {
        engine.submit(request(0, 1, 1, 0), Lane.LIVE).join();
        var start = System.nanoTime();
        IntStream.range(0, together)
                .mapToObj(_ -> engine.submit(request(0, 1, 2 * CAPTION, 0), Lane.LIVE))
                .toList()
                .forEach(CompletableFuture::join);
        return together * 2.0 * CAPTION / ((System.nanoTime() - start) / 1e9);
    }

    private VisionRequest request(int picture, int turns, int tokens, int choices) {
        var prompt = LongStream.range(8, 20).toArray();
        var turn = new Turn(prompt, Sampling.greedy(tokens, Set.of()));
        var answers = List.of(new long[] {10, 11, 12}, new long[] {13}, new long[] {10, 14}, new long[] {15, 16});
        return new VisionRequest(
                "bench",
                List.of(picture(picture)),
                List.of(new Segment.Text(new long[] {1}), new Segment.Image(0, places)),
                Collections.nCopies(turns, turn),
                Collections.nCopies(choices, new Choice(prompt, answers, false)));
    }

    private Picture picture(int number) {
        var random = new Random(number);
        var pixels = new float[3 * size * size];
        for (var i = 0; i < pixels.length; i++) {
            pixels[i] = random.nextFloat() * 2 - 1;
        }
        return Picture.of("bench-" + number, pixels, new long[] {1, 3, size, size});
    }

    private static long residentKib() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(-1);
    }

    @SuppressWarnings("AnnotateFormatMethod") // Its annotation is no dependency of this module.
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
