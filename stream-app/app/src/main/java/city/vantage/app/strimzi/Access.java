package city.vantage.app.strimzi;

import java.util.List;

/**
 * What a user may do with something.
 *
 * @param type as Strimzi calls it: topic, group or transactionalId
 * @param prefixed whether it is all whose name begins so
 * @param operations as Strimzi calls them
 */
record Access(String type, String name, boolean prefixed, List<String> operations) {
    static Access topic(String name, String... operations) {
        return new Access("topic", name, false, List.of(operations));
    }

    static Access group(String name, String... operations) {
        return new Access("group", name, false, List.of(operations));
    }

    /** The same for all whose name begins so. */
    Access andWhatBeginsSo() {
        return new Access(type, name, true, operations);
    }

    String yaml() {
        return """
                      - resource:
                          type: %s
                          name: "%s"
                          patternType: %s
                        operations: [%s]
                """.formatted(type, name, prefixed ? "prefix" : "literal", String.join(", ", operations));
    }
}
