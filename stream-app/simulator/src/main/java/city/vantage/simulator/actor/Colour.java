package city.vantage.simulator.actor;

/** Colours of clothes and vehicles, under the names that descriptions use. */
public enum Colour {
    BLACK("black", 0x26262A),
    WHITE("white", 0xECECE8),
    GRAY("gray", 0x85888C),
    BROWN("brown", 0x6B4628),
    BEIGE("beige", 0xD2BE96),
    KHAKI("khaki", 0x84794A),
    NAVY_BLUE("navy blue", 0x1E2A57),
    BLUE("blue", 0x2554B8),
    LIGHT_BLUE("light blue", 0x86BEE8),
    GREEN("green", 0x2E7D43),
    RED("red", 0xB92525),
    PURPLE("purple", 0x6A3A8C),
    PINK("pink", 0xE39AB4),
    ORANGE("orange", 0xDE7A1F),
    YELLOW("yellow", 0xE6C72E);

    private final String word;
    private final int rgb;

    Colour(String word, int rgb) {
        this.word = word;
        this.rgb = rgb;
    }

    public String word() {
        return word;
    }

    /** 0xRRGGBB in full light. */
    public int rgb() {
        return rgb;
    }
}
