package city.vantage.app.runtime;

import city.vantage.app.config.ShippedModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The files of the shipped model, in a folder for temporary files until it is closed. */
public record UnpackedModel(Path parent, Path folder) implements AutoCloseable {
    public static UnpackedModel create() throws IOException {
        var parent = Files.createTempDirectory("vantage-model-");
        return new UnpackedModel(parent, ShippedModel.unpackInto(parent));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(parent)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
