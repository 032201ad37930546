package city.vantage.alert;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a rule does at a site. Rates are shares of what operators judged, 0 to 1, and empty before anybody did.
 *
 * @param raised alerts
 * @param confirmed alerts that operators called true
 * @param falseAlarms alerts that they called false
 * @param nuisances alerts that they called a nuisance
 * @param missed events without an alert that they reported
 */
public record AlertFigures(long raised, long confirmed, long falseAlarms, long nuisances, long missed) {
    public static final AlertFigures NONE = new AlertFigures(0, 0, 0, 0, 0);

    public AlertFigures plusRaised() {
        return new AlertFigures(raised + 1, confirmed, falseAlarms, nuisances, missed);
    }

    /** @param before what was said of the same alert before, or null; the last word counts */
    public AlertFigures judged(@Nullable Judgement before, Judgement now) {
        var without = before == null ? this : plus(before, -1);
        return without.plus(now, 1);
    }

    /** True alerts among all events that operators know of. */
    public OptionalDouble detectionRate() {
        return share(confirmed, confirmed + missed);
    }

    public OptionalDouble falseAlarmRate() {
        return share(falseAlarms, judgedAlerts());
    }

    public OptionalDouble nuisanceRate() {
        return share(nuisances, judgedAlerts());
    }

    private long judgedAlerts() {
        return confirmed + falseAlarms + nuisances;
    }

    private AlertFigures plus(Judgement judgement, long count) {
        return switch (judgement) {
            case TRUE -> new AlertFigures(raised, confirmed + count, falseAlarms, nuisances, missed);
            case FALSE -> new AlertFigures(raised, confirmed, falseAlarms + count, nuisances, missed);
            case NUISANCE -> new AlertFigures(raised, confirmed, falseAlarms, nuisances + count, missed);
            case MISSED -> new AlertFigures(raised, confirmed, falseAlarms, nuisances, missed + count);
        };
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
