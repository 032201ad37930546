package city.vantage.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A demo that was run in this process, and the descriptions that it wrote. */
record DemoRun(CommandRun run, List<JsonNode> descriptions) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static DemoRun of(Path out, String... arguments) throws IOException {
        var all = Stream.concat(
                Stream.of("demo", "--exit", "--speed", "0", "--out", out.toString()), Stream.of(arguments));
        var run = CommandRun.of(all.toArray(String[]::new));
        var descriptions = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(out)) {
            descriptions.add(JSON.readTree(line));
        }
        return new DemoRun(run, descriptions);
    }

    /** Incident and phase of each description. */
    List<String> parts() {
        return descriptions.stream()
                .map(json -> json.at("/incidentId").asText() + " "
                        + json.at("/phase").asText())
                .toList();
    }

    /** What was chosen and said, with the picture by its digest: the folder and the time of day differ. */
    List<String> choices() {
        return descriptions.stream()
                .map(json -> String.join(
                        "\n",
                        json.at("/incidentId").asText(),
                        json.at("/phase").asText(),
                        json.at("/view/cameraId").asText(),
                        Path.of(json.at("/view/frame").asText()).getFileName().toString(),
                        json.at("/pedestrian/caption").asText(),
                        json.at("/vehicle/caption").asText(),
                        json.at("/attributes").toString(),
                        json.at("/severity").asText()))
                .toList();
    }
}
