package io.klantbeeld.profile.traits.registry;

import io.klantbeeld.profile.platform.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ValueCheckTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "STRING | `\"7\"` | true",
                "STRING | 7 | false",
                "NUMBER | 7.5 | true",
                "NUMBER | `\"7\"` | false",
                "BOOLEAN | true | true",
                "BOOLEAN | `\"true\"` | false",
                "DATE | `\"2026-02-28\"` | true",
                "DATE | `\"2026-02-30\"` | false",
                "DATE | `\"2026-02-28T09:00:00Z\"` | false",
                "INSTANT | `\"2026-02-28T09:00:00+01:00\"` | true",
                "INSTANT | `\"2026-02-28T09:00:00\"` | false",
                "INSTANT | 1772269200 | false",
                "LIST | `[1]` | true",
                "LIST | `\"golf\"` | false",
                "MAP | `{}` | true",
                "MAP | `[]` | false",
                "MAP | null | true"
            })
    void aValueIsOfItsTypeOrIsNotAdmittedAndNullTakesBack(TraitType type, String json, boolean admitted) {
        assertThat(new ValueCheck(type, TraitValidation.ANY).test(Json.tree(json)))
                .isEqualTo(admitted);
    }

    @Test
    void aValueIsAsItsDefinitionSays() {
        var seat = new ValueCheck(
                TraitType.STRING, new TraitValidation("^[A-F]", 2, List.of("A1", "A2", "G1", "A10"), null, null, null));
        var percent = new ValueCheck(
                TraitType.NUMBER, new TraitValidation(null, null, null, BigDecimal.ZERO, new BigDecimal("100"), null));
        var pair = new ValueCheck(TraitType.LIST, new TraitValidation(null, null, null, null, null, 2));

        assertThat(seat.test(Json.tree("\"A1\""))).isTrue();
        assertThat(seat.test(Json.tree("\"A3\""))).isFalse();
        assertThat(seat.test(Json.tree("\"G1\""))).isFalse();
        assertThat(seat.test(Json.tree("\"A10\""))).isFalse();
        assertThat(percent.test(Json.tree("1e2"))).isTrue();
        assertThat(percent.test(Json.tree("100.1"))).isFalse();
        assertThat(percent.test(Json.tree("-1"))).isFalse();
        assertThat(pair.test(Json.tree("[1,2]"))).isTrue();
        assertThat(pair.test(Json.tree("[1,2,3]"))).isFalse();
    }
}
