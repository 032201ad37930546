package city.vantage.incident;

/** Where a record stands in Kafka. */
public record SourceOffset(String topic, int partition, long offset) {}
