package city.vantage.bench.engine;

import city.vantage.vision.engine.ModelFiles;
import city.vantage.vision.engine.PoolSize;
import city.vantage.vision.onnx.Device;
import city.vantage.vision.onnx.OnnxEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lets the engine run long on a tiny model, and fails if it keeps anything. */
@Command(
        name = "soak",
        description = "Resident memory and open handles over a long run; exits with 1 if they grow.",
        mixinStandardHelpOptions = true)
public final class SoakCommand implements Callable<Integer> {
    private static final PoolSize POOL = new PoolSize(8, 128);

    /** Full before the warm-up is over, so that what it takes is no growth. */
    private static final long FEATURE_CACHE = 1L << 20;

    @Option(
            names = "--models",
            defaultValue = "${sys:vantage.home}/stream-app/vision/src/test/resources/engine/llava",
            description = "Folder of the tiny model. Default: ${DEFAULT-VALUE}.")
    private Path models = Path.of("");

    @Option(
            names = "--decoder",
            defaultValue = "decoder_gqa.onnx",
            description = "decoder_gqa.onnx or decoder_plain.onnx. Default: ${DEFAULT-VALUE}.")
    private String decoder = "";

    @Option(names = "--requests", defaultValue = "10000", description = "Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--growth-mib",
            defaultValue = "2",
            description =
                    "What resident memory and the heap may each grow between two fifths of the requests and the end. Default: "
                            + "${DEFAULT-VALUE}.")
    private double growthMib;

    @Override
    public Integer call() throws IOException {
        var files = new ModelFiles(
                models.resolve("vision_encoder.onnx"), models.resolve("embed_tokens.onnx"), models.resolve(decoder));
        try (var environment = OnnxEnvironment.open()) {
            var before = ProcessState.read(environment);
            var soak = new Soak(environment, requests);
            try (var engine = EngineModel.open(environment, files, Device.CPU, 1, POOL, FEATURE_CACHE)) {
                System.out.println("decoding: " + engine.decoding());
                soak.run(engine);
            }
            var verdict = soak.verdict(before, ProcessState.read(environment), growthMib);
            System.out.println(verdict.text());
            return verdict.holds() ? 0 : 1;
        }
    }
}
