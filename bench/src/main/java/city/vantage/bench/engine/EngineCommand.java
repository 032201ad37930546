package city.vantage.bench.engine;

import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.OnnxEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tokens and tokens per second of the engine beside transformers in Python and transformers.js. */
@Command(
        name = "engine",
        description = "The vision engine's tokens and speed beside other runtimes. Run bench/engine/prepare first.",
        mixinStandardHelpOptions = true)
public final class EngineCommand implements Callable<Integer> {
    /** Room for a prompt with its picture, and for the longest answer. */
    private static final int SLOT_LENGTH = 512;

    /** Tokens of the caption that closed questions may cost at most, however long the answers are otherwise. */
    private static final int CAPTION = 64;

    private static final long FEATURE_CACHE = 64L << 20;
    private static final double TIE_OF_32_BITS = 0.0005;
    private static final double TIE_OF_16_BITS = 0.05;

    @Option(
            names = "--model",
            defaultValue = "${sys:vantage.home}/bench/target/engine/mid",
            description = "Folder of the model. Default: ${DEFAULT-VALUE}.")
    private Path model = Path.of("");

    @Option(names = "--half", description = "The model has 16-bit floats.")
    private boolean half;

    @Option(names = "--python", description = "A python with the packages of bench/engine/requirements.txt.")
    private @Nullable Path python;

    @Option(names = "--node-modules", description = "Folder in which bench/engine/package.json was installed.")
    private @Nullable Path nodeModules;

    @Option(names = "--threads", defaultValue = "1", description = "Of each runtime. Default: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(
            names = "--together",
            defaultValue = "8",
            split = ",",
            description = "How many requests at a time, beside one. Default: ${DEFAULT-VALUE}.")
    private List<Integer> together = List.of();

    @Option(names = "--tokens", defaultValue = "64", description = "Of an answer. Default: ${DEFAULT-VALUE}.")
    private int tokens;

    @Option(names = "--rounds", defaultValue = "5", description = "Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "2026", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--cuda", description = "Runs on this card; without it, on the processor.")
    private @Nullable Integer card;

    @Option(names = "--library", description = "ONNX Runtime's library. Default: the one in Microsoft's jar.")
    private @Nullable Path library;

    @Option(names = "--copies", description = "The library that LD_PRELOAD names, which counts copies.")
    private @Nullable Path copies;

    @Option(names = "--out", description = "Folder for engine.md and the raw results, beside printing the table.")
    private @Nullable Path out;

    /** For machines that have no more than what this one needs. */
    public static void main(String... arguments) {
        System.exit(new CommandLine(new EngineCommand()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var shape = ModelShape.of(model);
        var questions = new Questions(shape, seed);
        var slots = together.stream().mapToInt(Integer::intValue).max().orElse(1);
        try (var environment = OnnxEnvironment.open(library);
                var engine = EngineModel.open(
                        environment,
                        EngineModel.files(model, half ? "_fp16" : ""),
                        card == null ? Device.CPU : new Device.Cuda(card, 0, false),
                        threads,
                        new PoolSize(slots, SLOT_LENGTH),
                        FEATURE_CACHE);
                var peers = Peers.start(model.toAbsolutePath(), python, nodeModules, threads, card != null)) {
            System.err.println("Vantage: " + engine.decoding());
            var name = "Vantage, ONNX Runtime " + environment.version() + (card == null ? ", cpu" : ", cuda");
            var comparison = new Comparison(
                    new VantageRunner(engine, questions, name), peers, half ? TIE_OF_16_BITS : TIE_OF_32_BITS);
            comparison.tokens(questions.mixed(slots, tokens));
            comparison.speed(questions, Scenario.of(together, tokens), rounds);
            comparison.prefix(new Prefix(engine, questions, CAPTION), rounds);
            if (copies != null) {
                comparison.copies(new CopyCounts(copies), questions, tokens);
            }
            comparison.write(heading(), out);
            return comparison.holds() ? 0 : 1;
        }
    }

    private String heading() {
        return """
                # The vision engine beside other runtimes

                `bench/run engine%s --threads %d --together %s --tokens %d --rounds %d --seed %d`

                A model with random weights (`bench/engine/make_model.py`): %s, %s floats. All runtimes have the same
                weights, are asked the same in turns, and use %d thread(s) each. A request is one picture that was not
                seen before, a prompt, and an answer of %d tokens, or of 3/8 to 13/8 as many where they are mixed; its
                time is that from the picture's pixels to the last token. Values are medians over the rounds.
                *After the first tokens* leaves out what as many first tokens take one by one: pictures and prompts cost
                every runtime the same arithmetic. *each* is one request after another, *at-once* all submitted together, *batch* one static batch. On a
                machine that does other work too, trust the ratios, and those by processor time most.
                """.formatted(
                        half ? " --half" : "",
                        threads,
                        String.join(",", together.stream().map(String::valueOf).toList()),
                        tokens,
                        rounds,
                        seed,
                        model.getFileName(),
                        half ? "16-bit" : "32-bit",
                        threads,
                        tokens);
    }
}
