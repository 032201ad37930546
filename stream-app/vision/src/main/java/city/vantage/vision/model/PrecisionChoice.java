package city.vantage.vision.model;

/** Which form of each component is wanted. One that isn't there is a problem, and no other is taken instead. */
public record PrecisionChoice(Precision vision, Precision embedding, Precision decoder) {
    public static PrecisionChoice all(Precision precision) {
        return new PrecisionChoice(precision, precision, precision);
    }
}
