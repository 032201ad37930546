package city.vantage.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import city.vantage.vision.Golden;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PreprocessorTest {
    static final List<JsonNode> CASES = StreamSupport.stream(
                    Golden.json("preprocess.json").spliterator(), false)
            .toList();

    @ParameterizedTest
    @FieldSource("CASES")
    void givesTheValuesOfTheReferenceProcessor(JsonNode golden) {
        var picture = SyntheticPicture.of(
                golden.at("/picture/0").asInt(),
                golden.at("/picture/1").asInt(),
                golden.at("/seed").asInt());

        var pixels = PreprocessorConfig.read(golden.get("config"), false).process(picture);

        assertThat(pixels.shape()).containsExactly(longs(golden.get("shape")));
        assertThat(List.of(pixels.rows(), pixels.columns()))
                .containsExactly(
                        golden.get("rows").asInt(), golden.get("columns").asInt());
        for (var i = 0; i < golden.get("at").size(); i++) {
            assertThat((double) pixels.values()[golden.get("at").get(i).asInt()])
                    .isCloseTo(golden.get("values").get(i).asDouble(), within(1e-6));
        }
        assertThat(sha256(pixels.values())).isEqualTo(golden.get("sha256").asText());
    }

    @Test
    void aModelThatAsksForSquaresGetsThem() {
        var config = json("{\"image_processor_type\":\"CLIPImageProcessor\",\"size\":{\"shortest_edge\":20},"
                + "\"crop_size\":20,\"do_rescale\":false,\"do_normalize\":false}");

        var pixels = PreprocessorConfig.read(config, true).process(SyntheticPicture.of(40, 20, 1));

        assertThat(pixels.values()[0]).as("border: mean 0.4815 of 255").isEqualTo(122f);
        assertThat(pixels.values()[10 * 20 + 10]).isNotEqualTo(122f);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'size':{'shortest_edge':9}} | image_processor_type is missing",
                "{'image_processor_type':'Qwen2VLImageProcessor'} | image processor Qwen2VLImageProcessor is not supported",
                "{'image_processor_type':'CLIPImageProcessor','do_flip':true} | image processor's options are not known: do_flip",
                "{'image_processor_type':'CLIPImageProcessor','resample':9} | resample 9 is no filter, 0..5 are",
                "{'image_processor_type':'CLIPImageProcessor','do_pad':true} | do_pad is not supported for this processor, is true",
                "{'image_processor_type':'SiglipImageProcessor','do_center_crop':true} | do_center_crop is not supported for this processor, is true",
                "{'image_processor_type':'CLIPImageProcessor','image_mean':[0.5]} | image_mean must be three numbers, is [0.5]",
            })
    void refusesWhatItDoesNotKnow(String config, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreprocessorConfig.read(json(config.replace('\'', '"')), false))
                .withMessage(message);
    }

    private static String sha256(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Golden.sha256(bytes.array());
    }

    private static long[] longs(JsonNode numbers) {
        return StreamSupport.stream(numbers.spliterator(), false)
                .mapToLong(JsonNode::asLong)
                .toArray();
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
