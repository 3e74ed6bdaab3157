package io.klantbeeld.profile.rule;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** The functions of rules that know of time; those that depend on the present tell when their answer ends. */
final class TimeFunctions {
    static final String WITHIN = "within";
    static final String AGE = "age";
    static final String DAYS_SINCE = "daysSince";
    static final String DAYS_UNTIL = "daysUntil";
    static final String TODAY = "today";

    static final String[] LATE = {WITHIN, AGE, DAYS_SINCE, DAYS_UNTIL};

    static final Map<String, LongFunction<Duration>> LENGTHS = Map.of(
            "minutes", Duration::ofMinutes,
            "hours", Duration::ofHours,
            "days", Duration::ofDays,
            "weeks", weeks -> Duration.ofDays(Math.multiplyExact(7, weeks)));

    static final Set<String> NAMES =
            Set.of(WITHIN, AGE, DAYS_SINCE, DAYS_UNTIL, TODAY, "minutes", "hours", "days", "weeks");

    private TimeFunctions() {}

    static List<CelFunctionDecl> declarations() {
        var within = CelFunctionDecl.newFunctionDeclaration(
                WITHIN,
                CelOverloadDecl.newMemberOverload(
                        overload(WITHIN), SimpleType.BOOL, SimpleType.TIMESTAMP, SimpleType.DURATION));
        var declared = new ArrayList<>(List.of(within, ofInstant(AGE), ofInstant(DAYS_SINCE), ofInstant(DAYS_UNTIL)));
        LENGTHS.keySet().stream()
                .sorted()
                .map(name -> CelFunctionDecl.newFunctionDeclaration(
                        name, CelOverloadDecl.newGlobalOverload(overload(name), SimpleType.DURATION, SimpleType.INT)))
                .forEach(declared::add);
        return declared;
    }

    static List<CelFunctionBinding> lengths() {
        return LENGTHS.entrySet().stream()
                .map(length -> CelFunctionBinding.from(overload(length.getKey()), Long.class, count -> length.getValue()
                        .apply(count)))
                .toList();
    }

    static String overload(String function) {
        return "klantbeeld_" + function;
    }

    private static CelFunctionDecl ofInstant(String name) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(overload(name), SimpleType.INT, SimpleType.TIMESTAMP));
    }
}
