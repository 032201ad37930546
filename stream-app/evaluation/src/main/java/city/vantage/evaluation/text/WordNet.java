package city.vantage.evaluation.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Synonyms from WordNet 3.0, found as nltk finds them: the word, its irregular base forms or else those that a change
 * of ending gives, in each part of speech. Reads about 25 MB from the class path when it is made, and holds it.
 */
public final class WordNet implements Synonyms {
    private static final String FOLDER = "/net/sf/extjwnl/data/wordnet/wn30/";
    private static final int WORD_COUNT_FIELD = 3;

    private final List<PartOfSpeech> parts;

    /**
     * @param synsets the single words of each set that a lower-case lemma is in
     * @param irregular base forms of irregular ones
     * @param endings those of forms and of base forms
     */
    private record PartOfSpeech(
            Map<String, List<List<String>>> synsets, Map<String, List<String>> irregular, List<Ending> endings) {
        Stream<String> synonyms(String word) {
            var bases = irregular.get(word);
            return Stream.concat(Stream.of(word), bases == null ? regular(word) : bases.stream())
                    .distinct()
                    .flatMap(form -> synsets.getOrDefault(form, List.of()).stream())
                    .flatMap(List::stream);
        }

        private Stream<String> regular(String word) {
            return endings.stream()
                    .filter(ending -> word.endsWith(ending.form))
                    .map(ending -> word.substring(0, word.length() - ending.form.length()) + ending.base);
        }
    }

    private record Ending(String form, String base) {}

    private WordNet(List<PartOfSpeech> parts) {
        this.parts = parts;
    }

    /** Reads the files that the application is shipped with. */
    public static WordNet load() {
        return new WordNet(List.of(
                part("noun", "s: ses:s ves:f xes:x zes:z ches:ch shes:sh men:man ies:y"),
                part("verb", "s: ies:y es:e es: ed:e ed: ing:e ing:"),
                part("adj", "er: est: er:e est:e"),
                part("adv", "")));
    }

    @Override
    public Set<String> of(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var found = new HashSet<String>();
        parts.forEach(part -> part.synonyms(lower).forEach(found::add));
        return found;
    }

    private static PartOfSpeech part(String name, String endings) {
        var synsets = new HashMap<String, List<List<String>>>();
        lines("data." + name, line -> {
            if (!line.startsWith(" ")) {
                readSynset(line, synsets);
            }
        });
        var irregular = new HashMap<String, List<String>>();
        lines(name + ".exc", line -> {
            var forms = List.of(line.strip().split("\\s+", -1));
            irregular.put(forms.getFirst(), forms.subList(1, forms.size()));
        });
        return new PartOfSpeech(
                synsets,
                irregular,
                Stream.of(endings.split(" ", -1))
                        .filter(pair -> !pair.isEmpty())
                        .map(pair -> pair.split(":", -1))
                        .map(pair -> new Ending(pair[0], pair[1]))
                        .toList());
    }

    /** A line holds a place, a file number, a type, how many words in hexadecimal, and after each word a number. */
    private static void readSynset(String line, Map<String, List<List<String>>> synsets) {
        var fields = line.substring(0, line.indexOf(" | ")).split(" ", -1);
        var lemmas = new ArrayList<String>();
        var count = Integer.parseInt(fields[WORD_COUNT_FIELD], 16);
        for (var index = 0; index < count; index++) {
            lemmas.add(withoutMarker(fields[WORD_COUNT_FIELD + 1 + 2 * index]));
        }
        // Only single words are synonyms: a token is never several.
        var words = lemmas.stream().filter(lemma -> !lemma.contains("_")).toList();
        lemmas.stream()
                .map(lemma -> lemma.toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(lemma -> synsets.computeIfAbsent(lemma, key -> new ArrayList<>(1))
                        .add(words));
    }

    /** Adjectives may say where they stand: galore(ip). */
    private static String withoutMarker(String word) {
        var bracket = word.indexOf('(');
        return bracket < 0 ? word : word.substring(0, bracket);
    }

    private static void lines(String name, Consumer<String> reader) {
        try (var stream = WordNet.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new IllegalStateException("WordNet's file " + name + " isn't on the class path");
            }
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .forEach(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("WordNet's file " + name + " can't be read", e);
        }
    }
}
