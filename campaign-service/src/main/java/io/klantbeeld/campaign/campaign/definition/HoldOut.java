package io.klantbeeld.campaign.campaign.definition;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;

/**
 * The share of people who are left out, so that the campaign's effect can be measured.
 *
 * @param percent from 0 to 100
 * @param global whether the same people are left out of every campaign of the brand
 */
public record HoldOut(
        @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 8)
        BigDecimal percent,

        boolean global) {
    /** Nobody is left out. */
    public static final HoldOut NONE = new HoldOut(BigDecimal.ZERO, false);

    public HoldOut {
        percent = percent == null ? BigDecimal.ZERO : percent;
    }
}
