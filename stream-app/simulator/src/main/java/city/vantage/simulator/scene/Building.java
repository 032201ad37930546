package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.List;

/** Models buildings. The front lies across the placement, and the building stands ahead of it. */
final class Building {
    private static final int[] WALLS = {0xB9A68C, 0xC9C3B4, 0x9C8576, 0xA8ACB0, 0xB5795E, 0xD3CBB8, 0x8F9B9E, 0xCDB79A};
    private static final int[] ROOFS = {0x5E5A57, 0x7A3F34, 0x4A5560, 0x6B5B4A};
    private static final int WINDOW = 0x4A5B69;
    private static final double WINDOW_SIZE = 1.4;
    private static final double WINDOW_STEP = 2.8;
    private static final double STOREY = 3;
    private static final double PROUD = 0.03;

    private final Frame frame;
    private final Modeller modeller;
    private final double depth;
    private final double width;
    private final double height;

    private Building(Placement at, double depth, double width, double height) {
        this.frame = at.frame();
        this.modeller = new Modeller(frame);
        this.depth = depth;
        this.width = width;
        this.height = height;
    }

    static Shape block(Placement at, double width, double height, Chance chance) {
        var building = new Building(at, 10, width, height);
        building.walls(chance);
        building.modeller.box(
                new Point3(-0.25, -width / 2 - 0.25, height),
                new Point3(10.25, width / 2 + 0.25, height + 0.35),
                ROOFS[chance.below(ROOFS.length)]);
        return building.modeller.shape();
    }

    /** A house with a pitched roof. */
    static Shape house(Placement at, double width, Chance chance) {
        var building = new Building(at, 8, width, chance.between(2.9, 5.8));
        building.walls(chance);
        building.roof(ROOFS[chance.below(ROOFS.length)]);
        return building.modeller.shape();
    }

    private void walls(Chance chance) {
        modeller.box(
                new Point3(0, -width / 2, 0), new Point3(depth, width / 2, height), WALLS[chance.below(WALLS.length)]);
        for (var above = 1.0; above + WINDOW_SIZE < height; above += STOREY) {
            for (var across = -width / 2 + 1; across + WINDOW_SIZE < width / 2; across += WINDOW_STEP) {
                front(across, above);
            }
            for (var along = 1.0; along + WINDOW_SIZE < depth; along += WINDOW_STEP) {
                side(along, -width / 2 - PROUD, above);
                side(along, width / 2 + PROUD, above);
            }
        }
    }

    private void front(double left, double above) {
        window(
                frame.point(-PROUD, left, above),
                frame.point(-PROUD, left, above + WINDOW_SIZE),
                frame.point(-PROUD, left + WINDOW_SIZE, above + WINDOW_SIZE),
                frame.point(-PROUD, left + WINDOW_SIZE, above));
    }

    private void side(double ahead, double left, double above) {
        var low = frame.point(ahead, left, above);
        var far = frame.point(ahead + WINDOW_SIZE, left, above);
        var farHigh = frame.point(ahead + WINDOW_SIZE, left, above + WINDOW_SIZE);
        var high = frame.point(ahead, left, above + WINDOW_SIZE);
        if (left > 0) {
            window(low, high, farHigh, far);
        } else {
            window(low, far, farHigh, high);
        }
    }

    private void window(Point3... corners) {
        modeller.face(Finish.WINDOW, WINDOW, corners);
    }

    private void roof(int rgb) {
        var eaves = 0.4;
        var ridge = height + width * 0.22;
        modeller.hull(
                List.of(
                        frame.point(-eaves, -width / 2 - eaves, height),
                        frame.point(-eaves, width / 2 + eaves, height),
                        frame.point(-eaves, 0, ridge)),
                List.of(
                        frame.point(depth + eaves, -width / 2 - eaves, height),
                        frame.point(depth + eaves, width / 2 + eaves, height),
                        frame.point(depth + eaves, 0, ridge)),
                rgb);
    }
}
