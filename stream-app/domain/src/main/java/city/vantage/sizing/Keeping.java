package city.vantage.sizing;

/**
 * What is kept, and how often.
 *
 * @param bytesPerObservation of an observation and all that follows from it in other topics and changelogs
 * @param bytesPerRequest of a request with its result and descriptions
 * @param days that records stay
 * @param replication copies of each record
 */
public record Keeping(double bytesPerObservation, double bytesPerRequest, double days, int replication) {
    public Keeping {
        if (!(bytesPerObservation > 0) || !(bytesPerRequest > 0) || !(days > 0) || replication < 1) {
            throw new IllegalArgumentException("what is kept has positive sizes, days and copies");
        }
    }
}
