package city.vantage.worker.kinematic;

import city.vantage.incident.Box;
import city.vantage.motion.Bearing;
import city.vantage.motion.Motion;
import city.vantage.prompt.ClosedQuestion;
import city.vantage.prompt.Likelihoods;
import city.vantage.worker.kinematic.Judgement.Possibility;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers those closed questions that boxes can judge, by the attribute they ask for. A question in words that this
 * backend doesn't know gets no answer, rather than a wrong one.
 */
record ClosedAnswers(Measured seen) {
    /** Body heights a second, by judgement: an adult strolls at 0.5, walks at 0.8 and runs from 1.5 on. */
    private static final double BRISK = 0.6;

    private static final double RUNNING = 1.5;

    /** A heading in the picture says only roughly how the body or the vehicle is turned on the street. */
    private static final double HEADING_TRUST = 0.7;

    Optional<Likelihoods> to(ClosedQuestion question) {
        return Optional.ofNullable(judgement(question.attribute())).flatMap(judgement -> judgement.over(question));
    }

    private @Nullable Judgement judgement(String attribute) {
        return switch (attribute) {
            case "pedestrian.distance" -> distance();
            case "pedestrian.action" -> pedestrianAction();
            case "pedestrian.speed" -> pedestrianSpeed();
            case "pedestrian.position" -> pedestrianPosition();
            case "pedestrian.orientation" -> orientation();
            case "pedestrian.visible-to-vehicle" -> visible();
            case "vehicle.position" -> bearing(seen.walking(), seen.pedestrian(), seen.vehicle());
            case "vehicle.action" -> standing(seen.driving(), List.of("stopped", "stationary"));
            case "vehicle.speed" -> standing(seen.driving(), List.of("0 km/h", "0", "stopped"));
            default -> null;
        };
    }

    private @Nullable Judgement distance() {
        var distance = seen.distance();
        return distance == null ? null : Judgement.certain(seen.distanceClarity(), List.of(distance.word()));
    }

    /** A pedestrian who moves sideways to the vehicle's way is likely crossing it; boxes don't show the road. */
    private @Nullable Judgement pedestrianAction() {
        var walking = seen.walking();
        if (walking == null || seen.isOwnView()) {
            return null;
        }
        if (walking.isStanding()) {
            return new Judgement(
                    List.of(
                            new Possibility(0.8, List.of("standing still", "standing")),
                            new Possibility(0.2, List.of("about to cross"))),
                    walking.clarity());
        }
        return new Judgement(moving(walking), walking.clarity() * HEADING_TRUST);
    }

    private List<Possibility> moving(Motion walking) {
        var crossing = List.of("crossing", "crossing the road");
        var straight = List.of("going straight ahead");
        if (walking.speed() >= RUNNING) {
            return List.of(
                    new Possibility(0.6, List.of("rushing out")),
                    new Possibility(0.2, crossing),
                    new Possibility(0.2, straight));
        }
        var across = seen.isCrossingTheWay();
        return List.of(
                new Possibility(across ? 0.6 : 0.4, crossing),
                new Possibility(across ? 0.2 : 0.4, straight),
                new Possibility(0.2, List.of("walking slowly")));
    }

    /** Not in a vehicle's own view, where all that moves in the picture may be the camera. */
    private @Nullable Judgement pedestrianSpeed() {
        var walking = seen.walking();
        if (walking == null || seen.isOwnView()) {
            return null;
        }
        if (walking.isStanding()) {
            return Judgement.certain(walking.clarity(), List.of("stopped", "standing", "0 km/h"));
        }
        var word = walking.speed() < BRISK ? "slow" : walking.speed() < RUNNING ? "brisk" : "running";
        return Judgement.certain(walking.clarity() * HEADING_TRUST, List.of(word));
    }

    private @Nullable Judgement pedestrianPosition() {
        if (!seen.isOwnView()) {
            return bearing(seen.driving(), seen.vehicle(), seen.pedestrian());
        }
        var box = seen.pedestrian();
        if (box == null) {
            return null;
        }
        // The middle third of the picture is straight ahead; half a third further it is plainly aside.
        var aside = 6 * (box.centreX() / seen.frame().width() - 0.5);
        var where = aside < -1 ? Bearing.AHEAD_LEFT : aside > 1 ? Bearing.AHEAD_RIGHT : Bearing.AHEAD;
        return Judgement.certain(Math.abs(Math.abs(aside) - 1), where.words());
    }

    private @Nullable Judgement orientation() {
        var walking = seen.walking();
        var driving = seen.driving();
        if (walking == null || driving == null || walking.isStanding() || driving.isStanding()) {
            return null;
        }
        var words = List.of(
                switch (Bearing.of(driving.across(), driving.down(), walking.across(), walking.down())) {
                    case AHEAD -> "the same direction";
                    case AHEAD_RIGHT -> "diagonally to the right, in the same direction";
                    case RIGHT -> "perpendicular to the right";
                    case BEHIND_RIGHT -> "diagonally to the right, in the opposite direction";
                    case BEHIND -> "the opposite direction";
                    case BEHIND_LEFT -> "diagonally to the left, in the opposite direction";
                    case LEFT -> "perpendicular to the left";
                    case AHEAD_LEFT -> "diagonally to the left, in the same direction";
                });
        var clarity = Bearing.clarity(driving.across(), driving.down(), walking.across(), walking.down());
        return Judgement.certain(HEADING_TRUST * clarity * Math.min(walking.clarity(), driving.clarity()), words);
    }

    private @Nullable Judgement visible() {
        return seen.isOwnView() && seen.pedestrian() != null ? Judgement.certain(1, List.of("visible", "yes")) : null;
    }

    private static @Nullable Judgement standing(@Nullable Motion motion, List<String> words) {
        return motion == null || !motion.isStanding() ? null : Judgement.certain(motion.clarity(), words);
    }

    private static @Nullable Judgement bearing(@Nullable Motion heading, @Nullable Box from, @Nullable Box to) {
        if (heading == null || heading.isStanding() || from == null || to == null) {
            return null;
        }
        var x = to.centreX() - from.centreX();
        var y = to.bottom() - from.bottom();
        return Judgement.certain(
                HEADING_TRUST * heading.clarity() * Bearing.clarity(heading.across(), heading.down(), x, y),
                Bearing.of(heading.across(), heading.down(), x, y).words());
    }
}
