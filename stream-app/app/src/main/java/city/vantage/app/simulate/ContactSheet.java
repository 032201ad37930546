package city.vantage.app.simulate;

import city.vantage.incident.ViewKind;
import city.vantage.simulator.SimulatedFrame;
import city.vantage.simulator.SimulatedIncident;
import city.vantage.simulator.SimulatedSite;
import city.vantage.simulator.Simulation;
import city.vantage.simulator.truth.IncidentTruth;
import city.vantage.simulator.truth.PhaseTruth;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/**
 * A picture of a few incidents of a simulation, as different as may be: for each phase a row with every camera's frame at the moment that the
 * phase's truth tells of. The parties' boxes are green and blue, those of others grey; the view that truly shows the
 * phase best has a yellow frame.
 */
public final class ContactSheet {
    private static final int INCIDENT_LIMIT = 3;
    private static final int SEARCH_LIMIT = 50;
    private static final int LABEL = 220;
    private static final int GAP = 6;
    private static final int HEAD = 74;
    private static final int FOOT = 40;
    private static final Color PAPER = new Color(0xf4f4f2);
    private static final Color INK = new Color(0x22262b);
    private static final Color FAINT = new Color(0x6b7280);

    private final Simulation simulation;
    private final List<SimulatedIncident> incidents;

    /** The world must have an incident. Of its first fifty, up to three are shown. */
    public ContactSheet(World world) {
        this.simulation = world.simulation();
        this.incidents = varied(IntStream.range(0, Math.min(SEARCH_LIMIT, world.incidents()))
                .mapToObj(simulation::incident)
                .toList());
    }

    /** The first, then always the first that differs most from those before in how it ends and where it takes place. */
    private static List<SimulatedIncident> varied(List<SimulatedIncident> all) {
        var chosen = new ArrayList<SimulatedIncident>();
        var left = new ArrayList<>(all);
        while (chosen.size() < INCIDENT_LIMIT && !left.isEmpty()) {
            var next = Collections.min(left, Comparator.comparingLong(incident -> likeness(incident, chosen)));
            chosen.add(next);
            left.remove(next);
        }
        return chosen;
    }

    private static long likeness(SimulatedIncident incident, List<SimulatedIncident> others) {
        return others.stream()
                .mapToLong(other -> (other.outcome() == incident.outcome() ? 1 : 0)
                        + (other.siteId().equals(incident.siteId()) ? 1 : 0))
                .sum();
    }

