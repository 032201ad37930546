package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a message as Standard Webhooks 1.0.0 has it: {@code v1} of id, timestamp and body. */
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private Signature() {}

    /**
     * The value of the header {@code webhook-signature}: one signature for each secret, so that a secret can be replaced
     * without a message that nobody can check.
     *
     * @param timestamp of this attempt in seconds since 1970
     */
    static String of(List<Secret> secrets, String id, long timestamp, byte[] body) {
        return secrets.stream()
                .map(secret ->
                        "v1," + Base64.getEncoder().encodeToString(hmac(secret, id + "." + timestamp + ".", body)))
                .collect(Collectors.joining(" "));
    }

    private static byte[] hmac(Secret secret, String head, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            mac.update(head.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("a secret can't be used", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
