package city.vantage.bench.engine;

import city.vantage.vision.engine.Picture;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What a question needs to know of a model.
 *
 * @param pixels edge of a picture
 * @param places features of a picture
 * @param imageToken stands for them in a prompt
 * @param vocabulary number of tokens
 */
record ModelShape(int pixels, int places, long imageToken, int vocabulary) {
    /** From the model's {@code config.json}. */
    static ModelShape of(Path folder) throws IOException {
        var config = new ObjectMapper().readTree(folder.resolve("config.json").toFile());
        var eye = config.path("vision_config");
        var pixels = eye.path("image_size").asInt();
        var edge = pixels / eye.path("patch_size").asInt();
        return new ModelShape(
                pixels,
                edge * edge,
                config.path("image_token_id")
                        .asLong(config.path("image_token_index").asLong()),
                config.path("text_config").path("vocab_size").asInt());
    }

    /** A picture of made-up values; the peers compute the same. */
    Picture picture(int seed) {
        var values = new float[3 * pixels * pixels];
        for (var i = 0; i < values.length; i++) {
            values[i] = (float) ((i * 7919L + seed * 104729L) % 256 / 127.5 - 1);
        }
        return Picture.of("bench-" + seed, values, new long[] {1, 3, pixels, pixels});
    }
}
