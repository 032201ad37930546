package city.vantage.app.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigValue;

/** Reads settings, and tells all that is wrong with them at once. */
final class ConfigReader {
    private ConfigReader() {}

    /** @throws InvalidConfigException with every problem */
    static VantageConfig read(ConfigSources sources) {
        var kafka = new HashMap<String, String>();
        var own = new HashMap<String, String>();
        sources.merged().forEach((name, value) -> {
            if (name.startsWith(Settings.KAFKA_PREFIX)) {
                kafka.put(name.substring(Settings.KAFKA_PREFIX.length()), value);
            } else {
                own.put(name, value);
            }
        });
        refuse(problems(own));
        var config = new VantageConfig(new AbstractConfig(Settings.DEFINITION, own, false), Map.copyOf(kafka));
        refuse(problems(config));
        return config;
    }

    private static List<String> problems(Map<String, String> own) {
        var problems = new ArrayList<String>();
        own.keySet().stream()
                .filter(name -> !Settings.DEFINITION.names().contains(name))
                .sorted()
                .forEach(name -> problems.add(name + ": there is no such setting"));
        Settings.DEFINITION.validate(own).stream()
                .sorted(Comparator.comparing(ConfigValue::name))
                // What isn't of the type is also told to be absent.
                .flatMap(value -> value.errorMessages().stream().limit(1))
                .forEach(problems::add);
        return problems;
    }

    private static List<String> problems(VantageConfig config) {
        var problems = new ArrayList<String>();
        for (var part : config.parts()) {
            try {
                part.run();
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
        }
        return problems;
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidConfigException("The configuration", problems);
        }
    }
}
