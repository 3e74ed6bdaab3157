package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.token.KeyedTokens;
import io.klantbeeld.consent.token.SealedTokens;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConfirmationCodeTest {
    private static final String IK = "1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0123456789_-A";
    private static final Instant RECEIVED = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final Instant END = Instant.parse("2026-11-30T08:00:00Z");

    private static final Confirmation CONFIRMATION = new Confirmation(
            IK,
            RECEIVED,
            List.of(
                    new Scope("medivisie", "medical-info", "cardiology", Channel.EMAIL, null),
                    new Scope("medivisie", "medical-info", null, null, IK)),
            "nl",
            END);

    @Test
    void whatWasWrittenIsRead() {
        assertThat(ConfirmationCode.read(ConfirmationCode.write(CONFIRMATION))).isEqualTo(CONFIRMATION);
    }

    @Test
    void wordsThatRepeatCostLittle() {
        // given
        var scopes = IntStream.range(0, 20)
                .boxed()
                .flatMap(topic -> List.of(Channel.EMAIL, Channel.POST, Channel.PHONE).stream()
                        .map(channel -> new Scope("medivisie", "medical-info", "topic-number-" + topic, channel, null)))
                .toList();
        // when
        var bytes = ConfirmationCode.write(CONFIRMATION.of(scopes));
        // then
        assertThat(scopes).hasSize(60);
        assertThat(bytes.length).isLessThan(1_200);
    }

    @Test
    void aTokenOpensUntilItsEnd() {
        // given
        var tokens = KeyedTokens.of("first");
        var token = at(tokens, RECEIVED).seal(CONFIRMATION);
        // then
        assertThat(at(tokens, END.minusMillis(1)).open(token)).contains(CONFIRMATION);
        assertThat(at(tokens, END).open(token)).isEmpty();
    }

    private static ConfirmationTokens at(SealedTokens tokens, Instant now) {
        return new ConfirmationTokens(tokens, Clock.fixed(now, ZoneOffset.UTC));
    }
}
