package io.klantbeeld.profile.ingestion.source;

import io.klantbeeld.reference.Namespaces;
import io.klantbeeld.rest.Problems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a source is set to.
 *
 * @param key name of the source; in a PUT the path gives it
 * @param defaultCountry ISO 3166-1 alpha-2 in which national telephone numbers are read
 * @param namespaces namespace of the sender's {@code userId}; {@code user_id} when missing
 * @param origins web origins from which browsers may send
 * @param precedence which of two simultaneous claims wins, 0 to 100; 50 when missing
 * @param enabled true when missing
 * @param externalTopic whether its events may come by the topic ingestion.external.v1; false when missing
 * @param rateLimit how fast it may send; any rate when missing
 * @param writeKey a key of the caller's choice; on the local platform only
 */
@Schema(examples = """
        {"key":"website","brand":"blauwvlucht","type":"WEB","defaultCountry":"NL",
         "namespaces":{"userId":"user_id"},"origins":["https://example.com"],"precedence":50,
         "rateLimit":{"eventsPerSecond":500,"burst":1000}}
        """)
record SourceSettings(
        @Pattern(regexp = SourceSettings.KEY) String key,
        @NotNull @Pattern(regexp = SourceSettings.KEY) String brand,
        @NotNull SourceType type,
        @Pattern(regexp = "[A-Z]{2}") String defaultCountry,
        Map<String, String> namespaces,
        @Size(max = 20) List<@NotNull @Pattern(regexp = SourceSettings.ORIGIN) String> origins,
        @Min(0) @Max(100) Integer precedence,
        Boolean enabled,
        Boolean externalTopic,
        @Valid RateLimit rateLimit,
        @Pattern(regexp = "wk_[A-Za-z0-9_-]{8,100}") String writeKey) {
    static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    static final String ORIGIN = "https?://[a-z0-9.-]{1,253}(:[0-9]{1,5})?";

    SourceSettings {
        namespaces = namespaces == null ? Map.of() : namespaces;
        origins = origins == null ? List.of() : origins;
        precedence = precedence == null ? Integer.valueOf(50) : precedence;
        enabled = enabled == null ? Boolean.TRUE : enabled;
        externalTopic = externalTopic == null ? Boolean.FALSE : externalTopic;
    }

    /** Refuses namespaces that user ids cannot have. */
    void checkNamespaces() {
        namespaces.forEach((kind, namespace) -> {
            var field = "namespaces." + kind;
            if (!Source.USER_ID.equals(kind)) {
                throw Problems.invalid("namespaces", "may only name " + Source.USER_ID);
            }
            if (!Namespaces.isValidName(namespace) || !Namespaces.joinsPersons(namespace)) {
                throw Problems.invalid(field, "must be a namespace of persons, such as user_id.shop");
            }
        });
    }
}
