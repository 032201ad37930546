package city.vantage.simulator.scene;

import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;

/** Models what stands beside a street. */
final class Furniture {
    static final double LAMP_ARM_METRES = 1.75;
    private static final int POLE = 0x6B6F73;
    private static final int[] SIGNAL_RGB = {0xE8352A, 0xE8B42A, 0x2FC25B};

    private Furniture() {}

    static Shape tree(Placement at, double height) {
        return new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.16, new Point3(0, 0, height * 0.5), 0.1, 0x5B4632)
                .ball(new Point3(0, 0, height * 0.68), height * 0.27, height * 0.33, 0x3F6B38)
                .ball(new Point3(0.4, 0.3, height * 0.55), height * 0.2, height * 0.2, 0x4A7A40)
                .shape();
    }

    /** A lamp post whose arm points ahead. */
    static Shape lampPost(Placement at) {
        var modeller = new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.09, new Point3(0, 0, 6), 0.06, POLE)
                .bar(new Point3(0, 0, 6), 0.05, new Point3(1.6, 0, 6.3), 0.04, POLE)
                .box(new Point3(1.4, -0.15, 6.15), new Point3(2.1, 0.15, 6.3), 0xD9D9CF);
        var frame = at.frame();
        return modeller.face(
                        Finish.LAMP,
                        0xD9D9CF,
                        frame.point(1.4, -0.15, 6.14),
                        frame.point(1.4, 0.15, 6.14),
                        frame.point(2.1, 0.15, 6.14),
                        frame.point(2.1, -0.15, 6.14))
                .shape();
    }

    /** A traffic light that is seen from ahead; 0 is red, 1 amber, 2 green. */
    static Shape signal(Placement at, int lit) {
        var modeller = new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.07, new Point3(0, 0, 3.4), 0.06, POLE)
                .box(new Point3(-0.1, -0.17, 2.5), new Point3(0.15, 0.17, 3.4), 0x22252A);
        for (var i = 0; i < SIGNAL_RGB.length; i++) {
            var above = 3.2 - 0.29 * i;
            modeller.face(
                    i == lit ? Finish.GLOWING : Finish.MATTE,
                    i == lit ? SIGNAL_RGB[i] : 0x33302C,
                    at.frame().point(0.17, -0.1, above - 0.1),
                    at.frame().point(0.17, 0.1, above - 0.1),
                    at.frame().point(0.17, 0.1, above + 0.1),
                    at.frame().point(0.17, -0.1, above + 0.1));
        }
        return modeller.shape();
    }

    /** A hedge or a wall along the placement's heading. */
    static Shape barrier(Placement at, double length, double height, int rgb) {
        return new Modeller(at.frame())
                .box(new Point3(0, -0.25, 0), new Point3(length, 0.25, height), rgb)
                .shape();
    }

    static Shape utilityPole(Placement at) {
        return new Modeller(at.frame())
                .bar(new Point3(0, 0, 0), 0.16, new Point3(0, 0, 9), 0.11, 0x8A8782)
                .bar(new Point3(0, -1, 8.4), 0.05, new Point3(0, 1, 8.4), 0.05, 0x77746F)
                .bar(new Point3(0, -0.4, 6.6), 0.22, new Point3(0, -0.4, 7.5), 0.22, 0x9A9D9F)
                .shape();
    }

    static Shape vendingMachine(Placement at) {
        var frame = at.frame();
        return new Modeller(frame)
                .box(new Point3(-0.4, -0.55, 0), new Point3(0.4, 0.55, 1.85), 0xB8322E)
                .face(
                        Finish.LAMP,
                        0xDDE4E8,
                        frame.point(0.41, -0.45, 0.8),
                        frame.point(0.41, 0.45, 0.8),
                        frame.point(0.41, 0.45, 1.7),
                        frame.point(0.41, -0.45, 1.7))
                .shape();
    }
}
