package city.vantage.incident.misfit;

import org.apache.kafka.common.TopicPartition;

/** A part of the domain that knows Kafka. */
record KafkaIncident(TopicPartition from) {}
