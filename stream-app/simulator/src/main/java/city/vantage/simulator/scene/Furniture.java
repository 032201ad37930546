package city.vantage.simulator.scene;

import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;

/** Models what stands beside a street. */
final class Furniture {
    private static final int[] WALLS = {0xB9A68C, 0xC9C3B4, 0x9C8576, 0xA8ACB0, 0xB5795E, 0xD3CBB8};
    private static final int WINDOW = 0x4A5B69;
    private static final int POLE = 0x6B6F73;

    private Furniture() {}

    /** A building whose front lies ahead of the placement, centred on it. */
    static Shape building(Placement at, double depth, double width, double height, Chance chance) {
        var wall = WALLS[chance.below(WALLS.length)];
        var modeller = new Modeller(at.frame());
        modeller.box(new Point3(0, -width / 2, 0), new Point3(depth, width / 2, height), wall);
        modeller.box(
                new Point3(-0.25, -width / 2 - 0.25, height),
                new Point3(depth + 0.25, width / 2 + 0.25, height + 0.35),
                0x5E5A57);
        for (var floor = 1.0; floor + 1.6 < height; floor += 3) {
            for (var across = -width / 2 + 1; across + 1.4 < width / 2; across += 2.6) {
                window(modeller, at, -0.03, across, floor, false);
                window(modeller, at, depth + 0.03, across, floor, false);
            }
            for (var along = 1.0; along + 1.4 < depth; along += 2.6) {
                window(modeller, at, along, -width / 2 - 0.03, floor, true);
                window(modeller, at, along, width / 2 + 0.03, floor, true);
            }
        }
        return modeller.shape();
    }

    private static void window(Modeller modeller, Placement at, double ahead, double left, double above, boolean side) {
        var frame = at.frame();
        var farAhead = side ? ahead + 1.4 : ahead;
        var farLeft = side ? left : left + 1.4;
        var outward = side ? left > 0 : ahead > 0;
        var a = frame.point(ahead, left, above);
        var b = frame.point(farAhead, farLeft, above);
        var c = frame.point(farAhead, farLeft, above + 1.4);
        var d = frame.point(ahead, left, above + 1.4);
        if (side == outward) {
            modeller.face(Finish.MATTE, WINDOW, d, c, b, a);
        } else {
            modeller.face(Finish.MATTE, WINDOW, a, b, c, d);
        }
    }

    static Shape tree(Placement at, double height) {
        return new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.16, new Point3(0, 0, height * 0.5), 0.1, 0x5B4632)
                .ball(new Point3(0, 0, height * 0.68), height * 0.27, height * 0.33, 0x3F6B38)
                .ball(new Point3(0.4, 0.3, height * 0.55), height * 0.2, height * 0.2, 0x4A7A40)
                .shape();
    }

    /** A lamp post whose arm points ahead. */
    static Shape lampPost(Placement at) {
        return new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.09, new Point3(0, 0, 6), 0.06, POLE)
                .bar(new Point3(0, 0, 6), 0.05, new Point3(1.6, 0, 6.3), 0.04, POLE)
                .box(new Point3(1.4, -0.15, 6.15), new Point3(2.1, 0.15, 6.3), 0xD9D9CF)
                .shape();
    }

    /** A traffic light that is seen from ahead. */
    static Shape signal(Placement at, int lit) {
        var modeller = new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.07, new Point3(0, 0, 3.4), 0.06, POLE)
                .box(new Point3(-0.1, -0.17, 2.5), new Point3(0.15, 0.17, 3.4), 0x22252A);
        int[] colours = {0xE8352A, 0xE8B42A, 0x2FC25B};
        for (var i = 0; i < colours.length; i++) {
            var above = 3.2 - 0.29 * i;
            modeller.face(
                    i == lit ? Finish.GLOWING : Finish.MATTE,
                    i == lit ? colours[i] : 0x33302C,
                    at.frame().point(0.17, -0.1, above - 0.1),
                    at.frame().point(0.17, 0.1, above - 0.1),
                    at.frame().point(0.17, 0.1, above + 0.1),
                    at.frame().point(0.17, -0.1, above + 0.1));
        }
        return modeller.shape();
    }
}
