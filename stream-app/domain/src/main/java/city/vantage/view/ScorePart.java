package city.vantage.view;

import java.util.List;

/** One part of a view's score: its value, and the weight with which it counts. */
public record ScorePart(String name, double value, double weight) {
    public double contribution() {
        return value * weight;
    }

    static double total(List<ScorePart> parts) {
        return parts.stream().mapToDouble(ScorePart::contribution).sum();
    }
}
