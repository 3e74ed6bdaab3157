package io.klantbeeld.campaign.contact.capacity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** How much is left of a limit, laid out in parts that are taken from independently. */
final class Parts {
    static final int COUNT = 16;

    private Parts() {}

    /** Lays out what is left so that each part serves as many whole contacts as any other; what remains is in the first. */
    static List<BigDecimal> of(BigDecimal left, BigDecimal needed) {
        var contacts = left.signum() > 0 ? left.divide(needed, 0, RoundingMode.DOWN) : BigDecimal.ZERO;
        var each = contacts.divideToIntegralValue(BigDecimal.valueOf(COUNT));
        int more = contacts.subtract(each.multiply(BigDecimal.valueOf(COUNT))).intValueExact();
        var parts = new ArrayList<BigDecimal>();
        for (int i = 0; i < COUNT; i++) {
            parts.add((i < more ? each.add(BigDecimal.ONE) : each).multiply(needed));
        }
        var laidOut = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        parts.set(0, parts.getFirst().add(left.subtract(laidOut)));
        return parts;
    }
}
