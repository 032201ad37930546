package city.vantage.incident;

import java.util.regex.Pattern;

/**
 * The form of every identifier: 1 to 128 letters, digits and {@code . _ : @ + -}. No slash, because store keys join
 * identifiers with one.
 */
public final class Identifier {
    private static final Pattern FORM = Pattern.compile("[\\w.:@+-]{1,128}");

    private Identifier() {}

    public static void check(String field, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new RejectedException(
                    RejectionReason.INVALID_FIELD,
                    field
                            + " must be 1 to 128 letters, digits or . _ : @ + - and has %d characters"
                                    .formatted(value.length()));
        }
    }
}
