package city.vantage.evaluation.text;

import static org.assertj.core.api.Assertions.assertThat;

import city.vantage.evaluation.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void tokensAreThoseOfNltk() {
        assertThat(Golden.read("metrics.json"))
                .allSatisfy(golden -> assertThat(
                                TreebankTokens.of(golden.get("hypothesis").textValue()))
                        .containsExactlyElementsOf(texts(golden.get("tokens"))));
    }

    @Test
    void stemsAreThoseOfNltk() {
        assertThat(Golden.read("stems.json").properties())
                .hasSizeGreaterThan(100)
                .allSatisfy(golden -> assertThat(PorterStemmer.stem(golden.getKey()))
                        .as(golden.getKey())
                        .isEqualTo(golden.getValue().textValue()));
    }

    @Test
    void synonymsAreThoseOfNltk() {
        var wordNet = WordNet.load();

        assertThat(Golden.read("synonyms.json").properties())
                .hasSizeGreaterThan(50)
                .allSatisfy(golden -> assertThat(new TreeSet<>(wordNet.of(golden.getKey())))
                        .as(golden.getKey())
                        .containsExactlyElementsOf(texts(golden.getValue())));
    }

    @Test
    void aFullStopWithinATextStaysWithItsWord() {
        assertThat(TreebankTokens.of("It stops.It goes. Now it's gone."))
                .containsExactly("It", "stops.It", "goes.", "Now", "it", "'s", "gone", ".");
    }

    @Test
    void runsOfWordsAreCounted() {
        assertThat(Grams.count(TreebankTokens.of("a b a b"), 2))
                .hasSize(2)
                .containsEntry(TreebankTokens.of("a b"), 2)
                .containsEntry(TreebankTokens.of("b a"), 1);
        assertThat(Grams.count(TreebankTokens.of("a"), 2)).isEmpty();
    }

    private static Iterable<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
