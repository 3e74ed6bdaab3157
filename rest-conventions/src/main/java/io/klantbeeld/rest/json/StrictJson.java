package io.klantbeeld.rest.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.klantbeeld.rest.Problems;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Gives the REST resources a mapper that refuses what it does not know: unknown and repeated fields, text for numbers,
 * deep nesting. Kafka records and the answers of other services are read tolerantly and never by this one.
 */
@Provider
@Singleton
@ConstrainedTo(RuntimeType.SERVER)
public class StrictJson implements ContextResolver<ObjectMapper> {
    /** Levels of nesting that no request exceeds. */
    public static final int MAX_DEPTH = 32;

    private static final int MAX_DIGITS = 100;
    private static final List<LogicalType> SCALARS =
            List.of(LogicalType.Integer, LogicalType.Float, LogicalType.Boolean, LogicalType.Textual, LogicalType.Enum);
    private static final List<CoercionInputShape> SHAPES = List.of(
            CoercionInputShape.String,
            CoercionInputShape.EmptyString,
            CoercionInputShape.Integer,
            CoercionInputShape.Float,
            CoercionInputShape.Boolean);

    private final ObjectMapper mapper;

    StrictJson(ObjectMapper tolerant) {
        this.mapper = strict(tolerant.copy());
    }

    /** The strict mapper, for resources that read a body or a part of it themselves. */
    public ObjectMapper mapper() {
        return mapper;
    }

    /** Reads a part of a request that is JSON, and refuses it as a body would be: a 400 that names the field. */
    public <T> T read(byte[] part, Class<T> type) {
        JsonText.check(part);
        try {
            T read = mapper.readValue(part, type);
            if (read == null) {
                throw Problems.invalid(JsonPaths.BODY, "must not be empty");
            }
            return read;
        } catch (JsonProcessingException fault) {
            throw JsonFaults.problem(fault, part);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return mapper;
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(MAX_DEPTH)
                        .maxNumberLength(MAX_DIGITS)
                        .build());
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        refuseCoercions(mapper);
        return mapper;
    }

    private static void refuseCoercions(ObjectMapper mapper) {
        for (var scalar : SCALARS) {
            SHAPES.stream().filter(shape -> !isNatural(scalar, shape)).forEach(shape -> mapper.coercionConfigFor(scalar)
                    .setCoercion(shape, CoercionAction.Fail));
        }
        // Amounts of money travel as text, so that nobody reads them as floating point.
        mapper.coercionConfigFor(BigDecimal.class)
                .setCoercion(CoercionInputShape.String, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.TryConvert)
                .setCoercion(CoercionInputShape.Float, CoercionAction.TryConvert);
    }

    private static boolean isNatural(LogicalType scalar, CoercionInputShape shape) {
        return switch (scalar) {
            case Integer -> shape == CoercionInputShape.Integer;
            case Float -> shape == CoercionInputShape.Integer || shape == CoercionInputShape.Float;
            case Boolean -> shape == CoercionInputShape.Boolean;
            default -> shape == CoercionInputShape.String;
        };
    }
}
