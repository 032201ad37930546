package city.vantage.evaluation.text;

/** Vowels and consonants of a stem, as Porter's conditions ask for them. */
final class Measure {
    private Measure() {}

    /** Porter's m: how often a consonant follows a vowel. */
    static int of(String stem) {
        var count = 0;
        var afterVowel = false;
        for (var index = 0; index < stem.length(); index++) {
            var consonant = isConsonant(stem.charAt(index), index == 0 || afterVowel);
            count += afterVowel && consonant ? 1 : 0;
            afterVowel = !consonant;
        }
        return count;
    }

    static boolean hasVowel(String stem) {
        var afterVowel = false;
        for (var index = 0; index < stem.length(); index++) {
            afterVowel = !isConsonant(stem.charAt(index), index == 0 || afterVowel);
            if (afterVowel) {
                return true;
            }
        }
        return false;
    }

    static boolean isConsonant(String word, int wanted) {
        var afterVowel = false;
        for (var index = 0; index < wanted; index++) {
            afterVowel = !isConsonant(word.charAt(index), index == 0 || afterVowel);
        }
        return isConsonant(word.charAt(wanted), wanted == 0 || afterVowel);
    }

    static boolean endsWithDoubleConsonant(String word) {
        var last = word.length() - 1;
        return last >= 1 && word.charAt(last) == word.charAt(last - 1) && isConsonant(word, last);
    }

    /** Porter's *o, consonant, vowel and consonant but not w, x or y; and, as nltk has it, a vowel and a consonant. */
    static boolean endsShort(String word) {
        var last = word.length() - 1;
        if (last == 1) {
            return !isConsonant(word, 0) && isConsonant(word, 1);
        }
        return last >= 2
                && isConsonant(word, last - 2)
                && !isConsonant(word, last - 1)
                && isConsonant(word, last)
                && "wxy".indexOf(word.charAt(last)) < 0;
    }

    /** @param afterVowel or at the start, where y is a consonant */
    private static boolean isConsonant(char letter, boolean afterVowel) {
        return letter == 'y' ? afterVowel : "aeiou".indexOf(letter) < 0;
    }
}
