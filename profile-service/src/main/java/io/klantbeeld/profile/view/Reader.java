package io.klantbeeld.profile.view;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Caller;

/**
 * What a caller may see.
 *
 * @param personalData whether personal values are shown
 */
public record Reader(VisibleBrands brands, boolean personalData) {
    static Reader of(Caller caller) {
        return new Reader(VisibleBrands.of(caller.brands()), caller.has("profile:pii"));
    }
}
