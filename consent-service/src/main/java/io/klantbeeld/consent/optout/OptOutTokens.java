package io.klantbeeld.consent.optout;

import io.klantbeeld.consent.token.SealedTokens;
import io.klantbeeld.consent.token.TokenFamily;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Seals opt-outs as tokens, and opens those that were sealed here, however long ago. */
@Singleton
class OptOutTokens {
    private final SealedTokens tokens;

    OptOutTokens(SealedTokens tokens) {
        this.tokens = tokens;
    }

    /** Seals an opt-out; the same one gives the same token. */
    String seal(OptOut optOut) {
        return tokens.seal(TokenFamily.OPT_OUT, OptOutCode.write(optOut));
    }

    /** Opens a token; what was not sealed here as an opt-out is empty. */
    Optional<OptOut> open(String token) {
        return tokens.open(TokenFamily.OPT_OUT, token).map(OptOutCode::read);
    }
}
