package io.klantbeeld.profile.ingestion.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.klantbeeld.profile.ingestion.source.AccessKey.Kind;
import io.klantbeeld.rest.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A source as its administrators see it.
 *
 * @param version rises with every change; the ETag
 * @param keys its write keys
 * @param readKeys its read keys
 * @param writeKey the key itself, in the one answer that made it
 */
@Schema(examples = """
        {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b01","key":"website","brand":"blauwvlucht","type":"WEB",
         "defaultCountry":"NL","namespaces":{"userId":"user_id"},"origins":["https://example.com"],"precedence":50,
         "enabled":true,"externalTopic":false,"rateLimit":{"eventsPerSecond":500,"burst":1000},"version":3,
         "keys":[{"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02","prefix":"wk_sam","expiresAt":null}],"readKeys":[]}
        """)
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
        boolean externalTopic,
        RateLimit rateLimit,
        long version,
        List<KeyView> keys,
        List<KeyView> readKeys,
        @JsonInclude(JsonInclude.Include.NON_NULL) String writeKey) {
    /**
     * A key by what may be shown of it.
     *
     * @param expiresAt null for a key that does not run out
     * @param personalData whether a read key shows personal values
     * @param writeKey the write key itself, in the one answer that made it
     * @param readKey the read key itself, in the one answer that made it
     */
    @Schema(examples = """
            {"id":"019a0c4e-7b1a-7c33-9a51-0f3f1e6a2b02","prefix":"wk_9fK","createdAt":"2026-03-01T09:00:00Z",
             "expiresAt":null,"writeKey":"wk_9fKx…"}
            """)
    record KeyView(
            UUID id,
            String prefix,
            Instant createdAt,
            Instant expiresAt,
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean personalData,
            @JsonInclude(JsonInclude.Include.NON_NULL) String writeKey,
            @JsonInclude(JsonInclude.Include.NON_NULL) String readKey) {
        static KeyView of(SourceKeyEntity key) {
            var personalData = key.kind == Kind.READ ? key.personalData : null;
            return new KeyView(key.id, key.prefix, key.createdAt, key.expiresAt, personalData, null, null);
        }

        KeyView showing(AccessKey made) {
            return personalData == null
                    ? new KeyView(id, prefix, createdAt, expiresAt, null, made.value(), null)
                    : new KeyView(id, prefix, createdAt, expiresAt, personalData, null, made.value());
        }
    }

    static SourceView of(SourceEntity source) {
        return of(source, null);
    }

    /** With the write key that was just made. */
    static SourceView of(SourceEntity source, AccessKey made) {
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
                source.externalTopic,
                source.rateLimit(),
                source.version,
                keys(source, Kind.WRITE),
                keys(source, Kind.READ),
                made == null ? null : made.value());
    }

    Revision revision() {
        return new Revision(version);
    }

    private static List<KeyView> keys(SourceEntity source, Kind kind) {
        return source.keys.stream()
                .filter(key -> key.kind == kind)
                .map(KeyView::of)
                .toList();
    }
}
