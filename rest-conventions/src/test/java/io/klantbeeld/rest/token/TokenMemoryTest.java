package io.klantbeeld.rest.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TokenMemoryTest {
    private final Hand hand = new Hand();
    private final TokenMemory<String> tokens = new TokenMemory<>(2, hand);

    @Test
    void aTokenIsKnownUntilItExpiresAndNotASecondLonger() {
        // given
        tokens.remember("token", "channel-team", hand.now.plusSeconds(60));
        // then
        hand.now = hand.now.plusSeconds(59);
        assertThat(tokens.find("token")).contains("channel-team");
        hand.now = hand.now.plusSeconds(1);
        assertThat(tokens.find("token")).isEmpty();
    }

    @Test
    void anotherTokenIsNotKnown() {
        tokens.remember("token", "channel-team", hand.now.plusSeconds(60));
        assertThat(tokens.find("token2")).isEmpty();
        assertThat(tokens.find("")).isEmpty();
    }

    @Test
    void aTokenThatHasExpiredAlreadyIsNotRemembered() {
        tokens.remember("token", "channel-team", hand.now.minus(Duration.ofDays(1)));
        assertThat(tokens.find("token")).isEmpty();
    }

    /** A clock that a test moves. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T09:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
