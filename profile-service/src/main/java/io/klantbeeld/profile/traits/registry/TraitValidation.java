package io.klantbeeld.profile.traits.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What values of a trait must be beside their type; a claim that is not so does not count.
 *
 * @param pattern regular expression that occurs in a STRING
 * @param maxLength characters of a STRING, from 1
 * @param values the only texts that a STRING may be
 * @param minimum of a NUMBER
 * @param maximum of a NUMBER
 * @param maxItems elements of a LIST, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TraitValidation(
        String pattern,
        Integer maxLength,
        List<String> values,
        BigDecimal minimum,
        BigDecimal maximum,
        Integer maxItems) {
    /** Any value of the type. */
    static final TraitValidation ANY = new TraitValidation(null, null, null, null, null, null);

    TraitValidation {
        values = values == null ? null : Collections.unmodifiableList(new ArrayList<>(values));
    }
}
