package io.klantbeeld.profile.ingestion.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.ingestion.Draft;
import io.klantbeeld.profile.ingestion.ItemRejected;
import io.klantbeeld.profile.ingestion.RejectionCode;
import io.klantbeeld.reference.Namespaces;
import java.util.Locale;

/** Reads whom an item is about. */
final class WireIdentity {
    private static final String USER_ID = "userId";
    private static final String ANONYMOUS_ID = "anonymousId";
    private static final String PREVIOUS_ID = "previousId";

    private WireIdentity() {}

    /** Names the person by {@code userId} or {@code anonymousId}, one of which is required, and by whatever else fits. */
    static void read(Draft draft, JsonNode item, JsonNode context) {
        boolean user = name(draft, draft.source().userNamespace(), item, USER_ID);
        boolean anonymous = name(draft, Namespaces.ANONYMOUS_ID, item, ANONYMOUS_ID);
        if (!user && !anonymous) {
            boolean given = Member.text(item, USER_ID) != null || Member.text(item, ANONYMOUS_ID) != null;
            throw new ItemRejected(
                    given ? RejectionCode.INVALID_IDENTIFIER : RejectionCode.MISSING_IDENTIFIER, USER_ID);
        }
        externalIds(draft, context.path("externalIds"));
        var device = Member.text(context.path("device"), "id");
        if (device != null) {
            draft.identifyIfValid(Namespaces.DEVICE, device, "context.device.id");
        }
    }

    /** An alias says that two user ids are one person. */
    static void alias(Draft draft, JsonNode item) {
        var previous = Member.text(item, PREVIOUS_ID);
        if (previous == null) {
            throw new ItemRejected(RejectionCode.MISSING_FIELD, PREVIOUS_ID);
        }
        if (!draft.identifyIfValid(draft.source().userNamespace(), previous, PREVIOUS_ID)) {
            throw new ItemRejected(RejectionCode.INVALID_IDENTIFIER, PREVIOUS_ID);
        }
    }

    /** An address among the traits names the person too; what does not parse stays a trait. */
    static void addresses(Draft draft, JsonNode traits, String path) {
        name(draft, Namespaces.EMAIL, traits, Namespaces.EMAIL, path);
        name(draft, Namespaces.PHONE, traits, Namespaces.PHONE, path);
    }

    private static void externalIds(Draft draft, JsonNode externalIds) {
        for (int i = 0; i < externalIds.size(); i++) {
            var type = Member.text(externalIds.path(i), "type");
            var id = Member.text(externalIds.path(i), "id");
            if (type != null && id != null) {
                draft.identifyIfValid(namespace(draft, type), id, "context.externalIds[" + i + "]");
            }
        }
    }

    private static String namespace(Draft draft, String type) {
        var namespace = type.toLowerCase(Locale.ROOT);
        return Namespaces.USER_ID.equals(namespace) ? draft.source().userNamespace() : namespace;
    }

    private static boolean name(Draft draft, String namespace, JsonNode item, String member) {
        return name(draft, namespace, item, member, "");
    }

    private static boolean name(Draft draft, String namespace, JsonNode parent, String member, String path) {
        var value = Member.text(parent, member);
        return value != null && draft.identifyIfValid(namespace, value, path + member);
    }
}
