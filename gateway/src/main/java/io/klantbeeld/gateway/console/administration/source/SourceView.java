package io.klantbeeld.gateway.console.administration.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;

/** A source, at a glance. */
record SourceView(
        String key, String name, SourceType type, String brand, boolean enabled, int writeKeys, int readKeys) {
    static SourceView of(JsonNode source) {
        var key = String.valueOf(Fields.text(source, "key"));
        return new SourceView(
                key,
                Vocabulary.readable(key),
                SourceType.of(Fields.text(source, "type")),
                Vocabulary.readable(Fields.text(source, "brand")),
                source.path("enabled").asBoolean(),
                source.path("keys").size(),
                source.path("readKeys").size());
    }
}
