// node read.mjs <bootstrap servers> <registry URL> <topic> <count>: prints the first records, one JSON object a line.
import { AvroDeserializer, SerdeType, connect } from './connect.mjs';

const { kafka, registry, topic, rest } = connect();
const wanted = Number(rest[0]);
const deserializer = new AvroDeserializer(registry, SerdeType.VALUE, {});
const consumer = kafka.consumer({ groupId: `node-${topic}` });
let seen = 0;

await consumer.connect();
await consumer.subscribe({ topic, fromBeginning: true });
await new Promise((resolve, reject) => {
  consumer
    .run({
      eachMessage: async ({ message }) => {
        try {
          const record = await deserializer.deserialize(topic, message.value);
          console.log(JSON.stringify(record));
          if (++seen === wanted) resolve();
        } catch (error) {
          reject(error);
        }
      },
    })
    .catch(reject);
});
await consumer.disconnect();
process.exit(0);
