package city.vantage.app.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.vantage.webhook.EventKind;
import city.vantage.webhook.Secret;
import city.vantage.webhook.Target;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the targets of webhooks from the user's YAML. Secrets stand elsewhere, and no message repeats one. */
final class WebhooksFile {
    private static final int MOST_TARGETS = 100;
    private static final int LONGEST_SECRETS = 1_024;

    private final UnaryOperator<@Nullable String> environment;
    private final List<String> problems;

    private WebhooksFile(UnaryOperator<@Nullable String> environment, List<String> problems) {
        this.environment = environment;
        this.problems = problems;
    }

    /**
     * Reads them.
     *
     * @param environment gives the value of a variable, or null
     * @throws InvalidConfigException with all that is wrong with the file
     */
    static List<Target> read(Path file, UnaryOperator<@Nullable String> environment) {
        return YamlFile.read(
                "Webhooks", file, (fields, problems) -> new WebhooksFile(environment, problems).read(fields));
    }

    private List<Target> read(Fields file) {
        var targets = new ArrayList<Target>();
        var names = new HashSet<String>();
        var all = file.mappings("webhooks", MOST_TARGETS);
        for (var i = 0; i < all.size(); i++) {
            var where = "webhooks[%d]".formatted(i);
            var target = target(where, all.get(i));
            if (target != null) {
                targets.add(target);
                note(!names.add(target.name()), where + ".name is there already: " + target.name());
            }
        }
        file.refuseOthers();
        return targets;
    }

    private @Nullable Target target(String where, Fields fields) {
        var name = fields.text("name");
        var url = fields.text("url");
        var kinds = kinds(where, fields.texts("events", 1, EventKind.values().length));
        var secrets = secrets(where, fields);
        fields.refuseOthers();
        try {
            return secrets.isEmpty() || kinds.isEmpty() ? null : new Target(name, new URI(url), kinds, secrets);
        } catch (URISyntaxException e) {
            // Its message quotes the URL, which may hold a key.
            problems.add(where + ".url is no URL");
        } catch (IllegalArgumentException e) {
            problems.add(where + ": " + e.getMessage());
        }
        return null;
    }

    private Set<EventKind> kinds(String where, List<String> texts) {
        var kinds = EnumSet.noneOf(EventKind.class);
        for (var text : texts) {
            switch (text) {
                case "alerts" -> kinds.add(EventKind.ALERTS);
                case "descriptions" -> kinds.add(EventKind.DESCRIPTIONS);
                default -> problems.add(where + ".events must be alerts or descriptions, not " + text);
            }
        }
        return kinds;
    }

    private List<Secret> secrets(String where, Fields fields) {
        if (fields.has("secretFile") == fields.has("secretVariable")) {
            Stream.of("secretFile", "secretVariable").filter(fields::has).forEach(fields::text);
            problems.add(where + " must have either secretFile or secretVariable");
            return List.of();
        }
        var text = fields.has("secretFile")
                ? fromFile(where, Path.of(fields.text("secretFile")))
                : fromVariable(where, fields.text("secretVariable"));
        return text == null ? List.of() : parsed(where, text);
    }

    private List<Secret> parsed(String where, String text) {
        try {
            return Stream.of(text.strip().split("\\s+", -1)).map(Secret::of).toList();
        } catch (IllegalArgumentException e) {
            problems.add(where + ": " + e.getMessage());
            return List.of();
        }
    }

    private @Nullable String fromFile(String where, Path file) {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(LONGEST_SECRETS), UTF_8);
        } catch (IOException e) {
            problems.add("%s.secretFile can't be read: %s".formatted(where, FileFault.reason(e)));
            return null;
        }
    }

    private @Nullable String fromVariable(String where, String name) {
        var value = environment.apply(name);
        note(value == null, "%s.secretVariable: the environment has no %s".formatted(where, name));
        return value;
    }

    private void note(boolean condition, String problem) {
        if (condition) {
            problems.add(problem);
        }
    }
}
