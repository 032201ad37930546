package city.vantage.app.reader;

import city.vantage.description.Attribute;
import city.vantage.description.SafetyDescription;
import city.vantage.incident.Phase;
import city.vantage.view.Candidate;
import city.vantage.view.TrafficConflict;
import city.vantage.view.Trigger;
import city.vantage.view.ViewSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A description as a block of text for a terminal, at most {@value #WIDTH} characters wide. */
public final class DescriptionText {
    private static final int WIDTH = 110;
    private static final int LABEL = 12;
    private static final int OTHERS = 4;

    private DescriptionText() {}

    public static String block(SafetyDescription description) {
        var lines = new ArrayList<String>();
        lines.add(title(description));
        add(lines, "camera", camera(description.view()));
        add(lines, "not chosen", others(description.view()));
        add(lines, "vehicle", description.vehicleCaption());
        add(lines, "pedestrian", description.pedestrianCaption());
        add(lines, "no caption", description.reason());
        add(lines, "facts", facts(description.attributes()));
        add(lines, "conflict", conflict(description.view().conflict()));
        add(lines, "severity", severity(description));
        add(lines, "flags", String.join(", ", description.flags()));
        add(lines, "from", from(description));
        return String.join("\n", lines) + "\n";
    }

    private static String title(SafetyDescription description) {
        var view = description.view();
        var phase = view.phase() == Phase.WHOLE ? "whole incident" : word(view.phase());
        var title = "── %s · %s · revision %d · %s "
                .formatted(view.incidentId(), phase, view.revision(), word(description.status()));
        return title + "─".repeat(Math.max(2, WIDTH - title.length()));
    }

    private static String camera(ViewSelection view) {
        return "%s (%s view), score %s by %s: %s"
                .formatted(
                        view.cameraId(),
                        word(view.viewKind()),
                        score(view.score()),
                        view.policy().name(),
                        why(view.trigger()));
    }

    private static String why(Trigger trigger) {
        return switch (trigger) {
            case ALL_REPORTED -> "all cameras of the site have reported";
            case GOOD_ENOUGH -> "good enough not to wait for others";
            case DEADLINE -> "best when the deadline passed";
            case REVISED -> "better than what was chosen before, or the phase is over";
            case CLOSED -> "best of the phase; the incident has closed";
        };
    }

    private static @Nullable String others(ViewSelection view) {
        var others = view.candidates().stream()
                .filter(candidate -> !candidate.score().cameraId().equals(view.cameraId()))
                .toList();
        var named = others.stream().limit(OTHERS).map(DescriptionText::other).collect(Collectors.joining(", "));
        return others.size() > OTHERS ? named + ", and %d more".formatted(others.size() - OTHERS) : named;
    }

    /** A camera may have the best score over the incident, and no frame of this phase. */
    private static String other(Candidate candidate) {
        var named = candidate.score().cameraId() + " " + score(candidate.score().total());
        return candidate.observations() == 0 ? named + " (didn't see this phase)" : named;
    }

    private static String facts(List<Attribute> attributes) {
        return attributes.stream()
                .filter(attribute -> attribute.value() != null)
                .sorted(Comparator.comparing(Attribute::name))
                .map(attribute -> "%s: %s (%.0f %%)"
                        .formatted(attribute.name(), attribute.value(), attribute.probability() * 100))
                .collect(Collectors.joining(" · "));
    }

    private static @Nullable String conflict(TrafficConflict conflict) {
        if (!conflict.isKnown()) {
            return null;
        }
        var closest = conflict.secondsToCollision();
        var told = String.format(Locale.ROOT, "%.0f %% by how both move", conflict.probability() * 100);
        return Double.isNaN(closest) ? told : told + String.format(Locale.ROOT, ", %.1f s from a collision", closest);
    }

    private static @Nullable String severity(SafetyDescription description) {
        var severity = description.severity();
        if (severity == null) {
            return null;
        }
        var why = description.findings().stream()
                .map(finding -> "%s (%s)".formatted(finding.title(), finding.rule()))
                .collect(Collectors.joining(" · "));
        return why.isEmpty() ? word(severity) : word(severity) + ": " + why;
    }

    private static String from(SafetyDescription description) {
        var provenance = description.provenance();
        var model = provenance.model();
        var source = provenance.source();
        return "%s, prompts %s/%s, %s-%d@%d"
                .formatted(
                        model == null ? "nobody" : by(model.backend(), model.model()),
                        provenance.pack().name(),
                        provenance.pack().version(),
                        source.topic(),
                        source.partition(),
                        source.offset());
    }

    private static String by(String backend, String model) {
        return backend.equals("kinematic") ? "geometry of the boxes alone, no model" : backend + " " + model;
    }

    private static String score(double score) {
        return String.format(Locale.ROOT, score < 10 ? "%.2f" : "%.0f", score);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(List<String> lines, String label, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return;
        }
        var line = new StringBuilder(("  " + label + " ".repeat(LABEL)).substring(0, LABEL + 2));
        for (var next : text.split(" ", -1)) {
            if (line.length() + next.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(LABEL + 2));
            }
            line.append(next).append(' ');
        }
        lines.add(line.toString().stripTrailing());
    }
}
