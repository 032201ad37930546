package city.vantage.app.config;

import static org.apache.kafka.common.config.ConfigDef.Importance.HIGH;
import static org.apache.kafka.common.config.ConfigDef.Importance.LOW;
import static org.apache.kafka.common.config.ConfigDef.Importance.MEDIUM;
import static org.apache.kafka.common.config.ConfigDef.Range.atLeast;
import static org.apache.kafka.common.config.ConfigDef.Range.between;
import static org.apache.kafka.common.config.ConfigDef.Type.BOOLEAN;
import static org.apache.kafka.common.config.ConfigDef.Type.INT;
import static org.apache.kafka.common.config.ConfigDef.Type.LONG;
import static org.apache.kafka.common.config.ConfigDef.Type.PASSWORD;
import static org.apache.kafka.common.config.ConfigDef.Type.STRING;

import city.vantage.prompt.Priority;
import city.vantage.vision.model.Precision;
import java.util.Arrays;
import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ValidString;

/** What can be set about answering requests. */
final class InferenceKeys {
    static final String BACKEND = "inference.backend";
    static final String MODEL = "inference.model";
    static final String ANSWER_MILLIS = "inference.answer.within.ms";
    static final String KEEP_MILLIS = "inference.answers.keep.ms";
    static final String PRIORITY = "inference.priority";
    static final String OPENAI_URL = "inference.openai.url";
    static final String OPENAI_KEY = "inference.openai.key";
    static final String OPENAI_KEY_FILE = "inference.openai.key.file";
    static final String OPENAI_CONCURRENCY = "inference.openai.concurrency";
    static final String OPENAI_TIMEOUT_MILLIS = "inference.openai.timeout.ms";
    static final String OPENAI_TRIES = "inference.openai.tries";
    static final String OPENAI_TOP_LOGPROBS = "inference.openai.top.logprobs";
    static final String OPENAI_PICTURE_EDGE = "inference.openai.picture.edge";

    static final String ONNX_PRECISION = "inference.onnx.precision";
    static final String ONNX_SLOTS = "inference.onnx.slots";
    static final String ONNX_CONTEXT = "inference.onnx.context";
    static final String ONNX_CACHE_BYTES = "inference.onnx.cache.bytes";
    static final String ONNX_THREADS = "inference.onnx.threads";
    static final String ONNX_CUDA_DEVICE = "inference.onnx.cuda.device";
    static final String ONNX_CUDA_BYTES = "inference.onnx.cuda.bytes";
    static final String ONNX_CUDA_FALLBACK = "inference.onnx.cuda.fallback";
    static final String ONNX_LIBRARY = "inference.onnx.library";

    private InferenceKeys() {}

    static ConfigDef addTo(ConfigDef definition) {
        return openAi(onnx(general(definition)));
    }

    private static ConfigDef general(ConfigDef definition) {
        return definition
                .define(
                        BACKEND,
                        STRING,
                        BackendKind.KINEMATIC.configured(),
                        ValidString.in(BackendKind.names()),
                        HIGH,
                        "What answers: kinematic is no model, it describes from the geometry of the boxes alone; onnx is a"
                                + " vision-language model in the worker itself; openai is a server that speaks OpenAI's"
                                + " chat completions, such as vLLM, SGLang or llama.cpp.")
                .define(
                        MODEL,
                        STRING,
                        "",
                        HIGH,
                        "The model: for onnx its folder, or empty for vantage-street, which comes with Vantage and knows"
                                + " simulated streets only; for openai its name at the server. Streams and workers need it:"
                                + " it, or the last name of the folder's path, is part of a request's id.")
                .define(
                        ANSWER_MILLIS,
                        LONG,
                        60_000L,
                        atLeast(0),
                        MEDIUM,
                        "A description is too late this long after its view was chosen; 0 for never, which recorded input"
                                + " needs.")
                .define(
                        KEEP_MILLIS,
                        LONG,
                        3_600_000L,
                        atLeast(1_000),
                        LOW,
                        "How long streams keep an incident's answers, from the first on: its phases are described in agreement"
                                + " with them. No incident should last longer.")
                .define(
                        PRIORITY,
                        STRING,
                        Priority.LIVE.name().toLowerCase(Locale.ROOT),
                        ValidString.in("live", "backfill"),
                        LOW,
                        "What requests of this stream are: live, or backfill, which a model lets wait where it has both."
                                + " A replay's are backfill.");
    }

