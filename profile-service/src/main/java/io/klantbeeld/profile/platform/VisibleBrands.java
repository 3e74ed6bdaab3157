package io.klantbeeld.profile.platform;

import io.klantbeeld.rest.Brands;
import java.util.List;
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

    /**
     * Rows that the reader may see, as they stand after FROM: one look into an index per visible brand, since a
     * condition on the brand in a query in order would have it walk past the rows of all others.
     *
     * @param rows a query of one page in its order, with %s where a condition on the column brand is to be added
     */
    public String rows(String rows) {
        return all
                ? '(' + rows.formatted("") + ')'
                : "(SELECT r.* FROM unnest(?) AS visible (name) CROSS JOIN LATERAL ("
                        + rows.formatted(" AND brand = visible.name") + ") r)";
    }

    /** What {@link #rows} takes before the parameters of its query. */
    public List<Object> parameters() {
        return all ? List.of() : List.of((Object) names);
    }
}
