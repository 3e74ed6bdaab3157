package io.klantbeeld.profile.aggregate;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.BinaryOperator;

/**
 * What is kept of some moments: a commutative monoid, so parts may be added up in any order and grouping. Sums are
 * decimals and exact.
 *
 * @param total of the values that are numbers, as are least and greatest; null where none is
 * @param first null where there are no moments, as is last
 */
record Tally(long moments, BigDecimal total, BigDecimal least, BigDecimal greatest, Instant first, Instant last) {
    /** No moments at all: the identity. */
    static final Tally NOTHING = new Tally(0, null, null, null, null, null);

    /** One moment. */
    static Tally of(Instant at, BigDecimal number) {
        return new Tally(1, number, number, number, at, at);
    }

    Tally and(Tally other) {
        return new Tally(
                moments + other.moments,
                either(total, other.total, BigDecimal::add),
                either(least, other.least, BigDecimal::min),
                either(greatest, other.greatest, BigDecimal::max),
                either(first, other.first, (a, b) -> a.isBefore(b) ? a : b),
                either(last, other.last, (a, b) -> a.isAfter(b) ? a : b));
    }

    private static <T> T either(T a, T b, BinaryOperator<T> both) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return both.apply(a, b);
    }
}
