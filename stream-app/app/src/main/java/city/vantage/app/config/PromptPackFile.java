package city.vantage.app.config;

import city.vantage.prompt.PromptPack;
import java.nio.file.Path;

/** Reads prompt packs from YAML files. {@code prompts/vantage-3.yaml} shows every key. */
public final class PromptPackFile {
    private static final String BUNDLED = "/prompts/vantage-3.yaml";

    private PromptPackFile() {}

    /** The pack that Vantage brings along. */
    public static PromptPack bundled() {
        return YamlFile.bundled(BUNDLED, (fields, problems) -> new PromptPackReader(fields, problems).read());
    }

    /**
     * Reads a pack of the user's own.
     *
     * @throws InvalidConfigException with all that is wrong with the file
     */
    public static PromptPack read(Path file) {
        return YamlFile.read("Prompt pack", file, (fields, problems) -> new PromptPackReader(fields, problems).read());
    }
}
