package city.vantage.simulator.caption;

import city.vantage.simulator.actor.PedestrianLook;

/** How a pedestrian is spoken of. */
record Pronouns(String subject, String object, String possessive) {
    private static final Pronouns NOBODY = new Pronouns("the pedestrian", "the pedestrian", "their");

    static Pronouns of(PedestrianLook look, CaptionProfile profile) {
        if (profile == CaptionProfile.MINIMAL) {
            return NOBODY;
        }
        return look.male() ? new Pronouns("he", "him", "his") : new Pronouns("she", "her", "her");
    }
}
