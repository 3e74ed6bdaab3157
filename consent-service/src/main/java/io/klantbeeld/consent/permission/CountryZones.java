package io.klantbeeld.consent.permission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The time zones of countries that have only one; for the others a country says too little. */
final class CountryZones {
    private static final Properties ZONES = load();

    private CountryZones() {}

    /** The only zone of a country (ISO 3166-1 alpha-2), or null. */
    static String only(String country) {
        return country == null ? null : ZONES.getProperty(country);
    }

    private static Properties load() {
        try (var in = CountryZones.class.getResourceAsStream("/country-zones.properties")) {
            var zones = new Properties();
            zones.load(in);
            return zones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
