package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.rest.Problems;
import io.klantbeeld.rest.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON text in words of ours: those of the parser repeat the text. */
final class JsonFaults {
    private JsonFaults() {}

    static RuntimeException problem(JsonProcessingException fault, byte[] body) {
        if (fault instanceof InvalidDefinitionException) {
            return new IllegalStateException("A request type cannot be read from JSON", fault);
        }
        if (fault.getCause() instanceof HttpProblem refused) {
            return refused;
        }
        var violation = Violation.of(field(fault), message(fault));
        var hinted =
                fault instanceof PropertyBindingException unknown ? violation.hinting(knownFields(unknown)) : violation;
        return Problems.invalid(List.of(located(hinted, fault, body)));
    }

    // Binding notices some faults only at the end of the object; the text says where the field begins.
    private static Violation located(Violation violation, JsonProcessingException fault, byte[] body) {
        var place = fault instanceof JsonMappingException
                ? JsonPaths.locate(body, violation.field()).orElse(fault.getLocation())
                : fault.getLocation();
        return place == null || place.getLineNr() < 1
                ? violation
                : violation.at(place.getLineNr(), Math.max(1, place.getColumnNr()));
    }

    // Both know a part of the way: the binding may have stopped above the fault, and the parser may have left it.
    private static String field(JsonProcessingException fault) {
        var bound = fault instanceof JsonMappingException mapping ? JsonPaths.of(mapping.getPath()) : "";
        var parsed = fault.getProcessor() instanceof JsonParser parser ? JsonPaths.of(parser.getParsingContext()) : "";
        var longer = parsed.length() > bound.length() ? parsed : bound;
        return longer.isEmpty() ? JsonPaths.BODY : longer;
    }

    private static String message(JsonProcessingException fault) {
        return switch (fault) {
            case PropertyBindingException unknown -> "is not known";
            case ValueInstantiationException invalid
            when invalid.getCause() instanceof InvalidReference reference -> reference.getMessage();
            case ValueInstantiationException invalid -> "is not valid";
            case MismatchedInputException mismatch -> JsonTypes.expectation(mismatch);
            case InputCoercionException range -> "must be " + JsonTypes.describe(range.getTargetType());
            case StreamConstraintsException limit -> limit(limit);
            case JsonMappingException wrapper
            when wrapper.getCause() instanceof JsonProcessingException inner -> message(inner);
            case JsonParseException twice
            when twice.getOriginalMessage().startsWith("Duplicate") -> "must not be given twice";
            default -> "is not well-formed JSON";
        };
    }

    private static String limit(StreamConstraintsException limit) {
        return limit.getOriginalMessage().contains("nesting depth")
                ? "must not be nested deeper than " + StrictJson.MAX_DEPTH + " levels"
                : "exceeds the limits of names and numbers";
    }

    private static String knownFields(PropertyBindingException unknown) {
        var known = unknown.getKnownPropertyIds();
        return known == null || known.isEmpty()
                ? null
                : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", ", "Known are ", "."));
    }
}
