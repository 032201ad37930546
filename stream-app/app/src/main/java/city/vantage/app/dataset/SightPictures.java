package city.vantage.app.dataset;

import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.prompt.DrawingRules;
import city.vantage.prompt.Mark;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.Drawing;
import city.vantage.vision.image.Filter;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.PictureDecoder;
import city.vantage.vision.image.Resizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * Draws and cuts pictures as a worker does, and writes them as JPEG.
 *
 * @param side width and height to resize them to, the proportions not kept, or 0 to leave them as large as they are
 */
record SightPictures(Path folder, DrawingRules rules, int side) {
    private static final float QUALITY = 0.93f;

    /**
     * Writes the pictures of a sight in the order in which a model is shown them, those of one kind in time order, and
     * returns their names.
     *
     * @param marked whether the parties' boxes are drawn
     */
    List<String> write(Sight sight, boolean marked) throws IOException {
        var names = new LinkedHashMap<String, List<String>>();
        for (var i = 0; i < sight.moments().size(); i++) {
            for (var drawn : drawn(sight.moments().get(i), marked).entrySet()) {
                var number = sight.moments().size() == 1 ? "" : "-" + (i + 1);
                var name = "%s-%s%s.jpg".formatted(sight.id(), drawn.getKey(), number);
                write(name, drawn.getValue());
                names.computeIfAbsent(drawn.getKey(), _ -> new ArrayList<>()).add(name);
            }
        }
        return names.values().stream().flatMap(List::stream).toList();
    }

    /** The pictures of a moment by their kind. */
    private SequencedMap<String, Picture> drawn(Sight.Moment moment, boolean marked) {
        var frame = new PictureDecoder(DecodeLimits.DEFAULT).decode(moment.frame());
        var size = new FrameSize(frame.width(), frame.height());
        var marks = Stream.of(Category.PEDESTRIAN, Category.VEHICLE)
                .flatMap(party ->
                        Optional.ofNullable(moment.parties().get(party)).map(box -> rules.mark(party, box)).stream())
                .toList();
        var drawing = new Drawing(rules.boxScale(), Drawing.CITY_LLAVA.globalLine(), Drawing.CITY_LLAVA.localLine());
        var shown = marked ? marks : List.<Mark>of();
        var pictures = new LinkedHashMap<String, Picture>();
        var closeUp = rules.closeUp(marks, size);
        if (closeUp != null) {
            pictures.put("close", drawing.local(frame, shown, closeUp));
        }
        pictures.put("local", drawing.local(frame, shown, rules.crop(marks, size)));
        pictures.put("global", drawing.global(frame, shown));
        return pictures;
    }

    private void write(String name, Picture picture) throws IOException {
        var shown = side == 0 ? picture : Resizer.resize(picture, side, side, Filter.BICUBIC);
        var image = new BufferedImage(shown.width(), shown.height(), BufferedImage.TYPE_INT_RGB);
        var rgb = new int[shown.width() * shown.height()];
        for (var i = 0; i < rgb.length; i++) {
            var at = i * Picture.CHANNELS;
            rgb[i] = (shown.rgb()[at] & 0xFF) << 16 | (shown.rgb()[at + 1] & 0xFF) << 8 | (shown.rgb()[at + 2] & 0xFF);
        }
        image.setRGB(0, 0, shown.width(), shown.height(), rgb, 0, shown.width());
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = Files.newOutputStream(folder.resolve(name));
                var stream = ImageIO.createImageOutputStream(out)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
    }
}
