package io.klantbeeld.test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks what a service publishes against the schemas of the event contracts. */
public final class Schemas {
    private static final Map<String, JsonSchema> READ = new ConcurrentHashMap<>();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Schemas() {}

    /** Asserts that a record's JSON is what the topic's schema says. */
    public static void assertValid(String topic, String json) {
        assertThat(schema(topic).validate(json, InputFormat.JSON))
                .as("violations of the schema of %s by %s", topic, json)
                .isEmpty();
    }

    /** Asserts that a record's value, UTF-8 JSON, is what the topic's schema says. */
    public static void assertValid(String topic, byte[] value) {
        assertValid(topic, new String(value, StandardCharsets.UTF_8));
    }

    /** Reads JSON as a tree. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private static JsonSchema schema(String topic) {
        return READ.computeIfAbsent(topic, Schemas::read);
    }

    private static JsonSchema read(String topic) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var text = loader.getResourceAsStream("schemas/" + topic + ".json")) {
            assertThat(text).as("schema of %s", topic).isNotNull();
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
