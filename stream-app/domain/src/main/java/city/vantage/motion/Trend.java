package city.vantage.motion;

import java.util.List;

/** How a quantity changes with time, by a straight line of least squares. */
public record Trend(double first, double last, double perSecond) {
    /** A quantity at a time. */
    public record Sample(double seconds, double value) {}

    /** @param samples in time order, two or more at different times */
    public static Trend of(List<Sample> samples) {
        var meanSeconds =
                samples.stream().mapToDouble(Sample::seconds).average().orElse(0);
        var meanValue = samples.stream().mapToDouble(Sample::value).average().orElse(0);
        double shared = 0;
        double spread = 0;
        for (var sample : samples) {
            var seconds = sample.seconds - meanSeconds;
            shared += seconds * (sample.value - meanValue);
            spread += seconds * seconds;
        }
        return new Trend(samples.getFirst().value, samples.getLast().value, spread == 0 ? 0 : shared / spread);
    }
}
