package io.klantbeeld.profile.ingestion.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.klantbeeld.profile.platform.BoundedPattern;
import io.klantbeeld.rest.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/** Compiles JSON Schemas (2020-12), and refuses those that are none or that reach outside themselves. */
final class SchemaCompiler {
    static final int MAX_BYTES = 65_536;

    private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef", "$recursiveRef");
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(BoundedPattern::new)
            .build();
    private static final JsonSchema META = FACTORY.getSchema(SchemaLocation.of(SchemaId.V202012), CONFIG);

    private SchemaCompiler() {}

    /** A schema that was checked before. */
    static JsonSchema compile(JsonNode schema) {
        var compiled = FACTORY.getSchema(schema, CONFIG);
        compiled.initializeValidators();
        return compiled;
    }

    /** Refuses a schema with the places that are wrong: 422. */
    static void check(JsonNode schema) {
        var violations = new ArrayList<Violation>();
        if (!schema.isObject()) {
            violations.add(Violation.of("schema", "must be an object"));
        } else if (schema.toString().getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            violations.add(Violation.of("schema", "must not have more than " + MAX_BYTES + " bytes"));
        } else {
            dialect(schema, violations);
            references(schema, "schema", violations);
            META.validate(schema).stream()
                    .map(fault -> Violation.of(
                            FieldPath.of("schema", fault), "is not allowed there by the keyword " + fault.getType()))
                    .distinct()
                    .limit(10)
                    .forEach(violations::add);
        }
        if (violations.isEmpty()) {
            violations.addAll(trial(schema));
        }
        if (!violations.isEmpty()) {
            throw DefinitionProblems.badSchema(violations);
        }
    }

    private static void dialect(JsonNode schema, List<Violation> violations) {
        var dialect = schema.path("$schema").asText(SchemaId.V202012);
        if (!dialect.replaceFirst("#$", "").equals(SchemaId.V202012)) {
            violations.add(Violation.of("schema.$schema", "must be " + SchemaId.V202012 + " or missing"));
        }
    }

    /** A reference to elsewhere would make this service fetch whatever address it names. */
    private static void references(JsonNode node, String path, List<Violation> violations) {
        node.properties().forEach(member -> {
            var at = path + '.' + member.getKey();
            boolean away = member.getValue().isTextual()
                    && !member.getValue().textValue().startsWith("#");
            if (REFERENCES.contains(member.getKey()) && away) {
                violations.add(Violation.of(at, "must point into the schema itself"));
            }
            references(member.getValue(), at, violations);
        });
        if (node.isArray()) {
            node.forEach(element -> references(element, path, violations));
        }
    }

    private static List<Violation> trial(JsonNode schema) {
        try {
            compile(schema).validate(JsonNodeFactory.instance.objectNode());
            return List.of();
        } catch (JsonSchemaException | PatternSyntaxException invalid) {
            return List.of(Violation.of("schema", "has a reference or a pattern that cannot be used"));
        } catch (StackOverflowError endless) {
            return List.of(Violation.of("schema", "refers to itself without end"));
        }
    }
}
