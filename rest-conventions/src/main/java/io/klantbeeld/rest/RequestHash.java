package io.klantbeeld.rest;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.TypeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Set;
import java.util.TreeSet;

/** Hashes a request's canonical JSON, so that the order of its keys and its white space do not matter. */
@ApplicationScoped
class RequestHash {
    private final ObjectWriter canonical;

    RequestHash(ObjectMapper json) {
        var mapper = json.copy();
        mapper.registerModule(new SimpleModule("canonical sets").addSerializer(new SortedSetSerializer(mapper)));
        this.canonical = mapper.writer()
                .with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);
    }

    byte[] of(Object request) {
        try {
            return sha256(canonical.writeValueAsBytes(request));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request was not writable as JSON", e);
        }
    }

    static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** Writes sets in one order: that of an immutable set changes with every start of the process. */
    private static final class SortedSetSerializer extends StdSerializer<Set<?>> {
        private final transient ObjectMapper elements;

        SortedSetSerializer(ObjectMapper elements) {
            super(TypeFactory.defaultInstance().constructCollectionType(Set.class, Object.class));
            this.elements = elements;
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider) throws IOException {
            var sorted = new TreeSet<String>();
            for (var element : set) {
                sorted.add(elements.writeValueAsString(element));
            }
            json.writeStartArray();
            for (var element : sorted) {
                json.writeRawValue(element);
            }
            json.writeEndArray();
        }
    }
}
