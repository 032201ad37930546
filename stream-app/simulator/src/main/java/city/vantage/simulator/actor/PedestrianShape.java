package city.vantage.simulator.actor;

import city.vantage.simulator.geometry.Frame;
import city.vantage.simulator.geometry.Modeller;
import city.vantage.simulator.geometry.Placement;
import city.vantage.simulator.geometry.Point3;
import city.vantage.simulator.geometry.Shape;

/** Models a pedestrian from bars and balls that follow a simple skeleton; lengths are shares of the body height. */
public final class PedestrianShape {
    private static final int SHOES = 0x2A2422;
    private static final int HAIR = 0x2B1F18;
    private static final int GREY_HAIR = 0x9A9793;

    private final PedestrianLook look;
    private final PedestrianState state;
    private final double unit;
    private final Modeller modeller;

    private PedestrianShape(PedestrianLook look, PedestrianState state) {
        this.look = look;
        this.state = state;
        this.unit = look.heightMetres();
        this.modeller = new Modeller(state.frame());
    }

    public static Shape of(PedestrianLook look, PedestrianState state) {
        return new PedestrianShape(look, state).modelled();
    }

    private Shape modelled() {
        var swing = swing() * StrictMath.sin(state.strideRadians());
        var hip = state.posture() == Posture.SQUATTING ? 0.25 : 0.49;
        leg(-0.055, swing, hip);
        leg(0.055, -swing, hip);
        if (look.lower().garment() == Garment.SKIRT) {
            modeller.bar(
                    at(0, 0, hip + 0.05),
                    0.09 * unit,
                    at(0, 0, hip - 0.2),
                    0.15 * unit,
                    look.lower().colour().rgb());
        }
        torso(hip);
        arm(-0.13, -swing, hip + 0.33);
        arm(0.13, swing, hip + 0.33);
        head(hip + 0.435);
        return modeller.shape();
    }

    private double swing() {
        return switch (state.posture()) {
            case WALKING -> 0.16;
            case RUNNING -> 0.27;
            case FALLEN -> 0.1;
            case STANDING, SQUATTING -> 0;
        };
    }

    private void leg(double left, double swing, double hip) {
        var bent = 0.5 * hip;
        var kneeAhead = swing * 0.6 + (hip < 0.4 ? 0.2 : 0.02);
        var trousers = look.lower().colour().rgb();
        var isBare = look.lower().garment().isShort();
        var knee = at(kneeAhead, left, bent + Math.max(0, swing) * 0.15);
        var ankle = at(swing, left, 0.04 + Math.max(0, -swing) * 0.3);
        modeller.bar(at(0, left, hip), 0.055 * unit, knee, 0.042 * unit, trousers);
        modeller.bar(knee, 0.04 * unit, ankle, 0.03 * unit, isBare ? look.skinRgb() : trousers);
        modeller.bar(ankle, 0.03 * unit, at(swing + 0.09, left, 0.02), 0.022 * unit, SHOES);
    }

    private void torso(double hip) {
        var cloth = look.upper().colour().rgb();
        var hem = look.upper().garment() == Garment.COAT ? hip - 0.2 : hip - 0.02;
        var lean = state.posture() == Posture.RUNNING ? 0.05 : 0.01;
        modeller.bar(at(0, 0, hem), 0.09 * unit, at(lean * 0.6, 0, hip + 0.22), 0.095 * unit, cloth);
        modeller.bar(at(lean * 0.6, -0.045, hip + 0.2), 0.085 * unit, at(lean, -0.05, hip + 0.345), 0.06 * unit, cloth);
        modeller.bar(at(lean * 0.6, 0.045, hip + 0.2), 0.085 * unit, at(lean, 0.05, hip + 0.345), 0.06 * unit, cloth);
    }

    private void arm(double left, double swing, double shoulder) {
        var sleeve = look.upper().colour().rgb();
        var isBare = look.upper().garment().isShort();
        var elbow = at(swing * 0.5 - 0.02, left * 1.1, shoulder - 0.17);
        var running = state.posture() == Posture.RUNNING;
        if (state.smartphone() && left < 0) {
            phone(left, shoulder, sleeve);
            return;
        }
        var hand = at(swing + (running ? 0.1 : 0.02), left * 1.1, shoulder - (running ? 0.2 : 0.33));
        modeller.bar(at(0, left, shoulder), 0.035 * unit, elbow, 0.028 * unit, sleeve);
        modeller.bar(elbow, 0.026 * unit, hand, 0.02 * unit, isBare ? look.skinRgb() : sleeve);
        modeller.ball(hand, 0.022 * unit, 0.022 * unit, look.skinRgb());
    }

    private void phone(double left, double shoulder, int sleeve) {
        var elbow = at(0.02, left * 1.1, shoulder - 0.17);
        var hand = at(0.16, left * 0.5, shoulder - 0.08);
        modeller.bar(at(0, left, shoulder), 0.035 * unit, elbow, 0.028 * unit, sleeve);
        modeller.bar(elbow, 0.026 * unit, hand, 0.02 * unit, sleeve);
        modeller.bar(hand, 0.025 * unit, at(0.18, left * 0.45, shoulder - 0.02), 0.025 * unit, 0x101218);
    }

    private void head(double above) {
        var turned = gazeFrame();
        var face = new Modeller(turned);
        var lean = state.posture() == Posture.RUNNING ? 0.07 * unit : 0.015 * unit;
        var centre = new Point3(lean, 0, above * unit);
        face.bar(new Point3(lean * 0.8, 0, (above - 0.11) * unit), 0.028 * unit, centre, 0.028 * unit, look.skinRgb());
        face.ball(centre, 0.052 * unit, 0.068 * unit, look.skinRgb());
        var hair = look.age().compareTo(AgeGroup.SIXTIES) >= 0 ? GREY_HAIR : HAIR;
        face.ball(new Point3(lean - 0.014 * unit, 0, (above + 0.016) * unit), 0.054 * unit, 0.06 * unit, hair);
        if (!look.male()) {
            var back = lean - 0.045 * unit;
            face.bar(
                    new Point3(back, 0, (above + 0.02) * unit),
                    0.04 * unit,
                    new Point3(back, 0, (above - 0.12) * unit),
                    0.045 * unit,
                    hair);
        }
        if (look.hat()) {
            var brim = (above + 0.032) * unit;
            face.bar(
                    new Point3(lean, 0, brim),
                    0.062 * unit,
                    new Point3(lean, 0, brim + 0.05 * unit),
                    0.05 * unit,
                    0x3A3A52);
            face.bar(
                    new Point3(lean + 0.03 * unit, 0, brim),
                    0.05 * unit,
                    new Point3(lean + 0.03 * unit, 0, brim + 0.008),
                    0.05 * unit,
                    0x3A3A52);
        }
        modeller.add(face.shape());
    }

    /** The head turns about the body's axis; a lying head stays in line with the body. */
    private Frame gazeFrame() {
        if (state.tippedRadians() > 0) {
            return state.frame();
        }
        return new Placement(state.placement().position(), state.gazeRadians()).frame();
    }

    private Point3 at(double ahead, double left, double above) {
        return new Point3(ahead * unit, left * unit, above * unit);
    }
}
