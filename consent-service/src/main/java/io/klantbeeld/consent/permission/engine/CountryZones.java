package io.klantbeeld.consent.permission.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** The time zones of countries, as far as their clocks differ. */
final class CountryZones {
    private static final Map<String, List<ZoneId>> ZONES = load();

    private CountryZones() {}

    /** Every zone of a country (ISO 3166-1 alpha-2); empty for a country that is not known. */
    static Optional<List<ZoneId>> of(String country) {
        return Optional.ofNullable(ZONES.get(country));
    }

    /** The only zone of a country; empty where there are several. */
    static Optional<ZoneId> only(String country) {
        return of(country).filter(zones -> zones.size() == 1).map(List::getFirst);
    }

    private static Map<String, List<ZoneId>> load() {
        try (var in = CountryZones.class.getResourceAsStream("/country-zones.properties")) {
            var file = new Properties();
            file.load(in);
            var zones = new HashMap<String, List<ZoneId>>();
            file.stringPropertyNames()
                    .forEach(country -> zones.put(
                            country,
                            Stream.of(file.getProperty(country).split(","))
                                    .map(ZoneId::of)
                                    .toList()));
            return zones;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
