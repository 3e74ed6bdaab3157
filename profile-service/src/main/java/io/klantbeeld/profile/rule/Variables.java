package io.klantbeeld.profile.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypes;
import dev.cel.common.types.SimpleType;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The variables that stand for what a rule names. */
final class Variables {
    static final int MOST_OF_A_TYPE = 64;

    private final Map<CelType, Integer> counts = new HashMap<>();
    private final Map<String, Bound> byName = new LinkedHashMap<>();
    private final Map<Bound, String> names = new HashMap<>();

    /** The names of variables of a type, which every checker declares; the sign keeps them apart from what authors write. */
    static Stream<String> namesOf(CelType type) {
        return IntStream.range(0, MOST_OF_A_TYPE).mapToObj(number -> name(type, number));
    }

    /** The variable of something registered. */
    String of(Bound bound) {
        return names.computeIfAbsent(bound, added -> {
            var name = name(added.cel(), counts.merge(added.cel(), 1, Integer::sum) - 1);
            byName.put(name, added);
            return name;
        });
    }

    /** Whether there are more of a type than a checker declares. */
    boolean areTooMany() {
        return counts.values().stream().anyMatch(count -> count > MOST_OF_A_TYPE);
    }

    private static String name(CelType type, int number) {
        return "@" + CelTypes.format(type) + number;
    }

    boolean mayBeNumber(String name) {
        return isOf(SimpleType.DOUBLE, name) || isOf(SimpleType.DYN, name);
    }

    boolean isTime(String name) {
        return isOf(SimpleType.TIMESTAMP, name);
    }

    /** The value that a variable stands for, where nobody defined its type. */
    Optional<Bound.Value> undefined(String name) {
        return byName.get(name) instanceof Bound.Value value && value.type() == PropertyType.ANY
                ? Optional.of(value)
                : Optional.empty();
    }

    private boolean isOf(CelType type, String name) {
        var bound = byName.get(name);
        return bound != null && bound.cel().equals(type);
    }

    Map<String, Bound> byName() {
        return Map.copyOf(byName);
    }
}
