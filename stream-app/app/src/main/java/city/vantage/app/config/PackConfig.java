package city.vantage.app.config;

import city.vantage.prompt.PrivacyProfile;
import city.vantage.prompt.PromptPack;
import city.vantage.rules.CelRules;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.config.AbstractConfig;

/** The files that word questions, and those that say what answers mean, as configured. Each call reads its file. */
record PackConfig(AbstractConfig values) {

    /** @throws InvalidConfigException with all that is wrong with the file */
    WatchesFile watches() {
        var file = values.getString(AlertKeys.WATCHES_FILE);
        return file.isEmpty() ? WatchesFile.NONE : WatchesFile.read(Path.of(file));
    }

    /** @throws InvalidConfigException where the pack's file can't be used, or can't ask for what is watched for */
    PromptPack prompts(WatchesFile watches) {
        var pack = whole().within(PrivacyProfile.of(values.getString(Settings.PRIVACY_PROFILE)));
        try {
            return pack.watching(watches.watches());
        } catch (IllegalArgumentException e) {
            throw new InvalidConfigException(
                    AlertKeys.WATCHES_FILE,
                    List.of("prompt pack %s: %s".formatted(pack.version().name(), e.getMessage())));
        }
    }

    private PromptPack whole() {
        var file = values.getString(Settings.PROMPTS_FILE);
        if (!file.isEmpty()) {
            return PromptPackFile.read(Path.of(file));
        }
        return new InferenceConfig(values).asksShippedModel() ? ShippedModel.pack() : PromptPackFile.bundled();
    }

    /** @throws InvalidConfigException where the rules can't be used */
    CelRules rules(PromptPack pack) {
        var file = values.getString(AlertKeys.RULES_FILE);
        var vocabulary = RulePackFile.vocabulary(pack);
        return file.isEmpty() ? RulePackFile.bundled(vocabulary) : RulePackFile.read(Path.of(file), vocabulary);
    }
}
