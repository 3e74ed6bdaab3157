package io.klantbeeld.profile.rule;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something registered that a rule names; the checked rule has a variable in its place. */
sealed interface Bound {
    /** Every type that a variable may have. */
    Set<CelType> TYPES = Stream.concat(
                    Arrays.stream(PropertyType.values()).map(PropertyType::cel),
                    Stream.of(SimpleType.INT, ListType.create(SimpleType.STRING)))
            .collect(Collectors.toUnmodifiableSet());

    /** The type of the variable. */
    CelType cel();

    /** A trait of the person, or a property of an event. */
    record Value(Scope.Root root, String name, PropertyType type) implements Bound {
        @Override
        public CelType cel() {
            return type.cel();
        }
    }

    /** Whether there is such a value. */
    record Presence(Scope.Root root, String name) implements Bound {
        @Override
        public CelType cel() {
            return SimpleType.BOOL;
        }
    }

    /**
     * What is computed from events.
     *
     * @param property the type of what it computes with
     * @param unsigned whether nothing that it computes with is negative
     */
    record Computed(Measure measure, PropertyType property, boolean unsigned) implements Bound {
        /** Whether it can only become less, or stay, as moments leave its window. */
        boolean becomesLess() {
            return switch (measure.function()) {
                case COUNT, UNIQUE_COUNT -> true;
                case SUM -> unsigned;
                case AVG, MIN, MAX, FIRST, LAST, MOST_FREQUENT, UNIQUE_LIST -> false;
            };
        }

        /** Whether it can only become more, or stay, as moments are recorded. */
        boolean becomesMore() {
            return becomesLess() || measure.function() == Measure.Function.MAX;
        }

        @Override
        public CelType cel() {
            return switch (measure.function()) {
                case COUNT, UNIQUE_COUNT -> SimpleType.INT;
                case SUM, AVG, MIN, MAX -> SimpleType.DOUBLE;
                case FIRST, LAST, MOST_FREQUENT -> property.cel();
                case UNIQUE_LIST -> ListType.create(SimpleType.STRING);
            };
        }

        /** The value as CEL has it; null where a person who did nothing has none. */
        Object read(Object value) {
            return switch (measure.function()) {
                case COUNT, UNIQUE_COUNT -> value instanceof Number number ? number.longValue() : 0L;
                case SUM -> value instanceof Number number ? number.doubleValue() : 0.0;
                case AVG, MIN, MAX -> PropertyType.NUMBER.read(value);
                case FIRST, LAST, MOST_FREQUENT -> property.read(value);
                case UNIQUE_LIST -> value == null ? List.of() : PropertyType.LIST.read(value);
            };
        }
    }

    /** Whether the person is in a segment. */
    record Member(String segment) implements Bound {
        @Override
        public CelType cel() {
            return SimpleType.BOOL;
        }
    }

    /** When the present day began. */
    record Today() implements Bound {
        @Override
        public CelType cel() {
            return SimpleType.TIMESTAMP;
        }
    }
}
