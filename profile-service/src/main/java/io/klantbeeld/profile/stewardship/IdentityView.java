package io.klantbeeld.profile.stewardship;

import io.klantbeeld.rest.Page;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who a person is and why: the identifiers as nodes, the links between them, and how it came about.
 *
 * @param requestedId the id that was asked for, when another profile absorbed it
 * @param nodes identifiers of the person, the best first, at most 500
 * @param devices devices while they belong to the person, the latest first, at most 100
 * @param links what events and stewards said of two identifiers, page by page
 * @param violations links of the person's identifiers that joined nobody, at most 100
 * @param history merges and unmerges, the newest first, at most 100
 * @param masked what is not shown for want of the scope {@code profile:pii}
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","requestedId":null,
         "nodes":[{"id":"7d9c2a1e-0000-5000-8000-000000000001","namespace":"email","value":"anna@example.com",
           "suspended":false,"founder":true,"firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"}],
         "devices":[],
         "links":{"items":[{"home":"7d9c2a1e-0000-5000-8000-000000000002","other":"7d9c2a1e-0000-5000-8000-000000000001",
           "rule":"SAME_EVENT","outcome":"JOINED","refusal":null,"brand":"blauwvlucht","source":"website",
           "messageId":"m-1","occurredAt":"2026-03-01T09:00:00Z","recordedAt":"2026-03-01T09:00:01Z"}],"nextCursor":null},
         "violations":[],"history":[],"masked":[]}
        """)
record IdentityView(
        UUID id,
        UUID requestedId,
        List<NodeView> nodes,
        List<DeviceView> devices,
        Page<LinkView> links,
        List<Violation> violations,
        List<TurnView> history,
        Set<String> masked) {
    /**
     * One identifier.
     *
     * @param suspended whether it is a generic value, whose links join nobody
     * @param founder whether the profile began with it
     */
    record NodeView(
            UUID id,
            String namespace,
            String value,
            boolean suspended,
            boolean founder,
            Instant firstSeenAt,
            Instant lastSeenAt) {}

    /**
     * A device while it belongs to the person.
     *
     * @param to null while it still does
     * @param assumed whether it is the time before an event first named both
     */
    record DeviceView(String namespace, String value, Instant from, Instant to, boolean assumed) {}

    /**
     * What one event or one steward said of two identifiers.
     *
     * @param rule SAME_EVENT, or STEWARD whose decision is the messageId
     * @param outcome JOINED when both are one person, else REFUSED
     * @param refusal the reason, for a refused link
     */
    record LinkView(
            UUID home,
            UUID other,
            String rule,
            String outcome,
            String refusal,
            String brand,
            String source,
            String messageId,
            Instant occurredAt,
            Instant recordedAt) {}

    /**
     * A link that joined nobody.
     *
     * @param otherProfile the person at its other end
     */
    record Violation(UUID home, UUID other, String reason, UUID otherProfile, Instant detectedAt) {}
}
