package city.vantage.evaluation.caption;

/** Both captions of a phase. */
public record CaptionPair(String pedestrian, String vehicle) {
    String of(Target target) {
        return switch (target) {
            case PEDESTRIAN -> pedestrian;
            case VEHICLE -> vehicle;
        };
    }
}
