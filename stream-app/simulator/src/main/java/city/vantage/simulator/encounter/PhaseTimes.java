package city.vantage.simulator.encounter;

import city.vantage.incident.Phase;
import city.vantage.simulator.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** When the five phases follow each other without gaps: their starts, and the end of the last, in seconds. */
public record PhaseTimes(List<Double> borders) {
    /** Mean lengths of the phases in the WTS data set, in seconds. */
    private static final double[] MEAN_SECONDS = {1.3, 1.3, 1.2, 3.5, 3.7};

    private static final List<Phase> PHASES =
            List.of(Phase.PRE_RECOGNITION, Phase.RECOGNITION, Phase.JUDGEMENT, Phase.ACTION, Phase.AVOIDANCE);

    public PhaseTimes {
        borders = List.copyOf(borders);
    }

    /** Phases of plausible lengths, all multiplied by {@code stretch}. */
    static PhaseTimes drawn(Chance chance, double stretch) {
        var borders = new ArrayList<Double>();
        var time = 0.0;
        borders.add(time);
        for (var mean : MEAN_SECONDS) {
            time += mean * chance.between(0.75, 1.25) * stretch;
            borders.add(time);
        }
        return new PhaseTimes(borders);
    }

    public static List<Phase> phases() {
        return PHASES;
    }

    public double start(Phase phase) {
        return borders.get(PHASES.indexOf(phase));
    }

    public double end(Phase phase) {
        return borders.get(PHASES.indexOf(phase) + 1);
    }

    public double end() {
        return borders.getLast();
    }

    /** The phase at a time; before the first it is the first, after the last it is the last. */
    public Phase at(double seconds) {
        return PHASES.stream().filter(phase -> seconds < end(phase)).findFirst().orElse(Phase.AVOIDANCE);
    }
}
