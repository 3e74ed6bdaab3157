package io.klantbeeld.profile.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.computed.ComputedValue;
import io.klantbeeld.profile.traits.TraitNames;
import io.klantbeeld.profile.traits.registry.DataCategory;
import io.klantbeeld.reference.Identifier;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A profile as one reader sees it.
 *
 * @param requestedId the id that was asked for, when another profile absorbed it
 * @param mergedInto the profile that absorbed it, which is the one shown
 * @param version null where it is a view of the past
 * @param asOf the moment of the past of which it is a view; else null
 * @param identifiers null where they were not asked for
 * @param traits values by name, folded over the reader's brands; null where none was asked for
 * @param masked names of what is not shown for want of the scope {@code profile:pii}
 * @param explain where each trait comes from, when asked for
 * @param categories the data category of each trait; for the record of access
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
        Long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instant asOf,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<IdentifierView> identifiers,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, JsonNode> traits,
        SortedSet<String> masked,
        @JsonInclude(JsonInclude.Include.NON_NULL) Map<String, Explanation> explain,
        @JsonIgnore Map<String, DataCategory> categories) {
    private static final String IDENTIFIERS = "identifiers.";

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
                null,
                identifiers(profile, reader, masked),
                traits(profile, reader, masked),
                masked,
                null,
                categories(profile));
    }

    ProfileView explained(Map<String, Explanation> explanations) {
        return new ProfileView(
                id,
                state,
                requestedId,
                mergedInto,
                version,
                asOf,
                identifiers,
                traits,
                masked,
                explanations,
                categories);
    }

    /** The same as a view of a moment of the past, of which no version is known. */
    ProfileView asOf(Instant moment) {
        return new ProfileView(
                id, state, requestedId, mergedInto, null, moment, identifiers, traits, masked, explain, categories);
    }

    /** What of it was asked for. */
    ProfileView only(Fields fields) {
        var shown = new TreeSet<>(masked);
        shown.removeIf(name -> name.startsWith(IDENTIFIERS) ? !fields.identifiers() : !fields.includes(name));
        return new ProfileView(
                id,
                state,
                requestedId,
                mergedInto,
                version,
                asOf,
                fields.identifiers() ? identifiers : null,
                fields.traits() ? only(traits, fields) : null,
                shown,
                explain == null ? null : only(explain, fields),
                categories);
    }

    private static <T> Map<String, T> only(Map<String, T> byTrait, Fields fields) {
        var only = new TreeMap<>(byTrait);
        only.keySet().removeIf(name -> !fields.includes(name));
        return only;
    }

    /** The same with what was computed of the person; a computed trait goes before a claim of its name. */
    ProfileView with(Collection<ComputedValue> computed, Reader reader) {
        var all = new TreeMap<>(traits);
        var hidden = new TreeSet<>(masked);
        var known = new TreeMap<>(categories);
        computed.forEach(trait -> {
            known.put(trait.name(), trait.category());
            boolean isShown = reader.personalData() || !trait.category().isPersonal();
            all.put(trait.name(), isShown ? trait.value() : Masking.masked());
            if (isShown) {
                hidden.remove(trait.name());
            } else {
                hidden.add(trait.name());
            }
        });
        return new ProfileView(
                id, state, requestedId, mergedInto, version, asOf, identifiers, all, hidden, explain, known);
    }

    private static List<IdentifierView> identifiers(StoredProfile profile, Reader reader, SortedSet<String> masked) {
        var identifiers = new ArrayList<IdentifierView>();
        profile.identifiers().forEach(row -> identifiers.add(IdentifierView.of(row)));
        identifiers.sort(
                Comparator.comparing(identifier -> new Identifier(identifier.namespace(), identifier.value())));
        if (!reader.personalData()) {
            identifiers.replaceAll(identifier -> {
                if (Masking.isPersonalIdentifier(identifier.namespace(), identifier.value())) {
                    masked.add(IDENTIFIERS + identifier.namespace());
                    return identifier.masked();
                }
                return identifier;
            });
        }
        return identifiers;
    }

    private static Map<String, JsonNode> traits(StoredProfile profile, Reader reader, SortedSet<String> masked) {
        var traits = new TreeMap<String, JsonNode>();
        profile.traits().forEach((name, trait) -> {
            if (TraitNames.isObserved(name)) {
                return;
            }
            boolean hidden = !reader.personalData() && trait.category().isPersonal();
            if (hidden) {
                masked.add(name);
            }
            traits.put(name, hidden ? Masking.masked() : trait.value());
        });
        return traits;
    }

    private static Map<String, DataCategory> categories(StoredProfile profile) {
        return profile.traits().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, trait -> trait.getValue().category()));
    }
}
