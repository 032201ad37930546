package city.vantage.vision.model;

import city.vantage.vision.engine.FeatureMerge;
import city.vantage.vision.image.Preprocessor;
import city.vantage.vision.text.ChatTemplate;
import city.vantage.vision.text.PictureLayout;
import city.vantage.vision.text.PromptEncoder;
import city.vantage.vision.text.Tokenizer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model as its folder describes it, checked as far as that goes without loading weights.
 *
 * @param decoder as configured; the session's shapes win
 * @param merge how the model was trained to see several pictures
 * @param imageToken id that stands for features of a picture
 * @param layout what a picture becomes in a prompt
 * @param stops ids that end an answer
 * @param begin the token that begins a text, or null
 * @param files all that decides what the model answers, in the order of their names
 */
public record ModelFolder(
        Path folder,
        Family family,
        OnnxFile visionEncoder,
        OnnxFile embedTokens,
        OnnxFile decoderModel,
        DecoderShape decoder,
        Preprocessor preprocessor,
        Path tokenizerJson,
        ChatTemplate template,
        PictureLayout layout,
        FeatureMerge merge,
        long imageToken,
        Set<Long> stops,
        @Nullable String begin,
        List<Path> files) {
    public ModelFolder {
        stops = Set.copyOf(stops);
        files = List.copyOf(files);
    }

    /** @throws ModelException with all problems where the folder can't be used */
    public static ModelFolder open(Path folder, PrecisionChoice choice) {
        return new FolderInspection(folder, choice).opened();
    }

    /** Whoever opens a tokenizer closes it. */
    public Tokenizer openTokenizer() {
        return Tokenizer.open(tokenizerJson);
    }

    public PromptEncoder promptEncoder(Tokenizer tokenizer) {
        return new PromptEncoder(tokenizer, template, layout, begin);
    }

    /** SHA-256 over names and contents of {@link #files}, in hexadecimal. Reads all weights: seconds for gigabytes. */
    public String digest() {
        return FolderDigest.of(folder, files);
    }
}
