package io.klantbeeld.profile.computed;

import io.klantbeeld.rest.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads words of which there are a few. */
final class Words {
    private Words() {}

    /** The constant of a name. */
    static <E extends Enum<E>> Optional<E> find(Class<E> words, String name) {
        return Arrays.stream(words.getEnumConstants())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }

    /** The constant of a name; null, with a violation that hints at all of them, where there is none. */
    static <E extends Enum<E>> E of(Class<E> words, String name, String field, List<Violation> violations) {
        var found = find(words, name);
        if (found.isEmpty()) {
            var all = Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            violations.add(Violation.of(field, "is not known").hinting("one of " + all));
        }
        return found.orElse(null);
    }
}
