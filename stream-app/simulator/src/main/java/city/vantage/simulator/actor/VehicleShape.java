package city.vantage.simulator.actor;

import city.vantage.simulator.geometry.Finish;
import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;
import java.util.List;

/** Models a vehicle: body, cabin with windows, wheels, lamps. */
public final class VehicleShape {
    private static final int GLASS = 0x2B3A46;
    private static final int TYRE = 0x18181A;
    private static final int BRAKE_ON = 0xFF2018;
    private static final int BRAKE_OFF = 0x7A1414;
    private static final int HEADLAMP = 0xF6F2DC;
    private static final double CLEARANCE = 0.25;

    private final VehicleLook look;
    private final Frame frame;
    private final Modeller modeller;
    private final double front;
    private final double side;
    private final double top;

    private VehicleShape(VehicleLook look, Placement placement) {
        this.look = look;
        this.frame = placement.frame();
        this.modeller = new Modeller(frame);
        this.front = look.kind().lengthMetres() / 2;
        this.side = look.kind().widthMetres() / 2;
        this.top = look.kind().heightMetres();
    }

    public static Shape of(VehicleLook look, VehicleState state) {
        return new VehicleShape(look, state.placement()).modelled(state.braking());
    }

    private Shape modelled(boolean braking) {
        switch (look.kind()) {
            case SEDAN -> car(0.62, 0.2, -0.25, -0.6, 0.25);
            case HATCHBACK -> car(0.62, 0.25, -0.55, -0.95, 0.0);
            case SUV -> car(0.58, 0.22, -0.65, -0.95, 0.0);
            case VAN -> cabOver(0.62, 0.9);
            case BUS -> cabOver(0.45, 0.97);
            case TRUCK -> truck();
        }
        wheels();
        lamps(braking);
        return modeller.shape();
    }

    /** Body up to the belt line and a cabin above; shares are of half the length from the middle, forward positive. */
    private void car(double belt, double windscreenTop, double rearTop, double rearBelt, double bootDrop) {
        var beltHeight = top * belt;
        modeller.prism(
                List.of(
                        p(-front, CLEARANCE),
                        p(front, CLEARANCE),
                        p(front, beltHeight * 0.8),
                        p(front * 0.45, beltHeight),
                        p(-front * 0.9, beltHeight),
                        p(-front, beltHeight * (1 - bootDrop * 0.5))),
                -side,
                side,
                look.colour().rgb());
        cabin(beltHeight, 0.5, windscreenTop, rearTop, rearBelt);
    }

    private void cabin(
            double beltHeight, double windscreenBelt, double windscreenTop, double rearTop, double rearBelt) {
        var inset = 0.16;
        var low = ring(windscreenBelt * front, rearBelt * front, side - 0.04, beltHeight);
        var high = ring(windscreenTop * front, rearTop * front, side - inset, top - 0.05);
        modeller.hull(low, high, GLASS);
        var roofLow = ring(windscreenTop * front + 0.05, rearTop * front - 0.05, side - inset + 0.02, top - 0.06);
        var roofHigh = ring(windscreenTop * front - 0.05, rearTop * front + 0.05, side - inset - 0.06, top);
        modeller.hull(roofLow, roofHigh, look.colour().rgb());
        for (var left : new double[] {-1, 1}) {
            var foot = (windscreenBelt + rearBelt) / 2 * front;
            var head = (windscreenTop + rearTop) / 2 * front;
            modeller.bar(
                    new Point3(foot, left * (side - 0.04), beltHeight),
                    0.06,
                    new Point3(head, left * (side - inset), top - 0.04),
                    0.06,
                    look.colour().rgb());
        }
    }

    private void cabOver(double glassFrom, double boxShare) {
        modeller.prism(
                List.of(
                        p(-front, CLEARANCE),
                        p(front, CLEARANCE),
                        p(front, top * 0.45),
                        p(front * boxShare, top),
                        p(-front, top)),
                -side,
                side,
                look.colour().rgb());
        var glassTop = top * 0.88;
        var glassBottom = top * Math.max(0.48, glassFrom);
        modeller.box(
                new Point3(-front * 0.9, -side - 0.02, glassBottom),
                new Point3(front * 0.75, side + 0.02, glassTop),
                GLASS);
        modeller.box(
                new Point3(-front - 0.02, -side * 0.85, glassBottom),
                new Point3(-front + 0.05, side * 0.85, glassTop),
                GLASS);
        windscreen(boxShare, top * 0.5, top * 0.93);
    }

    private void windscreen(double boxShare, double low, double high) {
        var slope = (front - front * boxShare) / (top * 0.55);
        var lowAhead = front - (low - top * 0.45) * slope + 0.02;
        var highAhead = front - (high - top * 0.45) * slope + 0.02;
        modeller.face(
                Finish.MATTE,
                GLASS,
                frame.point(lowAhead, -side * 0.9, low),
                frame.point(lowAhead, side * 0.9, low),
                frame.point(highAhead, side * 0.9, high),
                frame.point(highAhead, -side * 0.9, high));
    }

    private void truck() {
        var cabFrom = front - 1.8;
        modeller.box(
                new Point3(cabFrom, -side, CLEARANCE),
                new Point3(front, side, top * 0.8),
                look.colour().rgb());
        modeller.box(
                new Point3(cabFrom + 0.5, -side - 0.02, top * 0.45),
                new Point3(front - 0.3, side + 0.02, top * 0.72),
                GLASS);
        modeller.box(
                new Point3(front - 0.1, -side * 0.9, top * 0.45),
                new Point3(front + 0.02, side * 0.9, top * 0.74),
                GLASS);
        modeller.box(new Point3(-front, -side, 0.85), new Point3(cabFrom - 0.15, side, top), 0xD8D8D2);
        modeller.box(new Point3(-front, -side * 0.8, 0.45), new Point3(cabFrom, side * 0.8, 0.85), 0x333336);
    }

    private void wheels() {
        var radius = look.kind().heightMetres() > 2.5 ? 0.48 : 0.33;
        for (var ahead : new double[] {-front * 0.62, front * 0.62}) {
            for (var left : new double[] {-1, 1}) {
                modeller.bar(
                        new Point3(ahead, left * (side - 0.22), radius),
                        radius,
                        new Point3(ahead, left * (side + 0.02), radius),
                        radius,
                        TYRE);
            }
        }
    }

    private void lamps(boolean braking) {
        var height = Math.min(0.75, top * 0.45);
        for (var left : new double[] {-0.72, 0.72}) {
            lamp(front + 0.02, left * side, height, 1, Finish.LAMP, HEADLAMP);
            lamp(
                    -front - 0.02,
                    left * side,
                    height + 0.1,
                    -1,
                    braking ? Finish.GLOWING : Finish.MATTE,
                    braking ? BRAKE_ON : BRAKE_OFF);
        }
    }

    private void lamp(double ahead, double left, double height, int facing, Finish finish, int rgb) {
        var half = 0.17 * facing;
        modeller.face(
                finish,
                rgb,
                frame.point(ahead, left - half, height - 0.09),
                frame.point(ahead, left + half, height - 0.09),
                frame.point(ahead, left + half, height + 0.09),
                frame.point(ahead, left - half, height + 0.09));
    }

    private List<Point3> ring(double aheadMost, double rearMost, double halfWidth, double height) {
        return List.of(
                frame.point(aheadMost, -halfWidth, height),
                frame.point(aheadMost, halfWidth, height),
                frame.point(rearMost, halfWidth, height),
                frame.point(rearMost, -halfWidth, height));
    }

    private static Point p(double ahead, double above) {
        return new Point(ahead, above);
    }
}
