package io.klantbeeld.campaign.contact.capacity;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import static org.assertj.core.api.Assertions.assertThat;

class PartsTest {
    @Property
    void nothingIsLostAndNoPartServesMoreThanOneContactMoreThanAnother(
            @ForAll @IntRange(min = -5_000, max = 5_000_000) int left,
            @ForAll @IntRange(min = 1, max = 999) int needed) {
        var parts = Parts.of(BigDecimal.valueOf(left, 3), BigDecimal.valueOf(needed, 3));

        assertThat(parts).hasSize(Parts.COUNT);
        assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(BigDecimal.valueOf(left, 3));
        var contacts = parts.stream()
                .mapToInt(part -> part.divideToIntegralValue(BigDecimal.valueOf(needed, 3))
                        .intValueExact())
                .summaryStatistics();
        assertThat(contacts.getSum()).isEqualTo(left / needed);
        assertThat(contacts.getMax() - contacts.getMin()).isLessThanOrEqualTo(left < 0 ? Integer.MAX_VALUE : 1);
    }
}
