package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(UTF_8);

    /** The example of Standard Webhooks' own tests. */
    @Test
    void isThatOfTheStandardsExample() {
        assertThat(Signature.of(List.of(Secret.of(SECRET)), "msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, BODY))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void hasAPartForEachSecretSoThatOneCanBeReplaced() {
        var old = Secret.of(SECRET);
        var fresh = Secret.of("whsec_" + "A".repeat(40));

        var signature = Signature.of(List.of(fresh, old), "msg_1", 1, BODY);

        assertThat(signature.split(" "))
                .containsExactly(
                        Signature.of(List.of(fresh), "msg_1", 1, BODY), Signature.of(List.of(old), "msg_1", 1, BODY));
    }

    @Test
    void aSecretNeverShowsItself() {
        assertThat(Secret.of(SECRET)).asString().isEqualTo("[set]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "whsec_",
                "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "whsec_MfKQ9r8G",
                "whsec_*not-base64*not-base64*"
            })
    void whatIsNoSecretIsRefusedAndNotRepeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Secret.of(text))
                .withMessage("a secret must be whsec_ and 24 to 64 bytes in base64")
                .withNoCause();
    }
}
