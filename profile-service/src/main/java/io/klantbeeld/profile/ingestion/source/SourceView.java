package io.klantbeeld.profile.ingestion.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.rest.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A source as its administrators see it.
 *
 * @param version rises with every change; the ETag
 * @param writeKey the key itself, in the one answer that made it
 */
record SourceView(
        UUID id,
        String key,
        String brand,
        SourceType type,
        String defaultCountry,
        Map<String, String> namespaces,
        List<String> origins,
        int precedence,
        boolean enabled,
        long version,
        List<KeyView> keys,
        @JsonInclude(JsonInclude.Include.NON_NULL) String writeKey) {
    /**
     * A write key by what may be shown of it.
     *
     * @param expiresAt null for a key that does not run out
     * @param writeKey the key itself, in the one answer that made it
     */
    record KeyView(
            UUID id,
            String prefix,
            Instant expiresAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) String writeKey) {
        static KeyView of(SourceKeyEntity key) {
            return new KeyView(key.id, key.prefix, key.expiresAt, null);
        }
    }

    static SourceView of(SourceEntity source) {
        return new SourceView(
                source.id,
                source.key,
                source.brand,
                source.type,
                source.defaultCountry,
                source.namespaces,
                List.of(source.origins),
                source.precedence,
                source.enabled,
                source.version,
                source.keys.stream().map(KeyView::of).toList(),
                null);
    }

    Revision revision() {
        return new Revision(version);
    }

    SourceView showing(WriteKey made) {
        return new SourceView(
                id,
                key,
                brand,
                type,
                defaultCountry,
                namespaces,
                origins,
                precedence,
                enabled,
                version,
                keys,
                made.value());
    }
}
