package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.traits.fold.Fragment;
import java.util.UUID;

/** Which trait of which profile; each brand has its own. */
record TraitKey(UUID profile, String brand, String name) {
    static TraitKey of(UUID profile, Fragment fragment) {
        return new TraitKey(profile, fragment.brand(), fragment.name());
    }
}
