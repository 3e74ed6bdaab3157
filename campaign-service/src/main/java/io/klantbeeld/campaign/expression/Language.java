package io.klantbeeld.campaign.expression;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelVarDecl;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import java.util.Arrays;
import java.util.Set;

/**
 * The language of conditions: CEL with {@code traits}, {@code event}, {@code context} and {@code inSegment()}. Its
 * limits keep a condition cheap, whoever wrote it.
 */
final class Language {
    static final String TRAITS = "traits";
    static final String EVENT = "event";
    static final String CONTEXT = "context";
    static final String IN_SEGMENT = "inSegment";
    static final String IN_SEGMENT_OVERLOAD = "in_segment_string";
    static final int MAX_LENGTH = 4_000;

    /** The fields of {@code event}; any other is a mistake of the author. */
    static final Set<String> EVENT_FIELDS = Set.of(
            "interactionId",
            "type",
            "name",
            "channel",
            "direction",
            "brand",
            "occurredAt",
            "source",
            "properties",
            "context");

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(64)
            .maxParseErrorRecoveryLimit(8)
            .comprehensionMaxIterations(10_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    private static final MapType OPEN = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private Language() {}

    /** A compiler of conditions that may talk about these things. */
    static CelCompiler compiler(String... things) {
        var variables = Arrays.stream(things)
                .map(thing -> CelVarDecl.newVarDeclaration(thing, OPEN))
                .toList();
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVarDeclarations(variables)
                .addFunctionDeclarations(CelFunctionDecl.newFunctionDeclaration(
                        IN_SEGMENT,
                        CelOverloadDecl.newGlobalOverload(IN_SEGMENT_OVERLOAD, SimpleType.BOOL, SimpleType.STRING)))
                .setResultType(SimpleType.BOOL)
                .build();
    }

    static CelRuntime runtime() {
        return CelRuntimeFactory.plannerRuntimeBuilder()
                .setOptions(LIMITS)
                .addLateBoundFunctions(IN_SEGMENT)
                .build();
    }
}
