package city.vantage.vision.engine;

import city.vantage.vision.text.Segment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Requests to a tiny model with random weights, and what transformers answered; made by src/test/python/engine. */
record GoldenCases(Path folder, List<Case> cases) {
    record Case(VisionRequest request, List<List<Long>> texts, List<List<Double>> logs) {}

    static GoldenCases of(String family) throws IOException {
        var folder = Path.of("src/test/resources/engine", family);
        var root = JsonMapper.builder()
                .build()
                .readTree(folder.resolve("golden.json").toFile());
        var shape = longs(root.get("shape"));
        var cases = new ArrayList<Case>();
        for (var node : root.get("cases")) {
            cases.add(golden(family, cases.size(), node, shape));
        }
        return new GoldenCases(folder, cases);
    }

    ModelFiles files(String kind) {
        return new ModelFiles(
                folder.resolve("vision_encoder.onnx"),
                orThatOfLlava("embed_tokens.onnx"),
                orThatOfLlava("decoder_" + kind + ".onnx"));
    }

    /** Valley has llava's weights; its pictures are the frames of one video. */
    private Path orThatOfLlava(String name) {
        var own = folder.resolve(name);
        return Files.exists(own) ? own : folder.resolveSibling("llava").resolve(name);
    }

    private static Case golden(String family, int number, JsonNode node, long[] shape) {
        var pictures = items(node.get("pictures")).stream()
                .map(seed -> picture(seed.asInt(), shape))
                .toList();
        var turns = items(node.get("turns"));
        var choices = items(node.get("choices"));
        var request = new VisionRequest(
                family + number,
                pictures,
                family.equals("valley") ? pictures.size() : 1,
                items(node.get("prefix")).stream().map(GoldenCases::segment).toList(),
                turns.stream().map(GoldenCases::turn).toList(),
                choices.stream().map(GoldenCases::choice).toList());
        return new Case(
                request,
                turns.stream().map(turn -> boxed(longs(turn.get("tokens")))).toList(),
                choices.stream()
                        .map(choice -> items(choice.get("logs")).stream()
                                .map(JsonNode::asDouble)
                                .toList())
                        .toList());
    }

    /** Values that the script computes alike. */
    static Picture picture(int seed, long[] shape) {
        var size = 1;
        for (var dimension : shape) {
            size *= (int) dimension;
        }
        var values = new float[size];
        for (var i = 0; i < size; i++) {
            values[i] = (float) ((i * 7919L + seed * 104729L) % 256 / 127.5 - 1);
        }
        return Picture.of("seed-" + seed, values, shape);
    }

    private static Segment segment(JsonNode node) {
        return node.has("ids")
                ? new Segment.Text(longs(node.get("ids")))
                : new Segment.Image(
                        node.get("image").asInt(), node.get("tokens").asInt());
    }

    private static Turn turn(JsonNode node) {
        var stop = node.get("stop").isNull()
                ? Set.<Long>of()
                : Set.of(node.get("stop").asLong());
        return new Turn(
                longs(node.get("prompt")), Sampling.greedy(node.get("max").asInt(), stop));
    }

    private static Choice choice(JsonNode node) {
        return new Choice(
                longs(node.get("prompt")),
                items(node.get("answers")).stream().map(GoldenCases::longs).toList(),
                false);
    }

    private static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static long[] longs(JsonNode array) {
        return items(array).stream().mapToLong(JsonNode::asLong).toArray();
    }

    private static List<Long> boxed(long[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
