package city.vantage.simulator.encounter;

import city.vantage.incident.Phase;
import city.vantage.simulator.chance.Chance;
import city.vantage.simulator.scene.Manoeuvre;

/**
 * A pedestrian crosses the vehicle's way. Everything is solved backwards from the moment at which the pedestrian would
 * be in the middle of it.
 */
final class CrossingScript {
    private static final double BEFORE_KERB = 0.4;
    private static final double EMERGENCY_BRAKING = 7;
    private static final double GENTLE_BRAKING = 2.4;
    private static final double STARTING = 1.9;
    private static final double STEPPING_OFF = 3;
    private static final double FREEZING = 8;

    private final Cast cast;
    private final Chance chance;
    private final double meeting;
    private final double approachSpeed;
    private final double crossingSpeed;
    private final double leaving;
    private final SpeedProfile approach;

    CrossingScript(Cast cast, Chance chance) {
        this.cast = cast;
        this.chance = chance;
        this.meeting = cast.meetingSeconds();
        var fromKerb = cast.conflict().pedestrianMetres() - cast.conflict().kerbMetres() + BEFORE_KERB;
        var wished = chance.happens(0.4) ? chance.between(2.3, 3.2) : chance.between(1.2, 1.6);
        this.crossingSpeed =
                Math.max(wished, fromKerb / (meeting - cast.phases().start(Phase.ACTION) - 0.3));
        this.approachSpeed = chance.happens(0.5) ? 0 : Math.min(crossingSpeed, 1.3);
        this.leaving = meeting - SpeedProfile.secondsFor(fromKerb, approachSpeed, crossingSpeed, STEPPING_OFF);
        this.approach = approach();
    }

    /** Most come along; some, and all that reverse, start from rest. */
    private SpeedProfile approach() {
        var starts = cast.conflict().manoeuvre() == Manoeuvre.REVERSING || chance.happens(0.15);
        if (!starts) {
            return SpeedProfile.steady(cast.vehicleSpeed());
        }
        var start = cast.phases().start(Phase.RECOGNITION) + chance.between(0.1, 0.8);
        return SpeedProfile.steady(0).changing(start, Math.min(cast.vehicleSpeed(), 4.5), STARTING);
    }

    Encounter encounter(Outcome outcome) {
        return switch (outcome) {
            case COLLISION -> collision();
            case NEAR_MISS -> nearMiss();
            case YIELD -> chance.happens(0.12) ? picksSomethingUp(Outcome.YIELD) : yielding();
            case UNEVENTFUL -> uneventful();
        };
    }

    private Encounter nearMiss() {
        var choice = chance.between(0, 1);
        // A vehicle that backs out into the pedestrian's way can't pass.
        if (choice < 0.45 || cast.conflict().manoeuvre() == Manoeuvre.REVERSING) {
            return stoppedShort();
        }
        if (choice < 0.55) {
            return picksSomethingUp(Outcome.NEAR_MISS);
        }
        var canSwerve = cast.conflict().manoeuvre() == Manoeuvre.STRAIGHT && cast.vehicleSpeed() > 5;
        return choice < 0.75 && canSwerve ? swerving() : passedClose();
    }

    private Encounter collision() {
        var profile = approach.changing(meeting - chance.between(0.1, 0.5), 0, EMERGENCY_BRAKING);
        var atMeeting = profile.speed(meeting) > 1 ? profile : approach;
        var halting = atMeeting.changing(meeting, 0, EMERGENCY_BRAKING);
        var vehicle = cast.driving(cast.frontBeforePedestrian(-0.15), meeting, halting);
        // Before the motion is turned backwards, so that the heading is where it goes.
        var hit = vehicle.at(meeting);
        var pedestrian = crossing().hit(meeting, hit.placement().headingRadians(), hit.speed() * 0.9 + 0.8);
        return cast.encounter(Outcome.COLLISION, pedestrian, inattentive(), vehicle);
    }

    /** The vehicle comes to a stand just before the pedestrian, who freezes and then hurries on. */
    private Encounter stoppedShort() {
        var stop = meeting + chance.between(0.1, 0.4);
        var vehicle = cast.driving(
                cast.frontBeforePedestrian(chance.between(0.5, 1.2)),
                stop,
                approach.stoppingBy(stop, EMERGENCY_BRAKING));
        var frozen = crossingProfile()
                .changing(meeting - 0.1, 0, FREEZING)
                .changing(meeting + chance.between(0.8, 1.6), 1.5, STEPPING_OFF);
        return cast.encounter(Outcome.NEAR_MISS, through(frozen), inattentive(), vehicle);
    }

