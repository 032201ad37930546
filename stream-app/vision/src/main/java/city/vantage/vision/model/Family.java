package city.vantage.vision.model;

import java.util.Optional;

/** Model families whose pictures and prompts are known here. */
public enum Family {
    LLAVA,
    LLAVA_ONEVISION,
    IDEFICS3;

    /** Model types of {@code config.json} that {@link #of} knows. */
    static final String KNOWN_TYPES = "llava, llava_onevision, idefics3, smolvlm";

    static Optional<Family> of(String modelType) {
        return switch (modelType) {
            case "llava" -> Optional.of(LLAVA);
            case "llava_onevision" -> Optional.of(LLAVA_ONEVISION);
            case "idefics3", "smolvlm" -> Optional.of(IDEFICS3);
            default -> Optional.empty();
        };
    }
}
