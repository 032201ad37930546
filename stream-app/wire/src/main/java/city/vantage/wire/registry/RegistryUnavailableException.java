package city.vantage.wire.registry;

import java.net.URI;
import java.util.List;

/** No attempt got a usable answer from the registry. Says where, how often, and what went wrong last. */
public final class RegistryUnavailableException extends RegistryException {
    public RegistryUnavailableException(List<URI> urls, int attempts, Throwable last) {
        super("no answer from the schema registry at " + urls + " after " + attempts + " attempts: " + last, last);
    }

    @Override
    public boolean retryable() {
        return true;
    }
}
