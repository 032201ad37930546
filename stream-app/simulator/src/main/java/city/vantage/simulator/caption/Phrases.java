package city.vantage.simulator.caption;

import city.vantage.simulator.actor.Clothing;
import city.vantage.simulator.actor.Garment;
import city.vantage.simulator.actor.PedestrianLook;
import city.vantage.simulator.actor.VehicleLook;

/** Small pieces of English. */
final class Phrases {
    private Phrases() {}

    /** With "a" or "an", as the word sounds. */
    static String a(String noun) {
        var soundsLikeVowel = noun.startsWith("SUV") || "aeio".indexOf(noun.charAt(0)) >= 0;
        return (soundsLikeVowel && !noun.startsWith("one") ? "an " : "a ") + noun;
    }

    static String sentence(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }

    /** Two sentences, apart or made one. */
    static String joined(String first, String second, String slot, Moulds moulds) {
        var open = first.substring(0, first.length() - 1);
        var tail = Character.toLowerCase(second.charAt(0)) + second.substring(1);
        return moulds.say(slot, first + " " + second, open + "; " + tail, open + ", and " + tail);
    }

    static String upper(PedestrianLook look) {
        return a(look.upper().colour().word() + " " + look.upper().garment().word());
    }

    /** Trousers and shorts come in pairs, a skirt doesn't. */
    static String lower(PedestrianLook look) {
        Clothing lower = look.lower();
        var words = lower.colour().word() + " " + lower.garment().word();
        return lower.garment() == Garment.SKIRT ? a(words) : words;
    }

    static String outfit(PedestrianLook look) {
        return look.hat() ? upper(look) + ", " + lower(look) + " and a hat" : upper(look) + " and " + lower(look);
    }

    static String person(PedestrianLook look) {
        return look.male() ? "man" : "woman";
    }

    static String male(PedestrianLook look) {
        return look.male() ? "male" : "female";
    }

    static String centimetres(PedestrianLook look) {
        return Math.round(look.heightMetres() * 10) * 10 + " cm";
    }

    static String vehicle(VehicleLook look) {
        return look.colour().word() + " " + look.kind().word();
    }

    static String lanes(int lanes) {
        return switch (lanes) {
            case 1 -> "one lane";
            case 2 -> "two lanes";
            case 4 -> "four lanes";
            default -> lanes + " lanes";
        };
    }
}
