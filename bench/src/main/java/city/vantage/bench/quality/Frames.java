package city.vantage.bench.quality;

import city.vantage.incident.FrameReference;
import city.vantage.incident.Observation;
import city.vantage.simulator.SimulatedFrame;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** The files of the frames that requests are about, in a folder. Only those of chosen frames are drawn. */
record Frames(Path folder) {
    private static final String UNDRAWN = "0".repeat(64);

    /** An observation with a reference to a file that isn't there yet. */
    Observation observation(SimulatedFrame frame, int number) {
        return frame.observation(new FrameReference(uri(number), UNDRAWN, 1));
    }

    /** Which frame a reference of {@link #observation} is to. */
    static int number(FrameReference reference) {
        var name = Path.of(reference.uri().substring("file:".length()))
                .getFileName()
                .toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    /** Writes a picture to where a reference of the number points, and returns the reference as it then is. */
    FrameReference write(byte[] picture, String name) throws IOException {
        Files.write(folder.resolve(name), picture);
        return FrameReference.of("file:" + folder.resolve(name), picture);
    }

    /** Deletes what was written. */
    void clear() throws IOException {
        try (var written = Files.list(folder)) {
            for (var file : written.toList()) {
                Files.delete(file);
            }
        }
    }

    /** A grey picture of the frame's size. */
    static byte[] grey(SimulatedFrame frame) throws IOException {
        var size = frame.observation().frameSize();
        var image = new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, size.width(), size.height());
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private String uri(int number) {
        return "file:" + folder.resolve(number + ".jpg");
    }
}
