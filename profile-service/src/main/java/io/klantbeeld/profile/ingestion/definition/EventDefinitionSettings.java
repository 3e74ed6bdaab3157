package io.klantbeeld.profile.ingestion.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What an event definition is set to.
 *
 * @param key name of the definition; in a PUT the path gives it
 * @param source key of the only source that it is for; every source of the brand when missing
 * @param type TRACK when missing
 * @param event name of the event
 * @param mode OBSERVE when missing
 * @param schema JSON Schema (2020-12) of the event's properties; anything is allowed when missing
 */
@Schema(examples = """
        {"key":"checked-in","brand":"blauwvlucht","event":"Checked In","mode":"ENFORCE",
         "schema":{"type":"object","required":["airport"],"properties":{"airport":{"type":"string","pattern":"^[A-Z]{3}$"}}}}
        """)
record EventDefinitionSettings(
        @Pattern(regexp = EventDefinitionSettings.KEY) String key,

        @NotNull @Pattern(regexp = EventDefinitionSettings.KEY)
        String brand,

        @Pattern(regexp = EventDefinitionSettings.KEY) String source,
        EventType type,
        @NotBlank @Size(max = 255) String event,
        Mode mode,
        @Schema(type = SchemaType.OBJECT) JsonNode schema) {
    static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";

    EventDefinitionSettings {
        type = type == null ? EventType.TRACK : type;
        mode = mode == null ? Mode.OBSERVE : mode;
    }

    JsonNode schemaOrAny() {
        return schema == null || schema.isNull() ? JsonNodeFactory.instance.objectNode() : schema;
    }
}
