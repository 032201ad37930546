package city.vantage.app.simulate;

import city.vantage.incident.Box;
import city.vantage.incident.Detection;
import city.vantage.simulator.SimulatedFrame;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/** One camera's frame on a contact sheet, with its boxes. */
record SheetTile(Graphics2D graphics, int left, int top) {
    static final int WIDTH = 384;
    static final int HEIGHT = 216;
    static final Color PEDESTRIAN = new Color(0x2ee56b);
    static final Color VEHICLE = new Color(0x2f7bff);
    static final Color OTHER = new Color(0x9aa0a6);
    static final Color BEST = new Color(0xf5a800);

    private static final Color EMPTY = new Color(0xdcdcd8);
    private static final int BEST_BORDER = 5;

    void draw(Optional<SimulatedFrame> frame, boolean best) throws IOException {
        graphics.setColor(EMPTY);
        graphics.fillRect(left, top, WIDTH, HEIGHT);
        if (frame.isPresent()) {
            drawFrame(frame.get());
        } else {
            label("sees nothing to report", Color.DARK_GRAY);
        }
        if (best) {
            graphics.setColor(BEST);
            graphics.setStroke(new BasicStroke(BEST_BORDER));
            graphics.drawRect(left + 2, top + 2, WIDTH - BEST_BORDER, HEIGHT - BEST_BORDER);
            graphics.fillRect(left, top, 92, 24);
            label("best view", Color.BLACK);
        }
    }

    private void label(String text, Color colour) {
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        graphics.setColor(colour);
        graphics.drawString(text, left + 8, top + 17);
    }

    /** Fitted into the tile, with its proportions kept. */
    private void drawFrame(SimulatedFrame frame) throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(frame.jpeg()));
        var scale = Math.min(WIDTH / (double) picture.getWidth(), HEIGHT / (double) picture.getHeight());
        var width = (int) Math.round(picture.getWidth() * scale);
        var height = (int) Math.round(picture.getHeight() * scale);
        var x = left + (WIDTH - width) / 2;
        var y = top + (HEIGHT - height) / 2;
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(picture, x, y, width, height, null);
        var pedestrian = frame.truth().pedestrianBox();
        var vehicle = frame.truth().vehicleBox();
        frame.observation().detections().stream()
                .map(Detection::box)
                .filter(box -> Stream.of(Optional.ofNullable(pedestrian), Optional.ofNullable(vehicle))
                        .flatMap(Optional::stream)
                        .noneMatch(party -> party.overlap(box) > 0.7))
                .forEach(box -> outline(box, x, y, scale, OTHER, 1.2f));
        outline(vehicle, x, y, scale, VEHICLE, 2.5f);
        outline(pedestrian, x, y, scale, PEDESTRIAN, 2.5f);
    }

    private void outline(@Nullable Box box, int x, int y, double scale, Color colour, float width) {
        if (box != null) {
            graphics.setColor(colour);
            graphics.setStroke(new BasicStroke(width));
            graphics.draw(new Rectangle2D.Double(
                    x + box.x() * scale, y + box.y() * scale, box.width() * scale, box.height() * scale));
        }
    }
}
