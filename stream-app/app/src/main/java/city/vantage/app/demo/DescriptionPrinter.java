package city.vantage.app.demo;

import city.vantage.app.reader.DescriptionText;
import city.vantage.description.SafetyDescription;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints a description when it says something new: a final one that only confirms the last is one line. */
final class DescriptionPrinter {
    private final PrintWriter out;
    private final Map<String, SafetyDescription> printed = new HashMap<>();

    DescriptionPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(SafetyDescription description) {
        var view = description.view();
        var part = view.incidentId() + "/" + view.phase();
        var before = printed.put(part, description);
        if (before != null && saysTheSame(before, description)) {
            out.printf(
                    "   %s · %s · revision %d is %s and says the same%n%n",
                    view.incidentId(), view.phase(), view.revision(), description.status());
        } else {
            out.println(DescriptionText.block(description));
        }
        if (view.finalRevision()) {
            printed.remove(part);
        }
    }

    private static boolean saysTheSame(SafetyDescription one, SafetyDescription other) {
        return one.view().cameraId().equals(other.view().cameraId())
                && Objects.equals(one.pedestrianCaption(), other.pedestrianCaption())
                && Objects.equals(one.vehicleCaption(), other.vehicleCaption())
                && one.verdict() == other.verdict()
                && facts(one).equals(facts(other));
    }

    /** Other phases may have told more of what can't change. */
    private static List<String> facts(SafetyDescription description) {
        return description.attributes().stream()
                .map(attribute -> attribute.name() + "=" + attribute.value())
                .toList();
    }
}
