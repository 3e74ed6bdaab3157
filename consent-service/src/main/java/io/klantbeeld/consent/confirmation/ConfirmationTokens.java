package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.token.SealedTokens;
import io.klantbeeld.consent.token.TokenFamily;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Seals confirmations as tokens, and opens those that were sealed here and have not expired. */
@Singleton
class ConfirmationTokens {
    private final SealedTokens tokens;
    private final Clock clock;

    ConfirmationTokens(SealedTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Seals a confirmation; the same one gives the same token. */
    String seal(Confirmation confirmation) {
        return tokens.seal(TokenFamily.CONFIRMATION, ConfirmationCode.write(confirmation));
    }

    /** Opens a token; one that is not genuine, or not any more, is empty. */
    Optional<Confirmation> open(String token) {
        return tokens.open(TokenFamily.CONFIRMATION, token)
                .map(ConfirmationCode::read)
                .filter(confirmation -> confirmation.expiresAt().isAfter(clock.instant()));
    }
}
