package city.vantage.prompt;

/**
 * A text that every incident is compared with, such as "a person runs out between parked cars".
 *
 * @param name small letters and hyphens, at most {@value #LONGEST_NAME}
 * @param text at most {@value #LONGEST_TEXT} characters
 */
public record Watch(String name, String text) {
    public static final int LONGEST_NAME = 40;
    public static final int LONGEST_TEXT = 300;
}
