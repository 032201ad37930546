package city.vantage.wire.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user and password for HTTP basic authentication. The password stays out of {@code toString}. */
public record Credentials(String user, String password) {
    public Credentials {
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name for basic authentication is not empty and has no colon");
        }
    }

    /** The value of the {@code Authorization} header. */
    public String authorization() {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return "Credentials[user=" + user + ", password=****]";
    }
}
