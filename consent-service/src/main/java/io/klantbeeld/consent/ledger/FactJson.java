package io.klantbeeld.consent.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.klantbeeld.consent.fact.Fact;

/** Keeps what facts say as JSON, apart from the mapper of the REST interface. */
final class FactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private FactJson() {}

    static String write(Fact fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A fact was not writable as JSON", e);
        }
    }

    static Fact read(FactKind kind, String json) {
        try {
            return MAPPER.readValue(json, kind.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored fact was not readable", e);
        }
    }
}
