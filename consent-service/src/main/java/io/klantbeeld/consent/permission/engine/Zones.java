package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.subject.Subject;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Where on the clock a person may be: in one zone that is known, else in every zone of a country. */
final class Zones {
    private Zones() {}

    static List<ZoneId> of(Case it) {
        return own(it.person().subject())
                .map(List::of)
                .or(() -> it.countryOfAddress().flatMap(CountryZones::of))
                .or(() -> Optional.ofNullable(it.person().subject().country()).flatMap(CountryZones::of))
                .or(() -> it.controller().map(controller -> List.of(controller.timeZone())))
                .orElse(List.of(ZoneOffset.UTC));
    }

    /** The zone that the profile names; empty where it names none that exists. */
    static Optional<ZoneId> own(Subject subject) {
        try {
            return Optional.ofNullable(subject.timeZone()).map(ZoneId::of);
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }
}
