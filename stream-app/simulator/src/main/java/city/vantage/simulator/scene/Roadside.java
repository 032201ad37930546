package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Shape;
import java.util.ArrayList;
import java.util.List;

/** Collects what stands along a road: buildings, trees, lamp posts, walls. Sides are -1 (right) and 1 (left). */
final class Roadside {
    private static final double QUARTER = Math.PI / 2;

    private final Chance chance;
    private final List<Shape> shapes = new ArrayList<>();
    private final List<Placement> lamps = new ArrayList<>();

    Roadside(Chance chance) {
        this.chance = chance;
    }

    /** Buildings side by side, whose fronts stand about {@code back} metres beside the middle of the road. */
    void frontage(Placement road, double from, double to, int side, double back, boolean houses) {
        var ahead = from;
        while (ahead < to) {
            var width = houses ? chance.between(8, 11) : chance.between(9, 16);
            var front = road.moved(ahead + width / 2, side * (back + chance.between(0, 2)))
                    .turned(side * QUARTER);
            shapes.add(
                    houses
                            ? Building.house(front, width, chance)
                            : Building.block(front, width, chance.between(4, 13), chance));
            ahead += width + chance.between(1, houses ? 4 : 5);
        }
    }

    void tree(Placement at) {
        shapes.add(Furniture.tree(at.turned(chance.between(0, 6)), chance.between(4, 6)));
    }

    /** A post beside the road whose lamp reaches over it. */
    void lamp(Placement road, double ahead, int side, double beside) {
        var post = road.moved(ahead, side * beside).turned(-side * QUARTER);
        shapes.add(Furniture.lampPost(post));
        lamps.add(post.moved(Furniture.LAMP_ARM_METRES, 0));
    }

    /** Short walls and hedges with gaps between them. */
    void barriers(Placement road, double from, double to, int side, double beside) {
        var ahead = from;
        while (ahead < to) {
            var length = chance.between(4, 9);
            var hedge = chance.happens(0.5);
            shapes.add(Furniture.barrier(
                    road.moved(ahead, side * beside), length, chance.between(0.8, 1.5), hedge ? 0x3F6236 : 0xB3AEA3));
            ahead += length + chance.between(2, 5);
        }
    }

    void add(Shape shape) {
        shapes.add(shape);
    }

    List<Shape> shapes() {
        return List.copyOf(shapes);
    }

    List<Placement> lamps() {
        return List.copyOf(lamps);
    }
}
