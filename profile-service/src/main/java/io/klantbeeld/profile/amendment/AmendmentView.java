package io.klantbeeld.profile.amendment;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of an amendment; values are for those who may read the profile.
 *
 * @param version of the profile after it
 * @param messageId by which provenance names the claims
 * @param traits what became of each claim in the fold of the brand
 */
@Schema(examples = """
        {"profile":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","version":18,"source":"call-centre",
         "messageId":"amendment:019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02","observedAt":"2026-03-01T09:00:00Z",
         "traits":{"firstName":"SHOWN","nickname":"NOT_SHOWN"}}
        """)
record AmendmentView(
        UUID profile,
        long version,
        String source,
        String messageId,
        Instant observedAt,
        SortedMap<String, Outcome> traits) {
    /** Whether the value of a trait rests on the claim first of all. */
    enum Outcome {
        SHOWN,
        /** Another claim goes before it by the merge policy, or it took a value back. */
        NOT_SHOWN
    }
}
