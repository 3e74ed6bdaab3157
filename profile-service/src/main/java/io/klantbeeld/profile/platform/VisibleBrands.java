package io.klantbeeld.profile.platform;

import io.klantbeeld.rest.Brands;
import java.util.stream.Stream;

/**
 * The brands of a token as a query takes them; facts that concern every brand are visible to each.
 *
 * @param all whether every brand is visible
 * @param names the visible brands otherwise
 */
public record VisibleBrands(boolean all, String[] names) {
    private static final String EVERY_BRAND = "*";

    /** One brand alone, for a reader who may see it. */
    public static VisibleBrands only(String brand) {
        return new VisibleBrands(false, new String[] {EVERY_BRAND, brand});
    }

    /** The visible brands of a token; one that names none sees nothing. */
    public static VisibleBrands of(Brands brands) {
        if (!brands.all() && brands.names().isEmpty()) {
            return new VisibleBrands(false, new String[0]);
        }
        return new VisibleBrands(
                brands.all(),
                Stream.concat(Stream.of(EVERY_BRAND), brands.names().stream()).toArray(String[]::new));
    }
}
