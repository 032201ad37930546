package city.vantage.wire.registry;

/** The registry won't have this schema under this subject: incompatible (409) or not valid (422). */
public final class SchemaRefusedException extends RegistryException {
    public SchemaRefusedException(String subject, int status, String registryMessage) {
        super(
                "the registry refused the schema for subject " + subject + " (HTTP " + status + "): " + registryMessage,
                null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
