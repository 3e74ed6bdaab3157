package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.klantbeeld.gateway.console.shell.Initials;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Who a person is, at a glance.
 *
 * @param name null when the profile has none
 * @param hue one of eight colours, always the same for the same profile
 * @param language the person's language in words, or null
 * @param lastSeen when any of the identifiers was seen last, or null
 * @param merged whether the profile was found by the id of one that was merged into it
 */
public record PersonHeader(
        String id,
        String name,
        String initials,
        int hue,
        boolean restricted,
        List<Id> identifiers,
        String language,
        String country,
        Dates.When lastSeen,
        boolean merged) {
    private static final int HUES = 8;

    /** An identifier of the person. */
    public record Id(String namespace, Word label, String value, boolean verified) {}

    /** Reads the header out of a profile. */
    public static PersonHeader of(JsonNode profile, Vocabulary words, Dates dates) {
        var identifiers = identifiers(profile.path("identifiers"), words);
        var traits = profile.path("traits");
        var values = new Values(words, dates);
        var name = name(profile, traits);
        var id = Fields.text(profile, "id");
        var shown =
                name == null && !identifiers.isEmpty() ? identifiers.getFirst().value() : name;
        return new PersonHeader(
                id,
                name,
                shown == null ? "?" : Initials.of(shown),
                Math.floorMod(String.valueOf(id).hashCode(), HUES),
                "RESTRICTED".equals(Fields.text(profile, "state")),
                identifiers,
                named("language", Fields.firstText(traits, "locale", "language"), values),
                named("country", Fields.text(traits, "country"), values),
                dates.when(lastSeen(profile)),
                Fields.text(profile, "mergedInto") != null);
    }

    private static String name(JsonNode profile, JsonNode traits) {
        var first = Fields.text(traits, "firstName");
        var last = Fields.text(traits, "lastName");
        if (first != null || last != null) {
            return first == null ? last : last == null ? first : first + " " + last;
        }
        var name = Fields.firstText(traits, "name", "fullName", "company");
        return name == null ? Fields.firstText(profile, "displayName", "name") : name;
    }

    private static List<Id> identifiers(JsonNode nodes, Vocabulary words) {
        var identifiers = new ArrayList<Id>();
        nodes.forEach(node -> {
            var namespace = Fields.text(node, "namespace");
            var value = Fields.text(node, "value");
            if (namespace != null && value != null) {
                var verified = node.path("verified").asBoolean();
                identifiers.add(new Id(namespace, words.namespace(namespace), value, verified));
            }
        });
        identifiers.sort(
                Comparator.comparing(identifier -> identifier.namespace().equals("email") ? 0 : 1));
        return List.copyOf(identifiers);
    }

    private static Instant lastSeen(JsonNode profile) {
        var seen = new ArrayList<Instant>();
        seen.add(Fields.instant(profile, "lastSeenAt"));
        profile.path("identifiers").forEach(node -> seen.add(Fields.instant(node, "lastSeenAt")));
        return seen.stream()
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static String named(String trait, String value, Values values) {
        return value == null ? null : values.text(trait, TextNode.valueOf(value));
    }
}
