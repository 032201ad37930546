package city.vantage.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.vantage.vision.Golden;
import city.vantage.vision.image.FrameException.Reason;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
    static final List<JsonNode> CASES = StreamSupport.stream(
                    Golden.json("decode.json").spliterator(), false)
            .toList();

    private final PictureDecoder decoder = new PictureDecoder(DecodeLimits.DEFAULT);

    @ParameterizedTest
    @FieldSource("CASES")
    void readsThePixelsThatPillowReads(JsonNode golden) {
        var picture = decoder.decode(file(golden.get("file").asText()));

        assertThat(List.of(picture.width(), picture.height()))
                .containsExactly(
                        golden.get("width").asInt(), golden.get("height").asInt());
        assertThat(Golden.sha256(picture.rgb())).isEqualTo(golden.get("sha256").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"baseline.jpg", "progressive.jpg", "rgb.png", "palette.png"})
    void aPictureCutAnywhereIsTruncatedOrNone(String name) {
        var file = file(name);
        for (var length = 12; length < file.length; length += 7) {
            var cut = Arrays.copyOf(file, length);

            assertRefused(cut, DecodeLimits.DEFAULT)
                    .satisfies(e -> assertThat(((FrameException) e).reason()).isEqualTo(Reason.TRUNCATED));
        }
    }

    @Test
    void aHundredMegapixelsAreRefusedBeforeTheyAreDecoded() {
        assertRefused(file("hundred-megapixels.png"), DecodeLimits.DEFAULT)
                .hasMessage("picture of 10000 x 10000 pixels, 40000000 in all are allowed")
                .hasFieldOrPropertyWithValue("reason", Reason.TOO_MANY_PIXELS);
    }

    @Test
    void cmykIsRefused() {
        assertRefused(file("cmyk.jpg"), DecodeLimits.DEFAULT)
                .hasMessage("JPEG is in CMYK; only RGB and grey are read")
                .hasFieldOrPropertyWithValue("reason", Reason.UNSUPPORTED);
    }

    @Test
    void sixteenBitsAChannelAreRefused() {
        assertRefused(file("deep.png"), DecodeLimits.DEFAULT).hasFieldOrPropertyWithValue("reason", Reason.UNSUPPORTED);
    }

    @Test
    void whatIsNoPictureIsRefused() {
        for (var bytes : List.of(new byte[0], "<html>".getBytes(StandardCharsets.UTF_8), file("other.gif"))) {
            assertRefused(bytes, DecodeLimits.DEFAULT).hasFieldOrPropertyWithValue("reason", Reason.NOT_A_PICTURE);
        }
    }

    @Test
    void aFileOverTheLimitIsNotLookedAt() {
        assertRefused(file("rgb.png"), new DecodeLimits(100, 1_000_000, Duration.ofSeconds(1)))
                .hasFieldOrPropertyWithValue("reason", Reason.TOO_MANY_BYTES);
    }

    @Test
    void aSlowDecoderIsStopped() {
        var limits = new DecodeLimits(1 << 20, 200_000_000, Duration.ofNanos(1));

        assertRefused(file("hundred-megapixels.png"), limits).hasFieldOrPropertyWithValue("reason", Reason.TOO_SLOW);
    }

    @Test
    void aPngWithAFlippedBitIsCorrupt() {
        var file = file("rgb.png");
        file[file.length / 2] ^= 1;

        assertRefused(file, DecodeLimits.DEFAULT).hasFieldOrPropertyWithValue("reason", Reason.CORRUPT);
    }

    @Test
    void brokenBytesNeverGiveAnotherKindOfError() {
        for (var name : List.of("baseline.jpg", "progressive.jpg", "grey.jpg", "rgb.png", "palette.png")) {
            for (var at = 2; at < file(name).length; at += 3) {
                var file = file(name);
                file[at] ^= (byte) (0x55 + at);
                try {
                    decoder.decode(file);
                } catch (FrameException e) {
                    assertThat(e.reason()).isNotNull();
                }
            }
        }
    }

    private static AbstractThrowableAssert<?, ?> assertRefused(byte[] file, DecodeLimits limits) {
        return assertThatThrownBy(() -> new PictureDecoder(limits).decode(file)).isInstanceOf(FrameException.class);
    }

    private static byte[] file(String name) {
        return Golden.bytes("pictures/" + name);
    }
}
