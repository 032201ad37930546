package city.vantage.vision.image;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Typed access to a processor's options, which remembers what was asked for, so that the rest can be refused. */
final class ProcessorOptions {
    /** Options that change nothing for one picture on a CPU. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "_valid_processor_keys",
            "auto_map",
            "data_format",
            "device",
            "disable_grouping",
            "do_convert_rgb", // every picture is RGB here
            "feature_extractor_type",
            "image_grid_pinpoints", // of several tiles; the base tile alone is read
            "image_processor_type",
            "image_seq_len",
            "image_seq_length",
            "input_data_format",
            "pad_size",
            "processor_class",
            "return_row_col_info",
            "return_tensors",
            "size_divisor",
            "video_sampling");

    private final JsonNode config;
    private final Set<String> asked = new HashSet<>(WITHOUT_EFFECT);

    ProcessorOptions(JsonNode config) {
        if (!config.isObject()) {
            throw new IllegalArgumentException("image processor's configuration is no JSON object");
        }
        this.config = config;
    }

    String text(String name, String otherwise) {
        var value = value(name);
        return value == null ? otherwise : value.asText();
    }

    boolean flag(String name, boolean otherwise) {
        var value = value(name);
        if (value != null && !value.isBoolean()) {
            throw wrong(name, "must be true or false");
        }
        return value == null ? otherwise : value.booleanValue();
    }

    double number(String name, double otherwise) {
        var value = value(name);
        if (value != null && !value.isNumber()) {
            throw wrong(name, "must be a number");
        }
        return value == null ? otherwise : value.doubleValue();
    }

    Filter filter(Filter otherwise) {
        var value = value("resample");
        if (value != null && !value.isInt()) {
            throw wrong("resample", "must be a whole number, 0 to 5");
        }
        return value == null ? otherwise : Filter.ofCode(value.intValue());
    }

    double[] channels(String name, double[] otherwise) {
        var value = value(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isArray() || value.size() != Picture.CHANNELS) {
            throw wrong(name, "must be three numbers");
        }
        var channels = new double[Picture.CHANNELS];
        for (var i = 0; i < channels.length; i++) {
            channels[i] = value.get(i).asDouble(Double.NaN);
            if (!Double.isFinite(channels[i])) {
                throw wrong(name, "must be three numbers");
            }
        }
        return channels;
    }

    /** A side that an object option names, such as a size, or null. */
    @Nullable
    Integer side(String name, String side) {
        var value = value(name);
        if (value == null || !value.has(side) || value.get(side).isNull()) {
            return null;
        }
        var length = value.get(side).asInt();
        if (length < 1 || length > 8192) {
            throw wrong(name + "." + side, "must be 1..8192");
        }
        return length;
    }

    /** A size with a width and a height, or one whole number for a square, or null. */
    @Nullable
    PixelSize size(String name) {
        var value = value(name);
        if (value != null && value.isInt()) {
            return PixelSize.square(value.intValue());
        }
        var width = side(name, "width");
        var height = side(name, "height");
        return width == null || height == null ? null : new PixelSize(width, height);
    }

    boolean isWholeNumber(String name) {
        var value = value(name);
        return value != null && value.isInt();
    }

    IllegalArgumentException wrong(String name, String problem) {
        return new IllegalArgumentException("%s %s, is %s".formatted(name, problem, config.path(name)));
    }

    /** Call this when all options have been read. */
    void refuseUnknown() {
        var unknown = config.properties().stream()
                .filter(option -> !option.getValue().isNull() && !asked.contains(option.getKey()))
                .map(java.util.Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("image processor's options are not known: " + unknown);
        }
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        var value = config.get(name);
        return value == null || value.isNull() ? null : value;
    }
}
