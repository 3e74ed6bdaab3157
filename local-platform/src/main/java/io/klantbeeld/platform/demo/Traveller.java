package io.klantbeeld.platform.demo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * A fresh person of the story: generated, with an address that belongs to nobody.
 *
 * @param userId the airline's user id
 * @param locale BCP 47 tag of the language in which they want to be addressed
 */
public record Traveller(String firstName, String lastName, String email, String userId, String locale) {
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
    public static Traveller fresh(RandomGenerator random) {
        var locale = pick(LOCALES, random);
        var firstName = pick(FIRST_NAMES.get(locale), random);
        var lastName = pick(LAST_NAMES.get(locale), random);
        var suffix = Long.toString(random.nextLong(36L * 36 * 36 * 36 * 36 * 36), 36);
        var address = "%s.%s@example.com".formatted(ascii(firstName), suffix);
        return new Traveller(firstName, lastName, address, "u-" + suffix, locale);
    }

    /** The reference by which the story names them. */
    public String reference() {
        return "email:" + email;
    }

    /** The request by which they allow the airline to surprise them by e-mail, made now. */
    public Map<String, Object> allowsSurprises() {
        var scope =
                Map.of("brand", "blauwvlucht", "purpose", "marketing", "topic", "travel-surprises", "channel", "EMAIL");
        return Map.of(
                "person", reference(),
                "authority", "SUBJECT",
                "basis", "CONSENT",
                "occurredAt", Instant.now().toString(),
                "notice", "blauwvlucht-marketing/1/" + locale,
                "choices", List.of(Map.of("action", "GRANT", "scope", scope)),
                "evidence", Map.of("method", "WEB_FORM", "locale", locale, "url", "https://example.com/join"));
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
