package io.klantbeeld.consent.fact;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Optional;

/** Something that was said about a person, other than a choice. */
public sealed interface Fact
        permits Suppression, Preference, AttributeGrant, Relationship, Guardianship, Delegation, Lift {
    /** The brand that it is about; null for all. */
    default String brand() {
        return null;
    }

    /** Whether it can only make permission narrower; such a fact stays with everybody who was the person then. */
    @JsonIgnore
    boolean lowers();

    /** What a later fact of the same slot replaces; empty for a fact that replaces nothing. */
    @JsonIgnore
    default Optional<Slot> slot() {
        return Optional.empty();
    }

    /** The place of a fact of which only the latest stands. */
    record Slot(Class<? extends Fact> what, String brand, Object about) {}
}
