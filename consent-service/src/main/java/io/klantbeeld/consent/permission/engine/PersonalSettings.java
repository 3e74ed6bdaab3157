package io.klantbeeld.consent.permission.engine;

import io.klantbeeld.consent.catalogue.Brand;
import io.klantbeeld.consent.catalogue.Catalogue;
import io.klantbeeld.consent.fact.Preference;
import java.time.ZoneId;
import java.util.Comparator;

/**
 * In which language and zone a brand meets a person.
 *
 * @param language BCP 47 tag: the person's wish, else the profile's, else the brand's; may be null
 * @param timeZone the profile's, else that of the person's country where it has one, else the controller's; may be null
 */
public record PersonalSettings(String language, String timeZone) {

    /** How a brand meets a person. */
    public static PersonalSettings of(Person person, Catalogue catalogue, String brandKey) {
        var brand = catalogue.brand(brandKey);
        var own = of(person, brandKey);
        return new PersonalSettings(
                own.language() != null
                        ? own.language()
                        : brand.map(Brand::language).orElse(null),
                own.timeZone() != null
                        ? own.timeZone()
                        : brand.flatMap(catalogue::controllerOf)
                                .map(controller -> controller.timeZone().getId())
                                .orElse(null));
    }

    /** What is known of the person apart from any brand. */
    public static PersonalSettings of(Person person) {
        return of(person, null);
    }

    private static PersonalSettings of(Person person, String brand) {
        var subject = person.subject();
        // A wish for the brand comes before one for all; of equals the latest comes first.
        var wished = person.facts().of(Preference.Language.class).stream()
                .map(wish -> wish.said())
                .filter(wish -> wish.brand() == null || wish.brand().equals(brand))
                .min(Comparator.comparing(wish -> wish.brand() == null))
                .map(Preference.Language::language);
        return new PersonalSettings(
                wished.orElse(subject.locale()),
                Zones.own(subject)
                        .or(() -> CountryZones.only(subject.country()))
                        .map(ZoneId::getId)
                        .orElse(null));
    }
}
