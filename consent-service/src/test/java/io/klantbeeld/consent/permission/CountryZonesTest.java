package io.klantbeeld.consent.permission;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CountryZonesTest {
    @Test
    void aCountryWithOneZoneHasItAndOthersSayTooLittle() {
        assertThat(CountryZones.only("NL")).isEqualTo("Europe/Amsterdam");
        assertThat(CountryZones.only("ES")).isNull();
        assertThat(CountryZones.only("US")).isNull();
        assertThat(CountryZones.only(null)).isNull();
    }

    @Test
    void everyZoneExists() {
        for (var country : Locale.getISOCountries()) {
            var zone = CountryZones.only(country);
            if (zone != null) {
                assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
            }
        }
    }
}
