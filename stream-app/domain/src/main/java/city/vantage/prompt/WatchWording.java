package city.vantage.prompt;

import java.util.List;

/**
 * How a model is asked whether a picture shows what is watched for; {@value #TEXT} stands for the text.
 *
 * @param holds yes means that it is there
 * @param fails yes means that it is not
 */
public record WatchWording(String holds, String fails) {
    public static final String TEXT = "{watch}";

    Claim claim(Watch watch) {
        return new Claim(
                ClaimQuestion.WATCH + watch.name(),
                List.of(new Claim.Pair(holds.replace(TEXT, watch.text()), fails.replace(TEXT, watch.text()))));
    }
}
