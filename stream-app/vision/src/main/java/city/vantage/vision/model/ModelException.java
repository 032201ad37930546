package city.vantage.vision.model;

import java.nio.file.Path;
import java.util.List;

/** A model folder that can't be used, with everything that is wrong with it. */
public final class ModelException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    ModelException(Path folder, List<String> problems) {
        super("model folder %s can't be used: %s".formatted(folder, String.join("; ", problems)));
        this.problems = List.copyOf(problems);
    }

    /** Each begins with the name of a file. */
    public List<String> problems() {
        return problems;
    }
}
