package io.klantbeeld.profile.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.FoldedTraits;
import io.klantbeeld.reference.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A profile as one reader sees it.
 *
 * @param requestedId the id that was asked for, when another profile absorbed it
 * @param mergedInto the profile that absorbed it, which is the one shown
 * @param traits values by name, folded over the reader's brands
 * @param masked names of what is not shown for want of the scope {@code profile:pii}
 * @param explain where each trait comes from, when asked for
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","state":"ACTIVE","requestedId":null,"mergedInto":null,"version":17,
         "identifiers":[{"namespace":"email","value":"anna@example.com","verified":false,
           "firstSeenAt":"2026-03-01T09:00:00Z","lastSeenAt":"2026-03-01T09:00:00Z"}],
         "traits":{"firstName":"Anna","locale":"nl"},"masked":[]}
        """)
public record ProfileView(
        UUID id,
        String state,
        UUID requestedId,
        UUID mergedInto,
        long version,
        List<IdentifierView> identifiers,
        Map<String, JsonNode> traits,
        SortedSet<String> masked,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Explanation> explain) {
    /** An identifier as the reader's brands saw it. */
    public record IdentifierView(
            String namespace, String value, boolean verified, Instant firstSeenAt, Instant lastSeenAt) {
        private static IdentifierView of(JsonNode row) {
            return new IdentifierView(
                    row.get("namespace").textValue(),
                    row.get("value").textValue(),
                    row.get("verified").booleanValue(),
                    OffsetDateTime.parse(row.get("first_seen_at").textValue()).toInstant(),
                    OffsetDateTime.parse(row.get("last_seen_at").textValue()).toInstant());
        }

        private IdentifierView masked() {
            return new IdentifierView(namespace, Masking.MASK, verified, firstSeenAt, lastSeenAt);
        }
    }

    static ProfileView of(StoredProfile profile, Reader reader) {
        var masked = new TreeSet<String>();
        return new ProfileView(
                profile.id(),
                profile.state(),
                profile.requestedId(),
                profile.requestedId() == null ? null : profile.id(),
                profile.version(),
                identifiers(profile, reader, masked),
                traits(profile, reader, masked),
                masked,
                null);
    }

    ProfileView explained(Map<String, Explanation> explanations) {
        return new ProfileView(id, state, requestedId, mergedInto, version, identifiers, traits, masked, explanations);
    }

    private static List<IdentifierView> identifiers(StoredProfile profile, Reader reader, SortedSet<String> masked) {
        var identifiers = new ArrayList<IdentifierView>();
        profile.identifiers().forEach(row -> identifiers.add(IdentifierView.of(row)));
        identifiers.sort(
                Comparator.comparing(identifier -> new Identifier(identifier.namespace(), identifier.value())));
        if (!reader.personalData()) {
            identifiers.replaceAll(identifier -> {
                if (Masking.isPersonalIdentifier(identifier.namespace(), identifier.value())) {
                    masked.add("identifiers." + identifier.namespace());
                    return identifier.masked();
                }
                return identifier;
            });
        }
        return identifiers;
    }

    private static Map<String, JsonNode> traits(StoredProfile profile, Reader reader, SortedSet<String> masked) {
        var traits = new TreeMap<>(FoldedTraits.values(FoldedTraits.read(profile.traits())));
        traits.keySet().removeIf(io.klantbeeld.profile.traits.TraitNames::isObserved);
        if (!reader.personalData()) {
            traits.replaceAll((name, value) -> {
                if (Masking.isPersonalTrait(name)) {
                    masked.add(name);
                    return Masking.masked();
                }
                return value;
            });
        }
        return traits;
    }
}
