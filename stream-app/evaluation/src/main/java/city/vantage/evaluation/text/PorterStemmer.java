package city.vantage.evaluation.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Porter's suffix stripping (Program 14.3, 1980) with the extensions that are nltk's default: irregular forms, and
 * gentler rules for words in -y, -ies and -ied. Porter's own variant would stem some words otherwise, and METEOR and
 * ROUGE would then differ from the challenge's.
 */
public final class PorterStemmer {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("skies", "sky"),
            Map.entry("sky", "sky"),
            Map.entry("dying", "die"),
            Map.entry("lying", "lie"),
            Map.entry("tying", "tie"),
            Map.entry("news", "news"),
            Map.entry("innings", "inning"),
            Map.entry("inning", "inning"),
            Map.entry("outings", "outing"),
            Map.entry("outing", "outing"),
            Map.entry("cannings", "canning"),
            Map.entry("canning", "canning"),
            Map.entry("howe", "howe"),
            Map.entry("proceed", "proceed"),
            Map.entry("exceed", "exceed"),
            Map.entry("succeed", "succeed"));

    private static final List<Rule> PLURALS = List.of(
            new Rule("sses", "ss", stem -> true),
            new Rule("ies", "i", stem -> true),
            new Rule("ss", "ss", stem -> true),
            new Rule("s", "", stem -> true));

    private static final List<Rule> DOUBLE_SUFFIXES = Stream.concat(
                    rules(
                            0,
                            "ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous"
                                    + " ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al"
                                    + " iviti ive biliti ble fulli ful")
                            .stream(),
                    // The l counts with the stem, so that short stems such as geo do too.
                    Stream.of(new Rule("logi", "log", stem -> Measure.of(stem + "l") > 0)))
            .toList();

    private static final List<Rule> ENDINGS = rules(0, "icate ic ative - alize al iciti ic ical ic ful - ness -");

    private static final List<Rule> SUFFIXES = Stream.of(
                    rules(1, "al - ance - ence - er - ic - able - ible - ant - ement - ment - ent -"),
                    List.of(new Rule("ion", "", stem -> Measure.of(stem) > 1 && stem.matches("(?s).*[st]"))),
                    rules(1, "ou - ism - ate - iti - ous - ive - ize -"))
            .flatMap(List::stream)
            .toList();

    /** The first rule whose suffix fits decides, whether its condition holds or not. */
    private record Rule(String suffix, String replacement, Predicate<String> condition) {}

    private PorterStemmer() {}

    /** The stem of a word in lower case. */
    public static String stem(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        var irregular = IRREGULAR.get(lower);
        if (irregular != null) {
            return irregular;
        }
        if (word.codePointCount(0, word.length()) <= 2) {
            return lower;
        }
        var stem = withoutTense(withoutPlural(lower));
        stem = apply(ENDINGS, withoutDoubleSuffix(withI(stem)));
        return withoutDoubleL(withoutE(apply(SUFFIXES, stem)));
    }

    private static String withoutPlural(String word) {
        return word.length() == 4 && word.endsWith("ies") ? cut(word, 1) : apply(PLURALS, word);
    }

    private static String withoutTense(String word) {
        if (word.endsWith("ied")) {
            return cut(word, word.length() == 4 ? 1 : 2);
        }
        if (word.endsWith("eed")) {
            return Measure.of(cut(word, 3)) > 0 ? cut(word, 1) : word;
        }
        for (var suffix : List.of("ed", "ing")) {
            if (word.endsWith(suffix) && Measure.hasVowel(cut(word, suffix.length()))) {
                return repaired(cut(word, suffix.length()));
            }
        }
        return word;
    }

    /** What is left without -ed or -ing, as a word again: hopp, hop; fil, file. */
    private static String repaired(String stem) {
        if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
            return stem + "e";
        }
        if (Measure.endsWithDoubleConsonant(stem)) {
            return stem.matches("(?s).*[lsz]") ? stem : cut(stem, 1);
        }
        return Measure.of(stem) == 1 && Measure.endsShort(stem) ? stem + "e" : stem;
    }

    private static String withI(String word) {
        var stem = word.endsWith("y") ? cut(word, 1) : "";
        return stem.length() > 1 && Measure.isConsonant(stem, stem.length() - 1) ? stem + "i" : word;
    }

    /** What -ally leaves may end in such a suffix again: conditionally, conditional, condition. */
    private static String withoutDoubleSuffix(String word) {
        return word.endsWith("alli") && Measure.of(cut(word, 4)) > 0
                ? withoutDoubleSuffix(cut(word, 2))
                : apply(DOUBLE_SUFFIXES, word);
    }

    private static String withoutE(String word) {
        if (!word.endsWith("e")) {
            return word;
        }
        var stem = cut(word, 1);
        var measure = Measure.of(stem);
        return measure > 1 || (measure == 1 && !Measure.endsShort(stem)) ? stem : word;
    }

    private static String withoutDoubleL(String word) {
        return word.endsWith("ll") && Measure.of(cut(word, 1)) > 1 ? cut(word, 1) : word;
    }

    private static String apply(List<Rule> rules, String word) {
        for (var rule : rules) {
            if (word.endsWith(rule.suffix)) {
                var stem = cut(word, rule.suffix.length());
                return rule.condition.test(stem) ? stem + rule.replacement : word;
            }
        }
        return word;
    }

    /** @param pairs suffix and replacement in turn, with - for nothing */
    private static List<Rule> rules(int measureAbove, String pairs) {
        var words = List.of(pairs.split(" ", -1));
        return Stream.iterate(0, index -> index < words.size(), index -> index + 2)
                .map(index -> new Rule(
                        words.get(index),
                        words.get(index + 1).replace("-", ""),
                        stem -> Measure.of(stem) > measureAbove))
                .toList();
    }

    private static String cut(String word, int count) {
        return word.substring(0, word.length() - count);
    }
}
