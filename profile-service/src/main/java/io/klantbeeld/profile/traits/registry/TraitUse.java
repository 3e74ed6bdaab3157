package io.klantbeeld.profile.traits.registry;

import java.util.List;

/** Knows what rests on a trait, so that its definition does not go, nor its type change, under what runs. */
public interface TraitUse {
    /** What needs the trait, as its owner knows it, such as {@code segment big-spender-nl}; nothing when it is free. */
    List<String> of(String trait);
}
