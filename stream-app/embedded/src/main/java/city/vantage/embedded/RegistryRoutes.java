package city.vantage.embedded;

import city.vantage.embedded.SchemaStore.Version;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** Confluent's REST API over a {@link SchemaStore}: what each method and path means. */
final class RegistryRoutes {
    /** Values of a pattern's stars in order, and the body. */
    private record Request(List<String> stars, JsonNode body) {
        String subject() {
            return stars.getFirst();
        }

        Schema schema() {
            if (!body.path("schemaType").asText("AVRO").equals("AVRO")) {
                throw RegistryRefusal.invalidSchema("only Avro schemas are kept here");
            }
            return AvroText.parse(body.path("schema").asText());
        }

        CompatibilityLevel level() {
            var name = body.path("compatibility").asText();
            try {
                return CompatibilityLevel.valueOf(name);
            } catch (IllegalArgumentException e) {
                throw RegistryRefusal.invalidLevel(name);
            }
        }
    }

    @FunctionalInterface
    private interface Action {
        /** The answer, which becomes JSON. */
        Object answer(Request request);
    }

    private record Route(String method, PathPattern path, Action action) {}

    private final SchemaStore store;
    private final List<Route> routes;

    RegistryRoutes(SchemaStore store) {
        this.store = store;
        this.routes = List.of(
                route("GET", "/", _ -> Map.of()),
                route("GET", "/subjects", _ -> store.subjects()),
                route("POST", "/subjects/*", this::lookUp),
                route("DELETE", "/subjects/*", this::delete),
                route("GET", "/subjects/*/versions", this::versions),
                route("POST", "/subjects/*/versions", r -> Map.of("id", store.register(r.subject(), r.schema()))),
                route("GET", "/subjects/*/versions/*", r -> described(version(r))),
                route("GET", "/schemas/types", _ -> List.of("AVRO")),
                route("GET", "/schemas/ids/*", this::schemaById),
                route("POST", "/compatibility/subjects/*/versions", this::compatibility),
                route("POST", "/compatibility/subjects/*/versions/*", this::compatibilityWithOne),
                route("GET", "/config", _ -> Map.of("compatibilityLevel", store.defaultLevel())),
                route("PUT", "/config", r -> setLevel(null, r.level())),
                route("GET", "/config/*", this::level),
                route("PUT", "/config/*", r -> setLevel(r.subject(), r.level())));
    }

    /**
     * Does what the request says.
     *
     * @param path as it was sent, still encoded
     * @throws RegistryRefusal if that can't be done
     */
    Object answer(String method, String path, JsonNode body) {
        for (var route : routes) {
            var stars = route.method().equals(method) ? route.path().match(path) : null;
            if (stars != null) {
                return route.action().answer(new Request(stars, body));
            }
        }
        throw RegistryRefusal.noSuchResource();
    }

    private static Route route(String method, String path, Action action) {
        return new Route(method, PathPattern.of(path), action);
    }

    private Object lookUp(Request request) {
        store.versions(request.subject());
        return described(store.find(request.subject(), request.schema()).orElseThrow(RegistryRefusal::schemaNotFound));
    }

    /** Confluent's registry keeps a deleted subject until it is deleted for good. Here both are the same. */
    private Object delete(Request request) {
        return store.delete(request.subject());
    }

    private Object versions(Request request) {
        return store.versions(request.subject()).stream().map(Version::version).toList();
    }

    private Object schemaById(Request request) {
        var schema = store.byId(number(request.stars().getFirst())).orElseThrow(RegistryRefusal::schemaNotFound);
        return Map.of("schema", schema.toString());
    }

    private Object compatibility(Request request) {
        store.versions(request.subject());
        var violation = store.violation(request.subject(), request.schema());
        return Map.of("is_compatible", violation.isEmpty());
    }

    private Object compatibilityWithOne(Request request) {
        var violation = store.violation(version(request), request.schema());
        return Map.of("is_compatible", violation.isEmpty());
    }

    private Object level(Request request) {
        var level = store.level(request.subject()).orElseThrow(() -> RegistryRefusal.levelNotSet(request.subject()));
        return Map.of("compatibilityLevel", level);
    }

    private Object setLevel(@Nullable String subject, CompatibilityLevel level) {
        store.setLevel(subject, level);
        return Map.of("compatibility", level);
    }

    private Version version(Request request) {
        var versions = store.versions(request.subject());
        var wanted = request.stars().get(1);
        if (wanted.equals("latest") || wanted.equals("-1")) {
            return versions.getLast();
        }
        var number = number(wanted);
        if (number < 1) {
            throw RegistryRefusal.invalidVersion(wanted);
        }
        if (number > versions.size()) {
            throw RegistryRefusal.versionNotFound(wanted);
        }
        return versions.get(number - 1);
    }

    private static Object described(Version version) {
        return Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema().toString());
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw RegistryRefusal.invalidVersion(text);
        }
    }
}
