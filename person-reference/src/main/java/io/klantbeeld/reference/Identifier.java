package io.klantbeeld.reference;

import java.util.Comparator;
import java.util.Objects;

/**
 * Names a person by a value in a namespace, normalised. The natural order puts the identifier first that names a person
 * best: by the priority of its namespace, then by namespace and value.
 *
 * @param namespace such as {@code email} or {@code user_id.medivisie}
 * @param value normalised value, never empty
 */
public record Identifier(String namespace, String value) implements PersonReference, Comparable<Identifier> {
    private static final Comparator<Identifier> BEST_FIRST = Comparator.comparingInt(
                    (Identifier identifier) -> Namespaces.priority(identifier.namespace))
            .thenComparing(Identifier::namespace)
            .thenComparing(Identifier::value);

    public Identifier {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Makes an identifier from a value as it was given.
     *
     * @throws InvalidReference when the namespace is not a name or the value is not one of its values
     */
    public static Identifier of(String namespace, String value) {
        if (!Namespaces.isValidName(namespace)) {
            throw new InvalidReference(InvalidReference.Reason.INVALID_NAMESPACE);
        }
        return new Identifier(namespace, Normaliser.of(namespace).normalise(value));
    }

    @Override
    public int compareTo(Identifier other) {
        return BEST_FIRST.compare(this, other);
    }

    /** The reference text {@code namespace:value}. */
    @Override
    public String toString() {
        return namespace + ":" + value;
    }
}
