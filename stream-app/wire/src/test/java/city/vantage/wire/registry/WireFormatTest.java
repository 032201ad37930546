package city.vantage.wire.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.vantage.wire.registry.MalformedRecordException.Reason;
import org.junit.jupiter.api.Test;

class WireFormatTest {
    @Test
    void headerIsAZeroByteAndTheIdBigEndian() {
        assertThat(WireFormat.header(0x01020304)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void idComesBackFromTheHeader() {
        assertThat(WireFormat.schemaIdOf(WireFormat.header(70_000))).isEqualTo(70_000);
    }

    @Test
    void refusesAShortRecord() {
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() -> WireFormat.schemaIdOf(new byte[] {0, 0, 0, 1}))
                .extracting(MalformedRecordException::reason)
                .isEqualTo(Reason.TOO_SHORT);
    }

    @Test
    void refusesAnotherMagicByte() {
        assertThatExceptionOfType(MalformedRecordException.class)
                .isThrownBy(() -> WireFormat.schemaIdOf("{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .extracting(MalformedRecordException::reason)
                .isEqualTo(Reason.WRONG_MAGIC);
    }
}
