package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.catalogue.Channel;
import io.klantbeeld.consent.choice.Scope;
import io.klantbeeld.consent.token.KeyedTokens;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LongSubmissionTest {
    private static final Instant END = Instant.parse("2126-01-01T00:00:00Z");

    private final ConfirmationTokens tokens = new ConfirmationTokens(KeyedTokens.of("first"), Clock.systemUTC());

    @Test
    void whatIsTooLongForOneLinkGetsSeveralThatLoseNothing() {
        // given
        var scopes = IntStream.range(0, 100)
                .mapToObj(number -> new Scope(
                        "medivisie",
                        "medical-info",
                        "a-topic-with-a-very-long-key-in-the-catalogue-" + number,
                        Channel.EMAIL,
                        null))
                .toList();
        var whole = new Confirmation("1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0", Instant.EPOCH, scopes, "nl", END);
        // when
        var pieces = OnConfirmationAwaited.pieces(whole);
        // then
        assertThat(pieces).hasSizeGreaterThan(1).allSatisfy(piece -> assertThat(tokens.open(tokens.seal(piece)))
                .contains(piece));
        assertThat(pieces.stream().flatMap(piece -> piece.scopes().stream())).containsExactlyElementsOf(scopes);
    }

    @Test
    void whatFitsHasOneLink() {
        // given
        var scope = new Scope("medivisie", "medical-info", null, Channel.EMAIL, null);
        var whole = new Confirmation("1.b1H7oYQm0k3vXcQ2m4nB9sT8uVwXyZ0", Instant.EPOCH, List.of(scope), "nl", END);
        // then
        assertThat(OnConfirmationAwaited.pieces(whole)).containsExactly(whole);
    }
}
