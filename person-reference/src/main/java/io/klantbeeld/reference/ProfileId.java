package io.klantbeeld.reference;

import java.util.Objects;
import java.util.UUID;

/** Names a person by the id of the derived profile. */
public record ProfileId(UUID value) implements PersonReference {
    public ProfileId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
