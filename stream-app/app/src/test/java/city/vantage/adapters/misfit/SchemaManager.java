package city.vantage.adapters.misfit;

import city.vantage.adapters.misfit.util.Printer;
import city.vantage.schemas.Observation;
import org.apache.kafka.common.TopicPartition;

/** An adapter that knows the schemas and Kafka, in a circle with another package, none of them null-marked. */
public record SchemaManager(Observation observation, TopicPartition to, Printer printer) {}
