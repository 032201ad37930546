package city.vantage.vision.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Model families whose pictures and prompts are known here, by {@code model_type} of {@code config.json}. */
public enum Family {
    LLAVA("llava"),
    LLAVA_ONEVISION("llava_onevision"),
    IDEFICS3("idefics3", "smolvlm");

    private final List<String> modelTypes;

    Family(String... modelTypes) {
        this.modelTypes = List.of(modelTypes);
    }

    static Optional<Family> of(String modelType) {
        return Arrays.stream(values())
                .filter(family -> family.modelTypes.contains(modelType))
                .findFirst();
    }

    static String known() {
        return Arrays.stream(values())
                .flatMap(family -> family.modelTypes.stream())
                .collect(Collectors.joining(", "));
    }
}
