package io.klantbeeld.profile.stewardship;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A value that links too many persons.
 *
 * @param state SUSPENDED, or RELEASED by a steward
 * @param profile whose value it is now
 * @param refusedLinks links to it that joined nobody; of very many, a thousand are counted
 */
@Schema(examples = """
        {"namespace":"email","value":"shop@example.com","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","state":"SUSPENDED","refusedLinks":21,
         "changedAt":"2026-03-01T09:00:00Z"}
        """)
record GenericView(String namespace, String value, UUID profile, String state, long refusedLinks, Instant changedAt) {
    GenericView shown(boolean personalData) {
        return new GenericView(namespace, shownValue().shown(personalData), profile, state, refusedLinks, changedAt);
    }

    ShownValue shownValue() {
        return new ShownValue(namespace, value, profile);
    }
}
