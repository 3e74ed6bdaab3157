package io.klantbeeld.platform.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * A fresh person of a story: generated, with an address that belongs to nobody.
 *
 * @param userId by which the brand's website knows them
 * @param locale BCP 47 tag of the language in which they want to be addressed
 */
public record FreshPerson(String firstName, String lastName, String email, String userId, String locale) {
    private static final Map<String, List<String>> FIRST_NAMES = Map.of(
            "nl", List.of("Anna", "Daan", "Fleur", "Joris", "Sanne"),
            "en", List.of("Alice", "George", "Olivia", "Harry", "Ruby"),
            "it", List.of("Chiara", "Luca", "Giulia", "Matteo", "Sofia"),
            "de", List.of("Jürgen", "Lena", "Mia", "Jonas", "Käthe"));
    private static final Map<String, List<String>> LAST_NAMES = Map.of(
            "nl", List.of("de Vries", "Jansen", "van den Berg", "Bakker"),
            "en", List.of("Taylor", "Brown", "Walker", "Hughes"),
            "it", List.of("Rossi", "Bianchi", "Ferrari", "Esposito"),
            "de", List.of("Müller", "Schmidt", "Weber", "Schäfer"));
    private static final List<String> LOCALES = List.of("nl", "en", "it", "de");

    /** Makes a person up. */
    public static FreshPerson fresh(RandomGenerator random) {
        return fresh(pick(LOCALES, random), random);
    }

    /** Makes a person up who speaks nl, en, it or de. */
    static FreshPerson fresh(String locale, RandomGenerator random) {
        var firstName = pick(FIRST_NAMES.get(locale), random);
        var lastName = pick(LAST_NAMES.get(locale), random);
        var suffix = Long.toString(random.nextLong(36L * 36 * 36 * 36 * 36 * 36), 36);
        var address = "%s.%s@example.com".formatted(ascii(firstName), suffix);
        return new FreshPerson(firstName, lastName, address, "u-" + suffix, locale);
    }

    /** The reference by which the story names them. */
    public String reference() {
        return "email:" + email;
    }

    /** The request by which they allow the airline to surprise them by e-mail, made now. */
    public Map<String, Object> allowsSurprises() {
        return allows("blauwvlucht", "travel-surprises", "EMAIL");
    }

    /** The request by which they allow Wolkje to write and to call about samples, made now. */
    public Map<String, Object> allowsSamples() {
        return allows("wolkje", "product-tests", "EMAIL", "PHONE");
    }

    private Map<String, Object> allows(String brand, String topic, String... channels) {
        var choices = Stream.of(channels)
                .map(channel -> Map.of("brand", brand, "purpose", "marketing", "topic", topic, "channel", channel))
                .map(scope -> Map.of("action", "GRANT", "scope", scope))
                .toList();
        return Map.of(
                "person",
                reference(),
                "authority",
                "SUBJECT",
                "basis",
                "CONSENT",
                "occurredAt",
                Instant.now().toString(),
                "notice",
                brand + "-marketing/1/" + locale,
                "choices",
                choices,
                "evidence",
                Map.of("method", "WEB_FORM", "locale", locale, "url", "https://example.com/join"));
    }

    private static String ascii(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String pick(List<String> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
