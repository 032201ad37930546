// What both scripts need: Confluent's registry client, and a Kafka client that is JavaScript throughout.
import confluent from '@confluentinc/schemaregistry';
import kafkajs from 'kafkajs';

export const { AvroDeserializer, AvroSerializer, SerdeType } = confluent;

export function connect() {
  const [bootstrapServers, registryUrl, topic, ...rest] = process.argv.slice(2);
  return {
    kafka: new kafkajs.Kafka({ brokers: [bootstrapServers], logLevel: kafkajs.logLevel.ERROR }),
    registry: new confluent.SchemaRegistryClient({ baseURLs: [registryUrl] }),
    topic,
    rest,
  };
}
