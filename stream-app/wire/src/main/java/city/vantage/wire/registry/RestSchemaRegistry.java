package city.vantage.wire.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Client of Confluent's REST API, as Confluent's registry, Apicurio ({@code /apis/ccompat/v7}), Karapace and Redpanda
 * serve it. Asks each time: put a {@link CachingSchemaRegistry} in front. Schemas with references to other subjects are
 * not supported.
 */
public final class RestSchemaRegistry implements SchemaRegistry, AutoCloseable {
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int NOT_FOUND = 404;

    private final RegistryHttp http;

    /**
     * A client; connects when it is first asked something.
     *
     * @throws IllegalArgumentException if a TLS store can't be opened
     */
    public RestSchemaRegistry(RegistryConfig config) {
        this.http = new RegistryHttp(config);
    }

    @Override
    public int register(String subject, Schema schema) {
        var reply = http.post("/subjects/" + encoded(subject) + "/versions", bodyOf(schema));
        if (reply.status() == 409 || reply.status() == 422) {
            throw new SchemaRefusedException(subject, reply.status(), reply.message());
        }
        if (!reply.succeeded() || !reply.body().path("id").isInt()) {
            throw reply.misconfigured();
        }
        return reply.body().path("id").intValue();
    }

    @Override
    public Schema schemaById(int id) {
        // Ids are drawn from 1 upwards. A negative one can only be noise, so the registry needn't be asked.
        if (id < 0) {
            throw new UnknownSchemaException(id, "is not a schema id", null);
        }
        var reply = http.get("/schemas/ids/" + id);
        if (reply.errorCode() == SCHEMA_NOT_FOUND) {
            throw new UnknownSchemaException(id, "unknown to the registry", null);
        }
        if (!reply.succeeded() || !reply.body().path("schema").isTextual()) {
            throw reply.misconfigured();
        }
        return parsed(id, reply);
    }

    @Override
    public boolean isCompatible(String subject, Schema schema) {
        var path = "/compatibility/subjects/" + encoded(subject) + "/versions/latest";
        var reply = http.post(path, bodyOf(schema));
        if (reply.errorCode() == SUBJECT_NOT_FOUND || reply.errorCode() == VERSION_NOT_FOUND) {
            return true;
        }
        if (reply.status() == 422) {
            throw new SchemaRefusedException(subject, reply.status(), reply.message());
        }
        if (!reply.succeeded() || !reply.body().path("is_compatible").isBoolean()) {
            throw reply.misconfigured();
        }
        return reply.body().path("is_compatible").booleanValue();
    }

    /** Names of all subjects. */
    public List<String> subjects() {
        var reply = http.get("/subjects");
        if (!reply.succeeded() || !reply.body().isArray()) {
            throw reply.misconfigured();
        }
        return StreamSupport.stream(reply.body().spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Deletes a subject for good, first so that it could be brought back, as the protocol wants it. One that isn't there is no error. */
    public void delete(String subject) {
        var path = "/subjects/" + encoded(subject);
        for (var step : List.of(path, path + "?permanent=true")) {
            var reply = http.delete(step);
            if (!reply.succeeded() && reply.status() != NOT_FOUND) {
                throw reply.misconfigured();
            }
        }
    }

    @Override
    public void close() {
        http.close();
    }

    private static Schema parsed(int id, RegistryReply reply) {
        var type = reply.body().path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new UnknownSchemaException(id, "is a schema of type " + type + ", not Avro", null);
        }
        try {
            return new Schema.Parser().parse(reply.body().path("schema").textValue());
        } catch (AvroRuntimeException e) {
            throw new UnknownSchemaException(id, "is not one that Avro can read", e);
        }
    }

    private static String bodyOf(Schema schema) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("schema", schema.toString())
                .toString();
    }

    private static String encoded(String subject) {
        // A path, where a plus sign isn't a space.
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
