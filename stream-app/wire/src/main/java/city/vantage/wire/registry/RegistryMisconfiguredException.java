package city.vantage.wire.registry;

/** The registry answers, but not to us, or not in its protocol: credentials, rights or the URL's path are wrong. */
public final class RegistryMisconfiguredException extends RegistryException {
    public RegistryMisconfiguredException(String message) {
        super(message, null);
    }

    @Override
    public boolean retryable() {
        return false;
    }
}
