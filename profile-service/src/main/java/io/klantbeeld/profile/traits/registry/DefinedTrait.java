package io.klantbeeld.profile.traits.registry;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.profile.platform.Database;
import io.klantbeeld.profile.platform.Json;
import io.klantbeeld.rest.Revision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A definition as it is kept and shown.
 *
 * @param brands whose claims it is about; none for those of every brand
 * @param computed whether its values are computed and not claimed
 * @param version rises with every change; the ETag
 * @param refold how far the persons have been folded by it; null where nothing had to be
 */
@Schema(examples = """
        {"name":"loyaltyPoints","type":"NUMBER","category":"BEHAVIOUR","brands":["blauwvlucht"],"policy":"MAX",
         "validation":{"minimum":0},"verifiedBy":[],"description":"Most points that they ever had","computed":false,
         "version":2,"createdAt":"2026-03-01T09:00:00Z","changedAt":"2026-03-02T09:00:00Z",
         "refold":{"state":"RUNNING","progress":0.42,"examined":420000,"changed":317,
           "requestedAt":"2026-03-02T09:00:00Z","finishedAt":null}}
        """)
record DefinedTrait(
        String name,
        TraitType type,
        DataCategory category,
        List<String> brands,
        MergePolicy policy,
        TraitValidation validation,
        List<String> verifiedBy,
        String description,
        boolean computed,
        long version,
        @JsonIgnore long folding,
        Instant createdAt,
        Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) Refold refold) {
    static DefinedTrait of(ResultSet row) throws SQLException {
        return new DefinedTrait(
                row.getString("name"),
                TraitType.valueOf(row.getString("type")),
                DataCategory.valueOf(row.getString("category")),
                List.of((String[]) row.getArray("brands").getArray()),
                MergePolicy.valueOf(row.getString("policy")),
                Json.read(row.getString("validation"), TraitValidation.class),
                List.of((String[]) row.getArray("verified_by").getArray()),
                row.getString("description"),
                row.getBoolean("computed"),
                row.getLong("version"),
                row.getLong("folding"),
                Database.instant(row, "created_at"),
                Database.instant(row, "changed_at"),
                Refold.of(row));
    }

    /** The first version of a definition. */
    static DefinedTrait first(String name, TraitSettings settings, boolean computed, Instant now) {
        return version(name, settings, computed, 1, now, now);
    }

    /** The same after a change. */
    DefinedTrait changed(TraitSettings settings, Instant now) {
        return version(name, settings, computed, version + 1, createdAt, now);
    }

    private static DefinedTrait version(
            String name, TraitSettings settings, boolean computed, long version, Instant createdAt, Instant now) {
        return new DefinedTrait(
                name,
                settings.type(),
                settings.category(),
                sorted(settings.brands()),
                settings.policy(),
                settings.validation(),
                sorted(settings.verifiedBy()),
                settings.description(),
                computed,
                version,
                0,
                createdAt,
                now,
                null);
    }

    Revision revision() {
        return new Revision(version);
    }

    /** What the definition is set to. */
    TraitSettings settings() {
        return new TraitSettings(type, category, brands, policy, validation, verifiedBy, description);
    }

    /** Whether it is about every brand that the definition before was about. */
    boolean concernsAllOf(DefinedTrait before) {
        return brands.isEmpty() || !before.brands.isEmpty() && brands.containsAll(before.brands);
    }

    /** Whether claims may fold to something else than by the definition before. */
    boolean foldsUnlike(DefinedTrait before) {
        return type != before.type
                || policy != before.policy
                || !brands.equals(before.brands)
                || !validation.equals(before.validation)
                || !verifiedBy.equals(before.verifiedBy);
    }

    /**
     * Whether it takes every claim to fold it. The latest wins otherwise, and the form of its JSON tells whether it
     * counts: then the latest of each form and source are enough.
     */
    boolean needsEveryClaim() {
        return policy != MergePolicy.MOST_RECENT || !type.isForm() || !validation.equals(TraitValidation.ANY);
    }

    /** Whether others mask it by another category than by the definition before. */
    boolean isMaskedUnlike(DefinedTrait before) {
        return category != before.category || !brands.equals(before.brands);
    }

    /** Whether others mask it by another category than without a definition. */
    boolean isMaskedUnlikeUndefined() {
        return category != TraitCategories.of(name);
    }

    TraitDefinition toDefinition() {
        return new TraitDefinition(
                name,
                type,
                category,
                Set.copyOf(brands),
                policy,
                Set.copyOf(verifiedBy),
                computed,
                folding,
                new ValueCheck(type, validation));
    }

    private static List<String> sorted(List<String> texts) {
        return List.copyOf(new TreeSet<>(texts));
    }
}
