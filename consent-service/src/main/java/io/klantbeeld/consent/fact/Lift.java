package io.klantbeeld.consent.fact;

import java.util.UUID;

/** An earlier fact counts no more. */
public record Lift(UUID fact) implements Fact {
    @Override
    public boolean lowers() {
        return false;
    }
}
