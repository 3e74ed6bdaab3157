package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.view.Masking;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value that links too many persons.
 *
 * @param state SUSPENDED, or RELEASED by a steward
 * @param refusedLinks links to it that joined nobody
 */
@Schema(examples = """
        {"namespace":"email","value":"shop@example.com","state":"SUSPENDED","refusedLinks":21,
         "changedAt":"2026-03-01T09:00:00Z"}
        """)
record GenericView(String namespace, String value, String state, long refusedLinks, Instant changedAt) {
    GenericView shown(boolean personalData) {
        return personalData || !Masking.isPersonalIdentifier(namespace, value)
                ? this
                : new GenericView(namespace, Masking.MASK, state, refusedLinks, changedAt);
    }
}
