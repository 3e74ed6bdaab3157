package io.klantbeeld.profile.rule;

import dev.cel.common.CelOptions;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;

/** The language of rules, and the limits that keep a rule cheap, whoever wrote it. */
final class Language {
    static final int MAX_LENGTH = 4_000;
    static final int MAX_DEPTH = 32;
    static final int MAX_NODES = 1_000;

    private static final CelOptions LIMITS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .maxParseExpressionNodeCount(MAX_NODES)
            .maxParseErrorRecoveryLimit(8)
            .comprehensionMaxIterations(10_000)
            .maxRegexProgramSize(1_000)
            .enableHeterogeneousNumericComparisons(true)
            .build();

    static final CelCompiler COMPILER = compiler();

    static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(LIMITS)
            .addFunctionBindings(TimeFunctions.lengths())
            .addLateBoundFunctions(TimeFunctions.LATE)
            .build();

    private Language() {}

    // One compiler for every text: a compiler takes milliseconds to make, a check a fraction of one.
    private static CelCompiler compiler() {
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(LIMITS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addFunctionDeclarations(TimeFunctions.declarations())
                .setResultType(SimpleType.BOOL);
        Bound.TYPES.forEach(type -> Variables.namesOf(type).forEach(name -> builder.addVar(name, type)));
        return builder.build();
    }
}