    /** Draws the sheet and writes it as PNG. */
    public void write(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            ImageIO.write(draw(), "png", out);
        }
    }

    BufferedImage draw() throws IOException {
        var columns = incidents.stream()
                .mapToInt(incident -> cameras(incident).size())
                .max()
                .orElse(1);
        var rows = incidents.stream().map(SimulatedIncident::truth).toList();
        var height = FOOT + rows.stream().mapToInt(ContactSheet::height).sum();
        var sheet =
                new BufferedImage(LABEL + columns * (SheetTile.WIDTH + GAP) + GAP, height, BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        var y = 0;
        for (var i = 0; i < incidents.size(); i++) {
            drawIncident(graphics, incidents.get(i), rows.get(i), y);
            y += height(rows.get(i));
        }
        drawLegend(graphics, y + FOOT - 14);
        graphics.dispose();
        return sheet;
    }

    private static int height(IncidentTruth truth) {
        return HEAD + truth.phases().size() * (SheetTile.HEIGHT + GAP) + 2 * GAP;
    }

    private List<String> cameras(SimulatedIncident incident) {
        return site(incident).cameras().stream()
                .map(camera -> camera.cameraId())
                .toList();
    }

    private SimulatedSite site(SimulatedIncident incident) {
        return simulation.sites().stream()
                .filter(site -> site.siteId().equals(incident.siteId()))
                .findFirst()
                .orElseThrow();
    }

    private void drawIncident(Graphics2D graphics, SimulatedIncident incident, IncidentTruth truth, int top)
            throws IOException {
        text(graphics, title(incident, truth), GAP * 2, top + 30, Font.BOLD, 19, INK);
        var site = site(incident);
        for (var column = 0; column < site.cameras().size(); column++) {
            var camera = site.cameras().get(column);
            var name = camera.cameraId().substring(incident.siteId().length() + 1);
            var kind = camera.viewKind() == ViewKind.VEHICLE ? "in the vehicle" : name;
            text(graphics, kind, x(column), top + HEAD - 12, Font.BOLD, 15, FAINT);
        }
        var frames = incident.frames();
        for (var row = 0; row < truth.phases().size(); row++) {
            drawPhase(graphics, site, frames, truth.phases().get(row), top + HEAD + row * (SheetTile.HEIGHT + GAP));
        }
    }

    private void drawPhase(
            Graphics2D graphics, SimulatedSite site, List<SimulatedFrame> frames, PhaseTruth phase, int top)
            throws IOException {
        text(graphics, words(phase.phase()).replace("pre ", "pre-"), GAP * 2, top + 26, Font.BOLD, 15, INK);
        text(graphics, String.format(Locale.ROOT, "at %.1f s", phase.tellingSecond()), GAP * 2, top + 46, 0, 13, FAINT);
        text(graphics, "pedestrian", GAP * 2, top + 76, Font.BOLD, 13, SheetTile.PEDESTRIAN.darker());
        text(graphics, phase.pedestrianAction().word(), GAP * 2, top + 94, 0, 13, INK);
        text(
                graphics,
                "vehicle, %d km/h".formatted(phase.speedKilometresPerHour()),
                GAP * 2,
                top + 122,
                Font.BOLD,
                13,
                SheetTile.VEHICLE);
        text(graphics, phase.vehicleAction().word(), GAP * 2, top + 140, 0, 13, INK);
        var best = phase.bestView().camera().cameraId();
        for (var column = 0; column < site.cameras().size(); column++) {
            var camera = site.cameras().get(column).cameraId();
            new SheetTile(graphics, x(column), top).draw(frame(frames, camera, phase), camera.equals(best));
        }
    }

    /** The camera's frame of the phase that is nearest to the moment that the truth tells of. */
    private static Optional<SimulatedFrame> frame(List<SimulatedFrame> frames, String camera, PhaseTruth phase) {
        return frames.stream()
                .filter(frame -> frame.observation().cameraId().equals(camera)
                        && frame.truth().phase() == phase.phase())
                .min(Comparator.comparingDouble(frame -> Math.abs(frame.truth().seconds() - phase.tellingSecond())));
    }

    private static String title(SimulatedIncident incident, IncidentTruth truth) {
        var conditions = truth.environment().conditions();
        return String.join(
                "   ·   ",
                incident.incidentId(),
                truth.environment().road().kind().word(),
                words(truth.outcome()),
                String.format(Locale.ROOT, "nearest %.1f m", truth.smallestGapMetres()),
                conditions.weather().word() + ", " + conditions.brightness().word() + ", "
                        + conditions.surface().word() + " road");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void drawLegend(Graphics2D graphics, int y) {
        text(graphics, "■ the pedestrian", LABEL, y, Font.BOLD, 15, SheetTile.PEDESTRIAN.darker());
        text(graphics, "■ the vehicle", LABEL + 160, y, Font.BOLD, 15, SheetTile.VEHICLE);
        text(graphics, "■ others", LABEL + 290, y, Font.BOLD, 15, SheetTile.OTHER);
        text(graphics, "■ the view that truly shows the phase best", LABEL + 390, y, Font.BOLD, 15, SheetTile.BEST);
    }

    private static int x(int column) {
        return LABEL + column * (SheetTile.WIDTH + GAP);
    }

    private static void text(Graphics2D graphics, String text, int x, int y, int style, int size, Color colour) {
        graphics.setFont(new Font(Font.SANS_SERIF, style, size));
        graphics.setColor(colour);
        graphics.drawString(text, x, y);
    }
}
