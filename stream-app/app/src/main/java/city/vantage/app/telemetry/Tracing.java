package city.vantage.app.telemetry;

import city.vantage.app.config.InvalidConfigException;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Sends traces of incidents to a collector, where OpenTelemetry's own variables (or Java properties of the same names)
 * say so: {@code OTEL_EXPORTER_OTLP_ENDPOINT}, {@code OTEL_TRACES_SAMPLER} and others. A process with OpenTelemetry's Java
 * agent keeps the agent's. Spans that come faster than the collector takes them are dropped.
 */
final class Tracing implements AutoCloseable {
    private static final List<String> ENDPOINTS =
            List.of("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "OTEL_TRACES_EXPORTER");

    /** What these processes have beside traces, Prometheus and logs have already. */
    private static final Map<String, String> DEFAULTS = Map.of(
            "otel.service.name", "vantage",
            "otel.exporter.otlp.protocol", "http/protobuf",
            "otel.metrics.exporter", "none",
            "otel.logs.exporter", "none");

    private final OpenTelemetrySdk sdk;

    private Tracing(OpenTelemetrySdk sdk) {
        this.sdk = sdk;
    }

    /**
     * Nothing where nobody collects traces.
     *
     * @throws InvalidConfigException where the variables make no sense
     */
    static Stream<Tracing> begin() {
        if (GlobalOpenTelemetry.isSet()) {
            return Stream.empty();
        }
        if (ENDPOINTS.stream().noneMatch(Tracing::isSet)) {
            // Else OpenTelemetry would say at the first span that nobody has configured it.
            GlobalOpenTelemetry.set(OpenTelemetry.noop());
            return Stream.empty();
        }
        try {
            return Stream.of(new Tracing(AutoConfiguredOpenTelemetrySdk.builder()
                    .addPropertiesSupplier(() -> DEFAULTS)
                    .addTracerProviderCustomizer((traces, _) -> traces.setIdGenerator(new IncidentIds()))
                    .disableShutdownHook()
                    .setResultAsGlobal()
                    .build()
                    .getOpenTelemetrySdk()));
        } catch (ConfigurationException e) {
            throw new InvalidConfigException("The variables of OpenTelemetry", List.of(String.valueOf(e.getMessage())));
        }
    }

    private static boolean isSet(String variable) {
        return Stream.of(
                        System.getenv(variable),
                        System.getProperty(variable.toLowerCase(Locale.ROOT).replace('_', '.')))
                .anyMatch(Objects::nonNull);
    }

    /** Sends what is left, as long as that takes no more than ten seconds. */
    @Override
    public void close() {
        sdk.close();
    }
}
