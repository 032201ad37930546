package city.vantage.app.compare;

import city.vantage.app.config.FrameFetch;
import city.vantage.incident.FrameAccess;
import city.vantage.prompt.DrawingRules;
import city.vantage.view.ViewSelection;
import city.vantage.vision.image.DecodeLimits;
import city.vantage.vision.image.Drawing;
import city.vantage.vision.image.FrameException;
import city.vantage.vision.image.FrameStore;
import city.vantage.vision.image.Picture;
import city.vantage.vision.image.PictureDecoder;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The frame of a view as a small picture within a page, with its parties' boxes; only of places that are configured. */
public final class PagePictures implements AutoCloseable {
    private static final int WIDTH = 480;

    private final FrameStore store;
    private final PictureDecoder decoder;
    private final DrawingRules rules;

    public PagePictures(FrameFetch fetch, FrameAccess access, DrawingRules rules) {
        this.store = fetch.store(access);
        this.decoder = new PictureDecoder(
                new DecodeLimits(fetch.maxBytes(), DecodeLimits.DEFAULT.pixels(), DecodeLimits.DEFAULT.time()));
        this.rules = rules;
    }

    /** What stands in the page: the picture, or why there is none. */
    public String html(ViewSelection view) {
        var chosen = view.chosen();
        if (chosen.frame() == null) {
            return Html.element("p", "nothing", "no picture: the camera sent boxes only");
        }
        try {
            var frame = decoder.decode(store.fetch(chosen.frame()));
            Drawing.check(frame, chosen.frameSize());
            var marks = chosen.parties().stream()
                    .map(party -> rules.mark(party.category(), party.box()))
                    .toList();
            var drawn = Drawing.CITY_LLAVA.global(frame, marks);
            return "<img alt=\"%s\" src=\"data:image/jpeg;base64,%s\">"
                    .formatted(Html.escaped("chosen frame of " + view.cameraId()), base64(drawn));
        } catch (FrameException e) {
            return Html.element(
                    "p",
                    "nothing",
                    "no picture: %s, %s"
                            .formatted(
                                    e.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '), e.getMessage()));
        }
    }

    @Override
    public void close() {
        store.close();
    }

    private static String base64(Picture picture) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small(image(picture)), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture can't be written into memory", e);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }

    private static BufferedImage small(BufferedImage image) {
        var width = Math.min(WIDTH, image.getWidth());
        var height = Math.max(1, Math.round(image.getHeight() * (float) width / image.getWidth()));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static BufferedImage image(Picture picture) {
        var image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < picture.height(); y++) {
            for (var x = 0; x < picture.width(); x++) {
                image.setRGB(
                        x, y, (picture.value(x, y, 0) << 16) | (picture.value(x, y, 1) << 8) | picture.value(x, y, 2));
            }
        }
        return image;
    }
}
