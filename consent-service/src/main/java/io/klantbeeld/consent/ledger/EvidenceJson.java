package io.klantbeeld.consent.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.klantbeeld.consent.choice.Evidence;

/** Keeps evidence as JSON, apart from the mapper of the REST interface. */
final class EvidenceJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private EvidenceJson() {}

    static String write(Evidence evidence) {
        try {
            return evidence == null ? null : MAPPER.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Evidence was not writable as JSON", e);
        }
    }

    static Evidence read(String json) {
        try {
            return json == null ? null : MAPPER.readValue(json, Evidence.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored evidence was not readable", e);
        }
    }
}
