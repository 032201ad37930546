package city.vantage.view;

/** What made Vantage say which view it chose. */
public enum Trigger {
    /** Every camera that the site is known to have has reported in the phase. */
    ALL_REPORTED,
    /** One view is good enough not to wait for the others. */
    GOOD_ENOUGH,
    /** The deadline since the phase's first observation has passed. */
    DEADLINE,
    /** Another view has become clearly better than the one that was chosen, or the phase is over and was seen whole. */
    REVISED,
    /** The incident closed: this revision is final. */
    CLOSED
}
