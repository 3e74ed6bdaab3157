package io.klantbeeld.consent.confirmation;

import io.klantbeeld.consent.choice.Scope;
import java.time.Instant;
import java.util.List;

/**
 * What a link confirms; no personal data.
 *
 * @param ik identifier key under which the grants are
 * @param receivedAt when the submission of the grants was received
 * @param language ISO 639-1 code of the language in which the person is asked
 * @param expiresAt from when the link is none any more, in whole seconds
 */
record Confirmation(String ik, Instant receivedAt, List<Scope> scopes, String language, Instant expiresAt) {
    Confirmation {
        scopes = List.copyOf(scopes);
    }

    /** The same of some of the scopes. */
    Confirmation of(List<Scope> some) {
        return new Confirmation(ik, receivedAt, some, language, expiresAt);
    }
}
