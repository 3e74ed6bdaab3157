package io.klantbeeld.profile.traits;

import io.klantbeeld.profile.identity.News;
import io.klantbeeld.profile.identity.Resolution;
import io.klantbeeld.profile.traits.fold.Fragment;
import java.util.UUID;

/** Which trait of which profile; each brand has its own. */
record TraitKey(UUID profile, String brand, String name) {
    /** Says that the value changed, to those who derive more from it. */
    void tell(Resolution resolution) {
        resolution.changed().add(profile);
        resolution.tell(profile, new News(News.Kind.TRAIT, brand, name));
    }

    static TraitKey of(UUID profile, Fragment fragment) {
        return new TraitKey(profile, fragment.brand(), fragment.name());
    }
}