    private static ConfigDef onnx(ConfigDef definition) {
        return cuda(definition
                .define(
                        ONNX_PRECISION,
                        STRING,
                        "fp32",
                        ValidString.in(precisions()),
                        MEDIUM,
                        "Which form of the model's graphs is used; vantage model check tells what a folder has.")
                .define(ONNX_SLOTS, INT, 8, between(1, 1_024), MEDIUM, "Most requests that are decoded at a time.")
                .define(
                        ONNX_CONTEXT,
                        INT,
                        4_096,
                        between(64, 1 << 20),
                        MEDIUM,
                        "Most tokens of a request: pictures, questions and answers together.")
                .define(
                        ONNX_CACHE_BYTES,
                        LONG,
                        4L << 30,
                        atLeast(1),
                        MEDIUM,
                        "What keys and values of all slots may take; a model that needs more is refused at the start.")
                .define(
                        ONNX_THREADS,
                        INT,
                        0,
                        between(0, 1_024),
                        LOW,
                        "Threads within an operator on the CPU; 0 leaves it to ONNX Runtime."));
    }

    private static ConfigDef cuda(ConfigDef definition) {
        return definition
                .define(
                        ONNX_CUDA_DEVICE,
                        INT,
                        -1,
                        between(-1, 255),
                        MEDIUM,
                        "Number of the CUDA card that the model runs on; -1 for the CPU.")
                .define(
                        ONNX_CUDA_BYTES,
                        LONG,
                        0L,
                        atLeast(0),
                        LOW,
                        "Most memory of the card that a graph may take; 0 for no limit.")
                .define(
                        ONNX_CUDA_FALLBACK,
                        BOOLEAN,
                        false,
                        LOW,
                        "Whether a card that can't be used is replaced by the CPU, which is logged, instead of an error.")
                .define(
                        ONNX_LIBRARY,
                        STRING,
                        "",
                        LOW,
                        "ONNX Runtime's native library with its providers beside it; empty for the one for CPUs that comes"
                                + " with Vantage.");
    }

    private static String[] precisions() {
        return Arrays.stream(Precision.values())
                .map(precision -> precision.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    private static ConfigDef openAi(ConfigDef definition) {
        return definition
                .define(
                        OPENAI_URL,
                        STRING,
                        "http://localhost:8000/v1",
                        MEDIUM,
                        "The server, up to what comes before /chat/completions.")
                .define(OPENAI_KEY, PASSWORD, "", LOW, "Key to the server; empty for none.")
                .define(OPENAI_KEY_FILE, STRING, "", LOW, "File that holds the key, instead of the key itself.")
                .define(OPENAI_CONCURRENCY, INT, 16, between(1, 1_024), MEDIUM, "Most calls at a time.")
                .define(
                        OPENAI_TIMEOUT_MILLIS,
                        LONG,
                        30_000L,
                        atLeast(1),
                        MEDIUM,
                        "Longest time for one call; less than worker.infer.timeout.ms, which is for all calls of a batch.")
                .define(
                        OPENAI_TRIES,
                        INT,
                        3,
                        between(1, 10),
                        LOW,
                        "Tries of a call whose server is busy or fails, before its request fails or waits.")
                .define(
                        OPENAI_TOP_LOGPROBS,
                        INT,
                        20,
                        between(0, 20),
                        LOW,
                        "Tokens whose probabilities a closed question asks for; 0 for a server that tells none: attributes stay"
                                + " unknown then.")
                .define(
                        OPENAI_PICTURE_EDGE,
                        INT,
                        1_344,
                        between(32, 8_192),
                        LOW,
                        "Longest side in pixels of a picture that is sent; larger ones are reduced.");
    }
}
