package city.vantage.adapters.wts;

import city.vantage.adapters.RecordingException;
import city.vantage.incident.Phase;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads how WTS names a phase: a digit, as text or not, alone or in a list, or a name in any case and spelling. */
final class PhaseLabel {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^a-z0-9]");
    private static final Map<String, Phase> PHASES = Map.ofEntries(
            Map.entry("0", Phase.PRE_RECOGNITION),
            Map.entry("1", Phase.RECOGNITION),
            Map.entry("2", Phase.JUDGEMENT),
            Map.entry("3", Phase.ACTION),
            Map.entry("4", Phase.AVOIDANCE),
            Map.entry("prerecognition", Phase.PRE_RECOGNITION),
            Map.entry("recognition", Phase.RECOGNITION),
            Map.entry("judgement", Phase.JUDGEMENT),
            Map.entry("judgment", Phase.JUDGEMENT),
            Map.entry("action", Phase.ACTION),
            Map.entry("avoidance", Phase.AVOIDANCE));

    private PhaseLabel() {}

    /** @throws RecordingException where it names no phase, or several */
    static Phase of(JsonPlace labels) {
        var all = labels.itemsOrSelf();
        if (all.size() != 1) {
            throw labels.problem("must name one phase, and names " + all.size());
        }
        var label = all.getFirst();
        var phase = PHASES.get(normalised(label.json().asText()));
        if (phase == null) {
            throw label.problem("must be 0 to 4, or prerecognition, recognition, judgement, action or avoidance");
        }
        return phase;
    }

    private static String normalised(String label) {
        return NO_LETTER_OR_DIGIT.matcher(label.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
