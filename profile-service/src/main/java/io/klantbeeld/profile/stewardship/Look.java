package io.klantbeeld.profile.stewardship;

import io.klantbeeld.profile.platform.VisibleBrands;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A stretch of a list, of which a reader may see a part. A page may hold fewer than its limit and still have a next one:
 * so nobody's request reads the whole list for the little that its brands know of it.
 *
 * @param most how many rows were asked for
 */
record Look<T>(List<T> rows, int most) {
    private static final int LOOKED_AT = 500;

    /** How many rows to look at for a page. */
    static int most(PageRequest page, VisibleBrands brands) {
        return brands.all() ? page.fetch() : Math.max(page.fetch(), LOOKED_AT);
    }

    Page<T> page(int limit, Predicate<T> visible, Function<T, String> cursorOf) {
        var seen = rows.stream().filter(visible).toList();
        if (seen.size() > limit) {
            return Page.of(seen, limit, cursorOf);
        }
        return new Page<>(seen, rows.size() < most ? null : cursorOf.apply(rows.getLast()));
    }
}
