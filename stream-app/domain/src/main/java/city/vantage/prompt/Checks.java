package city.vantage.prompt;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked beside attributes.
 *
 * @param claims what verifies that there is an incident, and what is watched for
 * @param watches how to ask for what is watched for, or null where the model isn't to be asked
 * @param probes of the model itself, or null for none
 */
public record Checks(
        List<Claim> claims,
        @Nullable WatchWording watches,
        @Nullable Probes probes) {
    public static final Checks NONE = new Checks(List.of(), null, null);

    public Checks {
        claims = List.copyOf(claims);
    }

    /** @throws IllegalArgumentException where there are some and the model isn't to be asked */
    Checks watching(List<Watch> all) {
        if (!all.isEmpty() && watches == null) {
            throw new IllegalArgumentException("it has no wording for watches (key watches)");
        }
        var more = Stream.concat(
                        claims.stream(),
                        watches == null ? Stream.of() : all.stream().map(watches::claim))
                .toList();
        return new Checks(more, watches, probes);
    }
}