    /** Squats down in the middle of the road to pick something up. */
    private Encounter picksSomethingUp(Outcome outcome) {
        var urgent = outcome == Outcome.NEAR_MISS;
        var stop = meeting + chance.between(0.3, 0.9);
        var vehicle = cast.driving(
                cast.frontBeforePedestrian(urgent ? chance.between(0.5, 1.2) : chance.between(2.2, 3.2)),
                stop,
                approach.stoppingBy(stop, urgent ? EMERGENCY_BRAKING : GENTLE_BRAKING));
        var down = meeting - chance.between(0.1, 0.5);
        var pedestrian = through(crossingProfile().changing(down, 0, FREEZING)).squatting(down);
        return cast.encounter(outcome, pedestrian, inattentive(), vehicle);
    }

    /** The pedestrian stops at the side of the vehicle, which brakes but passes. */
    private Encounter passedClose() {
        var clearance = cast.vehicle().kind().widthMetres() / 2 + chance.between(0.4, 0.9);
        var profile = approach.changing(meeting - 0.5, approach.speed(meeting) * 0.5, 5)
                .changing(meeting + 1.5, cast.vehicleSpeed() * 0.8, 1.5);
        var vehicle = cast.driving(cast.conflict().vehicleMetres(), meeting, profile);
        return cast.encounter(Outcome.NEAR_MISS, haltingBefore(clearance), watchfulAtLast(), vehicle);
    }

    /** The vehicle steers around the pedestrian. */
    private Encounter swerving() {
        var conflict = cast.conflict();
        var from = conflict.vehicle()
                .at(conflict.vehicleMetres())
                .seen(conflict.pedestrian().at(0).position());
        var away = -Math.signum(from.y()) * chance.between(1.1, 1.5);
        var lead = cast.vehicle().kind().lengthMetres() / 2 / cast.vehicleSpeed();
        var clearance = cast.vehicle().kind().widthMetres() / 2 - chance.between(0.1, 0.4);
        var profile = approach.changing(meeting - lead - 0.9, cast.vehicleSpeed() * 0.65, 4);
        var vehicle = cast.driving(conflict.vehicleMetres(), meeting, profile)
                .drifting(new Drift(0, away, meeting - lead - 1.3, 1.2));
        return cast.encounter(Outcome.NEAR_MISS, haltingBefore(clearance), inattentive(), vehicle);
    }

    private Encounter yielding() {
        var stop = leaving + chance.between(0, 0.5);
        var profile = approach.stoppingBy(stop, GENTLE_BRAKING)
                .changing(meeting + 3.2 / crossingSpeed, Math.min(4, cast.vehicleSpeed()), 1.3);
        var vehicle = cast.driving(cast.frontBeforePedestrian(chance.between(2.2, 3.2)), stop, profile);
        return cast.encounter(Outcome.YIELD, crossing(), cast.watchful(), vehicle);
    }

    private Encounter uneventful() {
        var walking = chance.between(1.1, 1.5);
        var arrival = cast.phases().start(Phase.JUDGEMENT);
        var profile = SpeedProfile.steady(walking).changing(arrival, 0, 2);
        var pedestrian = PedestrianMotion.through(
                cast.conflict().pedestrian(), cast.conflict().kerbMetres() - BEFORE_KERB, arrival + walking, profile);
        var vehicle = cast.driving(cast.conflict().vehicleMetres(), meeting, approach);
        return cast.encounter(Outcome.UNEVENTFUL, pedestrian, cast.watchful(), vehicle);
    }

    /** Walks up to the kerb or waits there, and crosses so as to be in the vehicle's way at the meeting. */
    private PedestrianMotion crossing() {
        return through(crossingProfile());
    }

    /** Crosses, but stops {@code metres} before the middle of the vehicle's way. */
    private PedestrianMotion haltingBefore(double metres) {
        var crossing = crossingProfile();
        return through(crossing.stoppingAt(crossing.distance(meeting) - metres, FREEZING, leaving));
    }

    private SpeedProfile crossingProfile() {
        return SpeedProfile.steady(approachSpeed).changing(leaving, crossingSpeed, STEPPING_OFF);
    }

    private PedestrianMotion through(SpeedProfile profile) {
        return PedestrianMotion.through(
                cast.conflict().pedestrian(), cast.conflict().kerbMetres() - BEFORE_KERB, leaving, profile);
    }

    private Attention inattentive() {
        return new Attention(meeting - chance.between(-0.2, 0.9), chance.happens(0.35));
    }

    private Attention watchfulAtLast() {
        return new Attention(cast.phases().start(Phase.JUDGEMENT) + chance.between(0, 1), false);
    }
}
