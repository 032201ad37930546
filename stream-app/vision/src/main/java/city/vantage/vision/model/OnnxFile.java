package city.vantage.vision.model;

import java.nio.file.Path;
import java.util.List;

/**
 * A component of a model.
 *
 * @param weights files beside it that hold its weights; none where it holds them itself
 */
public record OnnxFile(Path model, Precision precision, List<Path> weights) {
    public OnnxFile {
        weights = List.copyOf(weights);
    }
}
