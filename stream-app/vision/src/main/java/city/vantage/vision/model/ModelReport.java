package city.vantage.vision.model;

import city.vantage.vision.engine.FeatureMerge;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a model folder is, what of it is used, and what is wrong with it.
 *
 * @param facts lines to show, empty where there are problems
 * @param problems each begins with the name of a file
 */
public record ModelReport(Path folder, List<String> facts, List<String> problems) {
    public ModelReport {
        facts = List.copyOf(facts);
        problems = List.copyOf(problems);
    }

    public static ModelReport of(Path folder, PrecisionChoice choice) {
        var inspection = new FolderInspection(folder, choice);
        return inspection.problems().isEmpty()
                ? new ModelReport(folder, facts(inspection.opened()), List.of())
                : new ModelReport(folder, List.of(), inspection.problems());
    }

    public boolean usable() {
        return problems.isEmpty();
    }

    private static List<String> facts(ModelFolder model) {
        var facts = new ArrayList<String>();
        var tile = model.preprocessor().tile();
        facts.add("family: " + model.family());
        for (var file : model.files()) {
            facts.add("uses: " + model.folder().relativize(file));
        }
        facts.add("picture: tiles of %d x %d pixels, %s, %d tokens a tile, image token %d"
                .formatted(
                        tile.width(),
                        tile.height(),
                        model.preprocessor().tiles() ? "several" : "one",
                        model.layout().tokensPerTile(),
                        model.imageToken()));
        facts.add("several pictures: " + (model.merge() == FeatureMerge.EACH ? "one by one" : "pooled over time"));
        var decoder = model.decoder();
        facts.add("decoder, as configured: layers %s, KV heads %s, head dimension %s, context %s, vocabulary %s"
                .formatted(
                        shown(decoder.layers()),
                        shown(decoder.kvHeads()),
                        shown(decoder.headDimension()),
                        shown(decoder.contextLength()),
                        shown(decoder.vocabulary())));
        facts.add("answers end with: " + model.stops().stream().sorted().toList());
        facts.add("digest: " + model.digest());
        return facts;
    }

    private static String shown(OptionalInt number) {
        return number.isPresent() ? String.valueOf(number.getAsInt()) : "not said";
    }
}
