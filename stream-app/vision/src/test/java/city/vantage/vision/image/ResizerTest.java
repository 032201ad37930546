package city.vantage.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.vantage.vision.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ResizerTest {
    static final List<JsonNode> CASES = StreamSupport.stream(
                    Golden.json("resize.json").spliterator(), false)
            .toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void resizesAsPillowDoesBitForBit(JsonNode golden) {
        var source = SyntheticPicture.of(
                golden.at("/source/0").asInt(),
                golden.at("/source/1").asInt(),
                golden.at("/seed").asInt());

        var resized = Resizer.resize(
                source,
                golden.at("/target/0").asInt(),
                golden.at("/target/1").asInt(),
                Filter.ofCode(golden.at("/resample").asInt()));

        assertThat(resized.value(0, 0, 0)).isEqualTo(golden.at("/first/0").asInt());
        assertThat(Golden.sha256(resized.rgb())).isEqualTo(golden.at("/sha256").asText());
    }

    @ParameterizedTest
    @FieldSource("CASES")
    void thePlainFormGivesTheSame(JsonNode golden) {
        var filter = Filter.ofCode(golden.at("/resample").asInt());
        if (filter == Filter.NEAREST) {
            return;
        }
        var source = SyntheticPicture.of(
                golden.at("/source/0").asInt(), golden.at("/source/1").asInt(), 3);
        var width = golden.at("/target/0").asInt();
        var height = golden.at("/target/1").asInt();

        assertThat(Resizer.resize(source, width, height, filter).rgb())
                .isEqualTo(PlainResizer.resize(source, width, height, filter).rgb());
    }

    @Test
    void refusesASizeOfNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Resizer.resize(SyntheticPicture.of(4, 4, 1), 0, 4, Filter.BICUBIC))
                .withMessage("a picture of 0 x 4 pixels can't be made");
    }
}
