package io.klantbeeld.gateway.console.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** Finds what a service's word means here; services may say words that this console does not know yet. */
public final class Term {
    private Term() {}

    /** The constant of this name; nothing for none. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> terms, String name) {
        return Arrays.stream(terms.getEnumConstants())
                .filter(term -> term.name().equals(name))
                .findFirst();
    }
}
