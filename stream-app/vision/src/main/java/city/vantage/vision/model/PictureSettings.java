package city.vantage.vision.model;

import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.image.PixelSize;
import city.vantage.vision.text.PictureLayout;
import com.fasterxml.jackson.databind.JsonNode;

/** Works out from the settings how many feature vectors a tile has and how pictures are written. */
record PictureSettings(Family family, JsonNode config, JsonNode processor) {

    /**
     * @param imageToken the writing of the image token
     * @throws IllegalArgumentException where settings are missing or contradict each other
     */
    PictureLayout layout(PixelSize tile, String imageToken) {
        var tokens = tokensPerTile(tile);
        return family == Family.IDEFICS3
                ? new PictureLayout.Marked(imageToken, tokens, "<fake_token_around_image>", "<global-img>")
                : new PictureLayout.Bare(imageToken, tokens);
    }

    /**
     * How the model was trained to see several pictures: each by itself or, with {@code temporal_pooling} in its
     * configuration, as frames that are pooled over time.
     *
     * @throws IllegalArgumentException where it was trained for a pooling that is not there
     */
    FeatureMerge merge() {
        var pooling = config.path("temporal_pooling").asText("");
        if (pooling.isEmpty()) {
            return FeatureMerge.EACH;
        }
        if (!pooling.equals("mean")) {
            throw new IllegalArgumentException("temporal_pooling %s is not supported; mean is".formatted(pooling));
        }
        if (family != Family.LLAVA || !hasClassToken() || !strategy().equals("full")) {
            throw new IllegalArgumentException(
                    "temporal_pooling needs a token of the whole frame: vision_feature_select_strategy full, and CLIP "
                            + "or class_token in vision_config");
        }
        return FeatureMerge.TEMPORAL_MEAN;
    }

    private String strategy() {
        return config.path("vision_feature_select_strategy").asText("default");
    }

    /** Of the whole frame, before those of its patches: CLIP has one, and of others the configuration says so. */
    private boolean hasClassToken() {
        var vision = config.path("vision_config");
        return vision.path("model_type").asText("").contains("clip")
                || vision.path("class_token").asBoolean(false);
    }

    private int tokensPerTile(PixelSize tile) {
        var patch = positive("patch_size", config.path("vision_config").path("patch_size"));
        var patches = (tile.width() / patch) * (tile.height() / patch);
        if (family == Family.IDEFICS3) {
            var scale = positive("scale_factor", config.path("scale_factor"));
            return agreed(patches / (scale * scale), processor.path("image_seq_len"), "image_seq_len");
        }
        if (family == Family.LLAVA) {
            var tokens = strategy().equals("full") && hasClassToken() ? patches + 1 : patches;
            return agreed(tokens, config.path("image_seq_length"), "image_seq_length");
        }
        return patches;
    }

    private static int agreed(int computed, JsonNode stated, String name) {
        if (stated.isInt() && stated.intValue() != computed) {
            throw new IllegalArgumentException("%s is %d, but a tile of the preprocessor has %d feature vectors"
                    .formatted(name, stated.intValue(), computed));
        }
        return computed;
    }

    private static int positive(String name, JsonNode value) {
        if (!value.isInt() || value.intValue() < 1) {
            throw new IllegalArgumentException(name + " is missing or not positive");
        }
        return value.intValue();
    }

    /** Whether pictures are to be padded to squares first. */
    boolean padToSquare() {
        var ratio = config.path("image_aspect_ratio").asText("square");
        return switch (ratio) {
            case "pad" -> true;
            case "square" -> false;
            default -> {
                if (family == Family.LLAVA_ONEVISION && ratio.startsWith("anyres")) {
                    yield false; // the base tile alone is read
                }
                throw new IllegalArgumentException("image_aspect_ratio %s is not supported".formatted(ratio));
            }
        };
    }
}
