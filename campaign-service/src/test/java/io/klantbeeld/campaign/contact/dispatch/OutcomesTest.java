package io.klantbeeld.campaign.contact.dispatch;

import io.klantbeeld.campaign.channel.Failure;
import io.klantbeeld.campaign.channel.Failure.Code;
import io.klantbeeld.campaign.channel.Submission.Retry;
import io.klantbeeld.campaign.contact.Contact;
import io.klantbeeld.campaign.contact.ContactState;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OutcomesTest {
    private static final Failure BUSY = new Failure(Code.PROVIDER_POSTPONES, "SMTP 450 4.2.1 to RCPT TO");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final DispatchConfig DEFAULTS = new SmallRyeConfigBuilder()
            .withMapping(DispatchConfig.class)
            .build()
            .getConfigMapping(DispatchConfig.class);

    private final Outcomes outcomes = new Outcomes(DEFAULTS, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aContactIsTriedAgainUntilTheLastAttempt() {
        var change = outcomes.of(afterAttempts(11), new Retry(BUSY, null));

        assertThat(change.state()).isEqualTo(ContactState.REJECTED_TEMPORARY);
        assertThat(change.code()).isEqualTo("PROVIDER_POSTPONES");
        assertThat(change.evidence()).isEqualTo(Map.of("detail", "SMTP 450 4.2.1 to RCPT TO"));
        assertThat(change.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void theLastAttemptEndsTheRetriesAndSaysWhy() {
        var change = outcomes.of(afterAttempts(12), new Retry(BUSY, null));

        assertThat(change.state()).isEqualTo(ContactState.REJECTED_PERMANENT);
        assertThat(change.code()).isEqualTo("RETRIES_EXHAUSTED");
        assertThat(change.evidence())
                .isEqualTo(
                        Map.of("attempts", 12, "reason", "PROVIDER_POSTPONES", "detail", "SMTP 450 4.2.1 to RCPT TO"));
    }

    @Test
    void aPauseIsNeverShorterThanTheProviderAskedFor() {
        var change = outcomes.of(afterAttempts(1), new Retry(BUSY, Duration.ofHours(1)));

        assertThat(change.nextAttemptAt()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    private static Contact afterAttempts(int attempts) {
        return AContact.inState(ContactState.SENDING, attempts);
    }
}
