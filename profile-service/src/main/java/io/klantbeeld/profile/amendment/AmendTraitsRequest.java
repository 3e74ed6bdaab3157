package io.klantbeeld.profile.amendment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a source claims about a person.
 *
 * @param source key of the source in whose name it is claimed
 * @param traits values by name; null takes back what the source claimed
 * @param observedAt when it was learnt; now when missing
 * @param verified whether it was checked, such as against a document
 */
@Schema(examples = """
        {"source":"call-centre","traits":{"firstName":"Anna","nickname":null},"observedAt":"2026-03-01T09:00:00Z",
         "verified":true}
        """)
record AmendTraitsRequest(
        @NotBlank String source,

        @NotNull @Size(min = 1, max = 100) Map<String, Object> traits,

        Instant observedAt,
        boolean verified) {}
