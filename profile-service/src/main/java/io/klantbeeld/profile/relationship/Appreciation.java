package io.klantbeeld.profile.relationship;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How many moments of a kind there were on a day (UTC).
 *
 * @param direction null where the moments have none, as is label
 * @param sentiments the sum of the moments' sentiments
 */
record Appreciation(LocalDate day, String type, String direction, String label, long moments, BigDecimal sentiments) {}
