// node write.mjs <bootstrap servers> <registry URL> <topic> <schema> <records>: writes the records (a JSON array), whose
// schema it registers under the topic's subject.
import { AvroSerializer, SerdeType, connect } from './connect.mjs';

const { kafka, registry, topic, rest } = connect();
const [schema, records] = rest;
await registry.register(`${topic}-value`, { schemaType: 'AVRO', schema });
const serializer = new AvroSerializer(registry, SerdeType.VALUE, { useLatestVersion: true });
const producer = kafka.producer();

await producer.connect();
for (const record of JSON.parse(records)) {
  await producer.send({ topic, messages: [{ value: await serializer.serialize(topic, record) }] });
}
await producer.disconnect();
process.exit(0);
