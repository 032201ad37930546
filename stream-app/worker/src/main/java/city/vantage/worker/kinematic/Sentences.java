package city.vantage.worker.kinematic;

import city.vantage.incident.Box;
import city.vantage.incident.Category;
import city.vantage.incident.FrameSize;
import city.vantage.motion.Approach;
import city.vantage.motion.Motion;
import city.vantage.view.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The sentences that both parties' captions share. An empty text means that there is nothing to say. */
final class Sentences {
    private static final double MOST = 99;

    private Sentences() {}

    /** A number as people write it; what is beyond all sense is only said to be more. */
    static String number(double value) {
        return Math.abs(value) <= MOST ? String.format(Locale.ROOT, "%.1f", value) : "more than 99";
    }

    static String seconds(double seconds) {
        return number(seconds) + (number(seconds).equals("1.0") ? " second" : " seconds");
    }

    /** Where the pedestrian stands relative to the vehicle, as the picture shows it; lower means nearer to the camera. */
    static String pedestrianFromVehicle(Box pedestrian, Box vehicle) {
        var side = side(pedestrian.centreX(), vehicle);
        var depth = pedestrian.bottom() > vehicle.bottom()
                ? "in front of"
                : pedestrian.bottom() < vehicle.centreY() ? "behind" : "";
        if (side.isEmpty()) {
            return depth.isEmpty() ? "at the vehicle" : depth + " the vehicle";
        }
        return depth.isEmpty() ? side + " of the vehicle" : depth + " the vehicle and " + side + " of it";
    }

    static String vehicleFromPedestrian(Box vehicle, Box pedestrian) {
        return switch (side(pedestrian.centreX(), vehicle)) {
            case "to the left" -> "to the right of the pedestrian";
            case "to the right" -> "to the left of the pedestrian";
            default ->
                pedestrian.bottom() > vehicle.bottom()
                        ? "behind the pedestrian"
                        : pedestrian.bottom() < vehicle.centreY() ? "in front of the pedestrian" : "at the pedestrian";
        };
    }

    static String thirdOf(FrameSize frame, Box box) {
        var share = box.centreX() / frame.width();
        return share < 1 / 3.0 ? "on the left of" : share > 2 / 3.0 ? "on the right of" : "in the middle of";
    }

    static String howFar(Measured seen) {
        var distance = seen.distance();
        if (distance == null || seen.pedestrian() == null) {
            return "";
        }
        if (seen.isOwnView() || seen.vehicle() == null) {
            return "The distance looks %s, by the height of the pedestrian's box.".formatted(distance.word());
        }
        var gap = Gap.inBodyHeights(seen.pedestrian(), seen.vehicle());
        return gap == 0
                ? "Their boxes meet in the picture: the distance looks close."
                : "The distance looks %s: about %s body heights in the picture."
                        .formatted(distance.word(), number(gap));
    }

    static String moving(Category party, @Nullable Motion motion) {
        var who = party == Category.PEDESTRIAN ? "The pedestrian" : "The vehicle";
        if (motion == null) {
            return who + " was seen too briefly to show a motion.";
        }
        if (motion.isStanding()) {
            return "%s stays in place during the %s watched.".formatted(who, seconds(motion.seconds()));
        }
        return "%s moves %s, at about %s %s a second."
                .formatted(
                        who,
                        motion.direction(),
                        number(motion.speed()),
                        party == Category.PEDESTRIAN ? "body heights" : "times its own size");
    }

    static String approaching(@Nullable Approach approach) {
        if (approach == null) {
            return "Whether they come closer can't be told.";
        }
        var gap = approach.gap();
        var measured = gap == null
                ? ""
                : ", from %s to %s body heights in the picture".formatted(number(gap.first()), number(gap.last()));
        if (approach.isInContact()) {
            return "At the end the pedestrian's feet are inside the vehicle's box, which may be contact or one hiding the other.";
        }
        if (approach.isApproaching()) {
            return "They come closer" + measured + "." + forecast(approach);
        }
        return approach.isSeparating()
                ? "They move apart" + measured + "."
                : "The distance between them stays the same.";
    }

    static String cutOff(String what, Box box, FrameSize frame) {
        var borders = borders(box, frame);
        return borders.isEmpty()
                ? ""
                : "The %s reaches the %s border of the picture, so a part may be cut off."
                        .formatted(what, String.join(" and ", borders));
    }

    static String joined(List<String> sentences) {
        return String.join(
                " ", sentences.stream().filter(sentence -> !sentence.isEmpty()).toList());
    }

    private static String forecast(Approach approach) {
        var contact = approach.secondsToContact();
        return contact.isPresent()
                ? " If both go on like this, they meet in about %s.".formatted(seconds(contact.getAsDouble()))
                : "";
    }

    private static String side(double x, Box vehicle) {
        return x < vehicle.x() ? "to the left" : x > vehicle.right() ? "to the right" : "";
    }

    private static List<String> borders(Box box, FrameSize frame) {
        var borders = new ArrayList<String>();
        if (box.x() <= 1) {
            borders.add("left");
        }
        if (box.right() >= frame.width() - 1) {
            borders.add("right");
        }
        if (box.y() <= 1) {
            borders.add("upper");
        }
        if (box.bottom() >= frame.height() - 1) {
            borders.add("lower");
        }
        return borders;
    }
}
