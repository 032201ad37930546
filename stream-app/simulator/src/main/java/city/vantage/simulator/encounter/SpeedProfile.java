package city.vantage.simulator.encounter;

import java.util.ArrayList;
import java.util.List;

/** Speed over time as changes at constant acceleration. Before time 0 the first speed holds. Metres and seconds. */
public record SpeedProfile(List<Stretch> stretches) {
    private static final double LONGEST_WAIT = 60;
    private static final int HALVINGS = 50;

    public SpeedProfile {
        stretches = List.copyOf(stretches);
    }

    public static SpeedProfile steady(double speed) {
        return new SpeedProfile(List.of(new Stretch(0, 0, speed, 0)));
    }

    /** The profile with a change to another speed that begins at a time; whatever followed is dropped. */
    public SpeedProfile changing(double atSeconds, double targetSpeed, double rate) {
        var speed = speed(atSeconds);
        var kept = new ArrayList<>(stretches.stream()
                .filter(stretch -> stretch.fromSeconds < atSeconds)
                .toList());
        var change = new Stretch(atSeconds, distance(atSeconds), speed, targetSpeed >= speed ? rate : -rate);
        kept.add(change);
        var reached = atSeconds + Math.abs(targetSpeed - speed) / rate;
        kept.add(new Stretch(reached, change.distance(reached), targetSpeed, 0));
        return new SpeedProfile(kept);
    }

    /**
     * The profile with a stop at the given distance: brakes at the given rate as late as that needs.
     *
     * @param fromSeconds the brakes aren't touched before
     */
    public SpeedProfile stoppingAt(double metres, double rate, double fromSeconds) {
        var early = fromSeconds;
        var late = fromSeconds + LONGEST_WAIT;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (early + late) / 2;
            if (restingDistance(middle, rate) < metres) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return changing(early, 0, rate);
    }

    /** The profile with a stop at the given time: brakes at the given rate as late as that needs. */
    public SpeedProfile stoppingBy(double seconds, double rate) {
        var early = seconds - LONGEST_WAIT;
        var late = seconds;
        for (var i = 0; i < HALVINGS; i++) {
            var middle = (early + late) / 2;
            if (middle + speed(middle) / rate < seconds) {
                early = middle;
            } else {
                late = middle;
            }
        }
        return changing(early, 0, rate);
    }

    private double restingDistance(double brakingSeconds, double rate) {
        var speed = speed(brakingSeconds);
        return distance(brakingSeconds) + speed * speed / (2 * rate);
    }

    /** How long it takes to go a distance when speeding up at a rate from one speed to another. */
    static double secondsFor(double metres, double fromSpeed, double toSpeed, double rate) {
        var speedingUp = (toSpeed - fromSpeed) / rate;
        var metresSpeedingUp = (fromSpeed + toSpeed) / 2 * speedingUp;
        if (metres < metresSpeedingUp) {
            return (Math.sqrt(fromSpeed * fromSpeed + 2 * rate * metres) - fromSpeed) / rate;
        }
        return speedingUp + (metres - metresSpeedingUp) / toSpeed;
    }

    public double distance(double seconds) {
        return at(seconds).distance(seconds);
    }

    public double speed(double seconds) {
        var stretch = at(seconds);
        return Math.max(0, stretch.speed + stretch.acceleration * (seconds - stretch.fromSeconds));
    }

    public double acceleration(double seconds) {
        return at(seconds).acceleration;
    }

    private Stretch at(double seconds) {
        var found = stretches.getFirst();
        for (var stretch : stretches) {
            if (stretch.fromSeconds <= seconds) {
                found = stretch;
            }
        }
        return found;
    }

    /** From a time on, until the next stretch. */
    public record Stretch(double fromSeconds, double fromMetres, double speed, double acceleration) {
        double distance(double seconds) {
            var passed = seconds - fromSeconds;
            return fromMetres + speed * passed + acceleration * passed * passed / 2;
        }
    }
}
