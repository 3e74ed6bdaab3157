package io.klantbeeld.profile.stewardship;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A link that joined nobody.
 *
 * @param reason BLOCKED_VALUE, GENERIC_VALUE, COMPONENT_CAP, NEVER_LINK, LIMIT or MERGE_CAP
 */
@Schema(examples = """
        {"home":{"namespace":"user_id","value":"u-1","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01"},
         "other":{"namespace":"email","value":"shop@example.com","profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02"},
         "reason":"GENERIC_VALUE","detectedAt":"2026-03-01T09:00:00Z"}
        """)
record FindingView(End home, End other, String reason, Instant detectedAt) {
    /** One end of the link, with its profile. */
    record End(String namespace, String value, UUID profile) {
        private End shown(boolean personalData) {
            return new End(namespace, shownValue().shown(personalData), profile);
        }

        private ShownValue shownValue() {
            return new ShownValue(namespace, value, profile);
        }
    }

    FindingView shown(boolean personalData) {
        return new FindingView(home.shown(personalData), other.shown(personalData), reason, detectedAt);
    }

    Stream<ShownValue> values() {
        return Stream.of(home.shownValue(), other.shownValue());
    }
}
