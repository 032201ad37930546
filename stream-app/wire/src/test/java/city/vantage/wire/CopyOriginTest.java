package city.vantage.wire;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.incident.SourceOffset;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class CopyOriginTest {
    private static final SourceOffset ORIGIN = new SourceOffset("city.observations", 3, 4_000_000_000L);

    @Test
    void aCopySaysWhereItIsFromAndKeepsItsHeaders() {
        var original = new RecordHeaders().add("trace", new byte[] {1});

        var copied = CopyOrigin.headers(original, ORIGIN);

        assertThat(CopyOrigin.of(copied)).contains(ORIGIN);
        assertThat(copied.lastHeader("trace").value()).containsExactly(1);
    }

    @Test
    void aCopyOfACopySaysWhereTheCopyWas() {
        var once = CopyOrigin.headers(new RecordHeaders(), new SourceOffset("other", 0, 1));

        assertThat(CopyOrigin.of(CopyOrigin.headers(once, ORIGIN))).contains(ORIGIN);
    }

    @Test
    void whatIsNoSuchHeaderSaysNothing() {
        assertThat(CopyOrigin.of(new RecordHeaders())).isEmpty();
        assertThat(CopyOrigin.of(new RecordHeaders()
                        .add("vantage.copied.from", "a b c".getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEmpty();
    }
}
