package city.vantage.app.asyncapi;

import city.vantage.app.config.VantageConfig;
import city.vantage.wire.Topic;
import city.vantage.wire.TopicSpec;
import city.vantage.wire.Topics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The catalogue of topics as AsyncAPI 3.0.0 with Kafka's bindings 0.5.0: a channel for each topic, a message for each type of
 * record with its Avro schema, and operations as Vantage sees them: it receives inputs and sends outputs.
 */
public final class AsyncApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";
    private static final String BINDING = "0.5.0";
    private static final String DEAD_LETTER = "DeadLetter";

    private final ObjectNode document = JSON.createObjectNode();
    private final VantageConfig config;

    private AsyncApi(VantageConfig config) {
        this.config = config;
    }

    /**
     * As indented JSON.
     *
     * @param version of Vantage
     */
    public static String json(VantageConfig config, String version) {
        var api = new AsyncApi(config);
        api.head(version);
        api.channels();
        api.operations();
        api.messages();
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(api.document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private void head(String version) {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Vantage")
                .put("version", version)
                .put("description", "Structured descriptions of traffic-safety incidents. Read outputs read-committed.")
                .putObject("license")
                .put("name", "Apache-2.0");
        var server = document.putObject("servers").putObject("kafka");
        server.put(
                        "host",
                        String.valueOf(config.kafkaClient().get("bootstrap.servers"))
                                .split(",", -1)[0])
                .put("protocol", "kafka");
        server.putObject("bindings")
                .putObject("kafka")
                .put("schemaRegistryUrl", config.registry().urls().getFirst().toString())
                .put("schemaRegistryVendor", "confluent")
                .put("bindingVersion", BINDING);
    }

    private void channels() {
        var channels = document.putObject("channels");
        for (var topic : config.topics().typed()) {
            channel(channels, topic.spec(), topic.spec().value());
            if (topic.deadLetters() != null) {
                channel(channels, topic.deadLetters(), DEAD_LETTER);
            }
        }
        channel(channels, config.topics().undelivered(), DEAD_LETTER);
    }

    private void channel(ObjectNode channels, TopicSpec topic, String message) {
        var channel = channels.putObject(topic.name());
        channel.put("address", topic.name()).put("description", topic.purpose());
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.name())
                .put("partitions", topic.partitions())
                .put("replicas", config.replication())
                .put("bindingVersion", BINDING);
        var settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add(topic.cleanup().configValue());
        settings.put(
                "retention.ms",
                topic.retention() == null ? -1 : topic.retention().toMillis());
    }

    private void operations() {
        var operations = document.putObject("operations");
        var inputs = inputs(config.topics());
        for (var topic : config.topics().typed()) {
            var received = inputs.contains(topic.name());
            var operation = operations.putObject((received ? "receive." : "send.") + topic.name());
            operation.put("action", received ? "receive" : "send");
            operation.putObject("channel").put("$ref", "#/channels/" + topic.name());
        }
    }

    private static Set<String> inputs(Topics topics) {
        return Set.of(
                topics.cameras().name(),
                topics.detections().name(),
                topics.observations().name(),
                topics.feedback().name());
    }

    private void messages() {
        var messages = document.putObject("components").putObject("messages");
        for (var topic : config.topics().typed()) {
            message(messages, topic);
        }
        var letter = messages.putObject(DEAD_LETTER);
        letter.put("summary", "A record that was given up: its key and value as they came.");
        letter.put("contentType", "application/octet-stream");
        var headers = letter.putObject("headers").put("type", "object").putObject("properties");
        for (var header : new String[] {"reason", "detail", "topic", "partition", "offset"}) {
            headers.putObject("vantage." + header).put("type", "string");
        }
    }

    private static void message(ObjectNode messages, Topic<?> topic) {
        var schema = SpecificData.get().getSchema(topic.mapping().avroClass());
        var message = messages.putObject(topic.spec().value());
        message.put("name", topic.spec().value());
        message.put("summary", schema.getDoc());
        message.put("contentType", "application/avro");
        message.putObject("payload").put("schemaFormat", AVRO).set("schema", tree(schema));
        var kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", topic.spec().key());
        kafka.put("schemaIdLocation", "payload")
                .put("schemaIdPayloadEncoding", "confluent")
                .put("schemaLookupStrategy", "TopicNameStrategy")
                .put("bindingVersion", BINDING);
    }

    private static ObjectNode tree(Schema schema) {
        try {
            return (ObjectNode) JSON.readTree(schema.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }
}
