package io.klantbeeld.consent.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/** Keeps definitions as JSON; apart from the mapper of the REST interface, whose settings must not touch what is stored. */
final class DefinitionJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private DefinitionJson() {}

    static String write(Definition definition) {
        try {
            return MAPPER.writeValueAsString(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A definition was not writable as JSON", e);
        }
    }

    static Definition read(Kind kind, String json) {
        try {
            return MAPPER.readValue(json, kind.type());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored definition was not readable", e);
        }
    }
}
