package city.vantage.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(5, Duration.ofSeconds(1), Duration.ofSeconds(6));

    @ParameterizedTest
    @ValueSource(ints = {200, 202, 204})
    void whatWasAcceptedIsDone(int status) {
        assertThat(POLICY.after(answered(status, null), 1, 0.5)).isEqualTo(new Next.Done());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 401, 404, 408, 429, 500, 503})
    void whatMayPassIsTriedAgain(int status) {
        assertThat(POLICY.after(answered(status, null), 1, 0)).isInstanceOf(Next.Again.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 410, 413, 415, 422})
    void whatWillNeverBeAcceptedIsGivenUpAtOnce(int status) {
        assertThat(POLICY.after(answered(status, null), 1, 0)).isEqualTo(new Next.GiveUp("answered " + status));
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 500", "1, 1, 1000", "2, 0, 1000", "2, 1, 2000", "3, 1, 4000", "4, 1, 6000", "4, 0, 3000"})
    void thePauseDoublesUpToTheLongestAndHalfOfItIsChance(int made, double chance, long millis) {
        assertThat(POLICY.after(new Outcome.Unanswered("reset"), made, chance))
                .isEqualTo(new Next.Again(Duration.ofMillis(millis)));
    }

    @Test
    void theLastTryIsTheLast() {
        assertThat(POLICY.after(new Outcome.Unanswered("reset"), 5, 0))
                .isEqualTo(new Next.GiveUp("reset, in attempt 5 of 5"));
    }

    @Test
    void thePauseThatAReceiverAsksForIsKeptUpToTheLongest() {
        assertThat(POLICY.after(answered(429, Duration.ofSeconds(5)), 1, 0))
                .isEqualTo(new Next.Again(Duration.ofSeconds(5)));
        assertThat(POLICY.after(answered(429, Duration.ofDays(1)), 1, 0))
                .isEqualTo(new Next.Again(Duration.ofSeconds(6)));
        assertThat(POLICY.after(answered(429, Duration.ZERO), 1, 1)).isEqualTo(new Next.Again(Duration.ofSeconds(1)));
    }

    @Test
    void manyTriesDoNotOverflow() {
        var patient = new RetryPolicy(10_000, Duration.ofSeconds(1), Duration.ofHours(1));

        assertThat(patient.after(new Outcome.Unanswered("reset"), 9_000, 1))
                .isEqualTo(new Next.Again(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7000",
        "'Thu, 01 Jan 2026 00:00:30 GMT', 30000",
        "'Wed, 31 Dec 2025 23:59:00 GMT', 0",
        "soon,",
        "-3,",
        "12345678901,"
    })
    void theHeaderIsSecondsOrADate(String header, @Nullable Long millis) {
        var wait = RetryAfter.of(header, Instant.parse("2026-01-01T00:00:00Z"));

        assertThat(wait).isEqualTo(millis == null ? null : Duration.ofMillis(millis));
    }

    private static Outcome answered(int status, @Nullable Duration retryAfter) {
        return new Outcome.Answered(status, retryAfter);
    }
}
