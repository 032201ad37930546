package city.vantage.embedded;

/** A request that the registry answers with an error, in Confluent's codes: the HTTP status, or that and two digits. */
final class RegistryRefusal extends RuntimeException {
    private final int code;

    private RegistryRefusal(int code, String message) {
        super(message);
        this.code = code;
    }

    int code() {
        return code;
    }

    int status() {
        return code < 1_000 ? code : code / 100;
    }

    static RegistryRefusal subjectNotFound(String subject) {
        return new RegistryRefusal(40401, "Subject '" + subject + "' not found.");
    }

    static RegistryRefusal versionNotFound(String version) {
        return new RegistryRefusal(40402, "Version " + version + " not found.");
    }

    static RegistryRefusal schemaNotFound() {
        return new RegistryRefusal(40403, "Schema not found");
    }

    static RegistryRefusal levelNotSet(String subject) {
        return new RegistryRefusal(
                40408, "Subject '" + subject + "' does not have subject-level compatibility configured");
    }

    static RegistryRefusal invalidSchema(String why) {
        return new RegistryRefusal(42201, "Invalid schema: " + why);
    }

    static RegistryRefusal invalidVersion(String version) {
        return new RegistryRefusal(
                42202, "The specified version '" + version + "' is not a valid version id; allowed: 1 and up, latest");
    }

    static RegistryRefusal invalidLevel(String level) {
        return new RegistryRefusal(42203, "Invalid compatibility level: " + level);
    }

    static RegistryRefusal incompatible(String why) {
        return new RegistryRefusal(409, why);
    }

    static RegistryRefusal badRequest(String why) {
        return new RegistryRefusal(400, why);
    }

    static RegistryRefusal noSuchResource() {
        return new RegistryRefusal(404, "HTTP 404 Not Found");
    }

    static RegistryRefusal tooLarge(int limitBytes) {
        return new RegistryRefusal(413, "a request has at most " + limitBytes + " bytes");
    }
}
