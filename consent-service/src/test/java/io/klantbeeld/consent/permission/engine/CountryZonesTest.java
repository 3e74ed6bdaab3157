package io.klantbeeld.consent.permission.engine;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountryZonesTest {
    @Test
    void aCountryHasEveryZoneInWhichItsClocksDiffer() {
        assertThat(CountryZones.of("NL")).contains(List.of(ZoneId.of("Europe/Amsterdam")));
        assertThat(CountryZones.of("ES")).contains(List.of(ZoneId.of("Europe/Madrid"), ZoneId.of("Atlantic/Canary")));
        assertThat(CountryZones.of("US").orElseThrow()).hasSizeGreaterThan(6);
        assertThat(CountryZones.of("XX")).isEmpty();
        assertThat(CountryZones.of(null)).isEmpty();
    }

    @Test
    void aCountryWithSeveralZonesSaysTooLittle() {
        assertThat(CountryZones.only("NL")).contains(ZoneId.of("Europe/Amsterdam"));
        assertThat(CountryZones.only("US")).isEmpty();
        assertThat(CountryZones.only(null)).isEmpty();
    }

    @Test
    void everyCountryHasAZone() {
        for (var country : Locale.getISOCountries()) {
            // Two islands where nobody lives have no clock.
            if (!Set.of("BV", "HM").contains(country)) {
                assertThat(CountryZones.of(country)).as(country).isNotEmpty();
            }
        }
    }
}
