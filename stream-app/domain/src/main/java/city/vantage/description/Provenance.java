package city.vantage.description;

import city.vantage.incident.SourceOffset;
import city.vantage.prompt.ModelVersion;
import city.vantage.prompt.PackVersion;
import city.vantage.prompt.Timings;
import org.jspecify.annotations.Nullable;

/**
 * Where a description comes from.
 *
 * @param model null where no worker answered
 * @param source the observation whose frame was described
 * @param timings null where no worker answered
 */
public record Provenance(
        String requestId,
        @Nullable ModelVersion model,
        PackVersion pack,
        SourceOffset source,
        @Nullable Timings timings) {}
