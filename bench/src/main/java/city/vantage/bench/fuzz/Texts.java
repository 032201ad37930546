package city.vantage.bench.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.app.config.InvalidConfigException;
import city.vantage.app.config.PromptPackFile;
import city.vantage.app.config.RulePackFile;
import city.vantage.app.reader.RecordedFacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Files and lines that people or other systems write. */
final class Texts {
    private static final String LINE = """
            {"incidentId":"i-1","siteId":"s","phase":"ACTION","revision":1,"status":"FINAL","finalRevision":true,\
            "view":{"cameraId":"c","viewKind":"OVERHEAD","score":0.5},"geometry":{"gap":0.1},\
            "attributes":{"vehicle.action":{"value":"stopped","probability":0.9}},"verdict":"UNVERIFIED","flags":[]}""";

    private final Path folder;

    /** @param folder for files that are read again and again */
    Texts(Path folder) {
        this.folder = folder;
    }

    List<Target> targets() throws IOException {
        var vocabulary = RulePackFile.vocabulary(PromptPackFile.bundled());
        var all = new ArrayList<Target>();
        all.add(yaml("prompt pack", "/prompts/vantage-3.yaml", PromptPackFile::read));
        all.add(yaml("rules", "/rules/vantage-5.yaml", file -> RulePackFile.read(file, vocabulary)));
        all.add(new Target("recorded description", List.of(LINE.getBytes(UTF_8)), 0, 0.2, bytes -> {
            try {
                RecordedFacts.of(new String(bytes, UTF_8));
                return true;
            } catch (IllegalArgumentException rejected) {
                return false;
            }
        }));
        return all;
    }

    private Target yaml(String name, String sample, Consumer<Path> read) throws IOException {
        return new Target(name, List.of(resource(sample)), 0, 0.004, bytes -> {
            try {
                read.accept(Files.write(folder.resolve("file.yaml"), bytes));
                return true;
            } catch (InvalidConfigException rejected) {
                return false;
            }
        });
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PromptPackFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the class path lacks " + name);
            }
            return in.readAllBytes();
        }
    }
}
