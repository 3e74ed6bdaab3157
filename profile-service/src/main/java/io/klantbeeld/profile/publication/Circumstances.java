package io.klantbeeld.profile.publication;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.traits.KnownTrait;
import io.klantbeeld.profile.traits.TraitNames;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What decides how a person is addressed, in whichever brand it was learnt; a value that is none of its kind is left out.
 *
 * @param locale BCP 47 tag; may be null
 * @param timeZone IANA zone; may be null
 * @param country ISO 3166-1 alpha-2; may be null
 */
record Circumstances(String locale, String timeZone, String country, String subjectType) {
    private static final List<String> LOCALE = List.of("locale", "language", TraitNames.OBSERVED_LOCALE);
    private static final List<String> TIME_ZONE = List.of("timeZone", "timezone", TraitNames.OBSERVED_TIME_ZONE);
    private static final List<String> COUNTRY = List.of("country", "address");
    private static final List<String> SUBJECT_TYPE = List.of("subjectType");

    /** The traits that tell them. */
    static final List<String> TRAITS = Stream.of(LOCALE, TIME_ZONE, COUNTRY, SUBJECT_TYPE)
            .flatMap(List::stream)
            .toList();

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> SUBJECT_TYPES = Set.of("CONSUMER", "SOLE_TRADER", "LEGAL_PERSON", "HCP", "MINOR");

    static Circumstances of(Map<String, KnownTrait> traits) {
        return new Circumstances(
                first(traits, LOCALE, Circumstances::languageTag),
                first(traits, TIME_ZONE, zone -> ZONES.contains(zone) ? zone : null),
                first(traits, COUNTRY, Circumstances::country),
                Objects.requireNonNullElse(
                        first(traits, SUBJECT_TYPE, type -> SUBJECT_TYPES.contains(type) ? type : null), "CONSUMER"));
    }

    private static String first(Map<String, KnownTrait> traits, List<String> names, UnaryOperator<String> valid) {
        return names.stream()
                .map(traits::get)
                .filter(Objects::nonNull)
                .map(trait -> text(trait.value()))
                .map(valid)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The text of a trait; an address is taken for its country. */
    private static String text(JsonNode value) {
        return value.isObject() ? value.path("country").asText() : value.asText();
    }

    private static String languageTag(String text) {
        var tag = Locale.forLanguageTag(text.replace('_', '-')).toLanguageTag();
        return "und".equals(tag) ? null : tag;
    }

    private static String country(String text) {
        var code = text.toUpperCase(Locale.ROOT);
        return COUNTRIES.contains(code) ? code : null;
    }
}
