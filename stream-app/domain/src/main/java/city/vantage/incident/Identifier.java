package city.vantage.incident;

/**
 * The form of every identifier: 1 to 128 letters, digits and {@code . _ : @ + -}. No slash, because store keys join
 * identifiers with one.
 */
public final class Identifier {
    private static final int LONGEST = 128;

    private Identifier() {}

    public static void check(String field, String value) {
        if (value.isEmpty() || value.length() > LONGEST || !value.chars().allMatch(Identifier::isAllowed)) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    field
                            + " must be 1 to 128 letters, digits or . _ : @ + - and has %d characters"
                                    .formatted(value.length()));
        }
    }

    /** Without a regular expression: every observation is checked three times each time that it is read. */
    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || "_.:@+-".indexOf(character) >= 0;
    }
}
