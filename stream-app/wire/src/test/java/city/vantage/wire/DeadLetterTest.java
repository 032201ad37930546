package city.vantage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.incident.RejectionReason;
import city.vantage.incident.SourceOffset;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeadLetterTest {
    private static final SourceOffset ORIGIN = new SourceOffset("camera.observations", 3, 1L << 40);

    @ParameterizedTest
    @EnumSource
    void headersSayWhyAndFromWhere(RejectionReason reason) {
        var letter = new DeadLetter(reason, "Größe: 3 × 4", ORIGIN);

        assertThat(DeadLetter.of(letter.headers(new RecordHeaders()))).isEqualTo(letter);
    }

    @Test
    void theRecordsOwnHeadersStay() {
        var original = new RecordHeaders().add("trace", "abc".getBytes(UTF_8));

        var headers = new DeadLetter(RejectionReason.LATE, "", ORIGIN).headers(original);

        assertThat(headers.lastHeader("trace").value()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(original.toArray()).hasSize(1);
    }

    @Test
    void aLetterThatIsGivenUpAgainSaysOnlyTheLastReason() {
        var first = new DeadLetter(RejectionReason.LATE, "first", ORIGIN).headers(new RecordHeaders());

        var second = new DeadLetter(RejectionReason.MALFORMED, "second", ORIGIN).headers(first);

        assertThat(second.headers("vantage.reason")).hasSize(1);
        assertThat(DeadLetter.of(second).reason()).isEqualTo(RejectionReason.MALFORMED);
    }

    @Test
    void aLongDetailIsCut() {
        var letter = new DeadLetter(RejectionReason.MALFORMED, "x".repeat(10_000), ORIGIN);

        assertThat(DeadLetter.of(letter.headers(new RecordHeaders())).detail()).hasSize(500);
    }

    @Test
    void otherHeadersAreNoDeadLetter() {
        assertThatThrownBy(() -> DeadLetter.of(new RecordHeaders())).isInstanceOf(IllegalArgumentException.class);
        assertThat(DeadLetter.find(new RecordHeaders())).isEmpty();
    }
}
