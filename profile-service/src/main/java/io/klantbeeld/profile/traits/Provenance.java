package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.traits.fold.Fate;
import io.klantbeeld.profile.traits.fold.Fragment;
import java.util.List;

/**
 * Where the value of a trait comes from.
 *
 * @param trait what won
 * @param others what else was claimed, the strongest first
 * @param further how many more claims there are
 */
public record Provenance(KnownTrait trait, List<Other> others, int further) {
    /** A claim beside the one that won, and what became of it. */
    public record Other(Fragment claim, Fate fate) {}
}
