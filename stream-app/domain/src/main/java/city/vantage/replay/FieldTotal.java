package city.vantage.replay;

/**
 * How often a field differs.
 *
 * @param changed number of phases in which it does
 * @param other number of those in which its value is another one; in the rest only a probability moved
 * @param amount sum of the amounts
 */
public record FieldTotal(int changed, int other, double amount) {
    static final FieldTotal NONE = new FieldTotal(0, 0, 0);

    FieldTotal plus(FieldChange change) {
        return new FieldTotal(changed + 1, other + (change.isOther() ? 1 : 0), amount + change.amount());
    }

    /** By how much it differs where it does. */
    public double mean() {
        return changed == 0 ? 0 : amount / changed;
    }
}
