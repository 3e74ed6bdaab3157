package io.klantbeeld.consent.permission;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.subject.Subject;
import java.time.ZoneId;

/**
 * In which language and zone a brand meets a person.
 *
 * @param language BCP 47 tag: the person's, else the brand's
 * @param timeZone the person's, else that of the person's country where it has one, else the controller's
 */
record PersonalSettings(String language, String timeZone) {

    static PersonalSettings of(Subject subject, Catalogue catalogue, String brandKey) {
        var brand = catalogue.brand(brandKey);
        return new PersonalSettings(
                subject.locale() != null
                        ? subject.locale()
                        : brand.map(Brand::language).orElse(null),
                ownZone(subject) != null
                        ? ownZone(subject)
                        : brand.flatMap(catalogue::controllerOf)
                                .map(controller -> controller.timeZone().getId())
                                .orElse(null));
    }

    /** What is known of the person apart from any brand. */
    static PersonalSettings of(Subject subject) {
        return new PersonalSettings(subject.locale(), ownZone(subject));
    }

    private static String ownZone(Subject subject) {
        return isZone(subject.timeZone()) ? subject.timeZone() : CountryZones.only(subject.country());
    }

    private static boolean isZone(String zone) {
        return zone != null && ZoneId.getAvailableZoneIds().contains(zone);
    }
}
