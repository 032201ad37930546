package city.vantage.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** Values that other programs computed; src/test/python says which and how. */
public final class Golden {
    private Golden() {}

    public static JsonNode read(String name) {
        try (var file = Golden.class.getResourceAsStream("/golden/" + name)) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
