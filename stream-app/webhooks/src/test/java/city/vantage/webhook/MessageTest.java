package city.vantage.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.http.HttpMessageFactory;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class MessageTest {
    private static final Instant NOW = Instant.parse("2026-05-01T09:00:00.9Z");

    @Test
    void isACloudEventToWhoKnowsNothingOfVantage() {
        var message = Alerts.message("i-1", 2);

        var event = HttpMessageFactory.createReader(message.headers(Alerts.SECRETS, NOW), message.body())
                .toEvent();

        assertThat(event.getId()).isEqualTo("alert/i-1/near-miss/2");
        assertThat(event.getSource()).isEqualTo(URI.create("/vantage"));
        assertThat(event.getType()).isEqualTo("city.vantage.safety.alert");
        assertThat(event.getSubject()).isEqualTo("i-1");
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(Objects.requireNonNull(event.getTime()).toInstant())
                .isEqualTo(Instant.parse("2026-05-01T08:00:02Z"));
        assertThat(new String(Objects.requireNonNull(event.getData()).toBytes(), UTF_8))
                .startsWith("{\"incidentId\":\"i-1\"")
                .contains("\"changedAt\":\"2026-05-01T08:00:02Z\"", "\"reason\":null");
    }

    @Test
    void hasTheHeadersOfStandardWebhooks() {
        var message = Alerts.message("i.1", 0);

        var headers = message.headers(Alerts.SECRETS, NOW);

        assertThat(headers)
                .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
                .containsEntry(
                        "webhook-signature",
                        Signature.of(Alerts.SECRETS, message.id(), NOW.getEpochSecond(), message.body()));
        assertThat(headers.get("webhook-id")).matches("msg_[0-9a-f]{32}");
    }

    @Test
    void keepsItsIdFromTryToTryAndSharesItWithNoOther() {
        assertThat(Alerts.message("i-1", 0).id())
                .isEqualTo(Alerts.message("i-1", 0).id());
        assertThat(Alerts.message("i-1", 0).id())
                .isNotEqualTo(Alerts.message("i-1", 1).id());
    }

    @Test
    void namesThatHttpCanNotCarryAreEncoded() {
        var headers = Alerts.message("Übergang \"3\" 50%\r\nx: y", 0).headers(Alerts.SECRETS, NOW);

        assertThat(headers).containsEntry("ce-subject", "%C3%9Cbergang%20%223%22%2050%25%0D%0Ax:%20y");
    }
}
