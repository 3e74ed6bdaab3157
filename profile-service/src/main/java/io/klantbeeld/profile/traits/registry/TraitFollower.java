package io.klantbeeld.profile.traits.registry;

/** Rests on values of traits, and puts itself right where they become others without anything being claimed. */
public interface TraitFollower {
    /** Says, in the transaction that does it, that a trait is computed in another way from now on. */
    void recomputed(String trait);
}
