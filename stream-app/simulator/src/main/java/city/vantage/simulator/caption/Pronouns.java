package city.vantage.simulator.caption;

/** How a pedestrian is spoken of. */
record Pronouns(String subject, String object, String possessive) {
    static Pronouns of(boolean male) {
        return male ? new Pronouns("he", "him", "his") : new Pronouns("she", "her", "her");
    }
}
