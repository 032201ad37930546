package city.vantage.app.replay;

import city.vantage.app.config.VantageConfig;
import city.vantage.prompt.ModelVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that decides what comes out of a replay. Who goes on with it has to have the same. */
final class Parameters {
    private Parameters() {}

    static SortedMap<String, String> of(ReplayOptions options, VantageConfig config, ModelVersion model)
            throws IOException {
        var parameters = new TreeMap<String, String>();
        parameters.put("from", options.from().toString());
        parameters.put("to", options.to().toString());
        parameters.put("site", options.site() == null ? "all" : options.site());
        parameters.put("margin", options.margin().toString());
        parameters.put("model", model.backend() + " " + model.model() + " " + model.digest());
        var pack = config.pack().version();
        parameters.put("prompts", pack.name() + "/" + pack.version());
        config.values().values().forEach((name, value) -> {
            if (name.startsWith("selection.") || name.startsWith("privacy.") || name.startsWith("topics.partitions")) {
                parameters.put(name, String.valueOf(value));
            }
        });
        for (var file : new String[] {"prompts.file", "rules.file"}) {
            parameters.put(file, digest(config.values().getString(file)));
        }
        return parameters;
    }

    private static String digest(String file) throws IOException {
        return file.isEmpty()
                ? "the one that comes with Vantage"
                : "SHA-256 " + sha256(Files.readAllBytes(Path.of(file)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
