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
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Who a person is, at a glance.
 *
 * @param name null when the profile has none, or when it is hidden
 * @param hidden whether the user's role does not show the name
 * @param hue one of eight colours, always the same for the same profile
 * @param language the person's language in words, or null
 * @param lastSeen when any of the identifiers was seen last, or null
 * @param merged whether the profile was found by the id of one that was merged into it
 */
public record PersonHeader(
        String id,
        String name,
        boolean hidden,
        String initials,
        int hue,
        boolean restricted,
        List<Id> identifiers,
        String language,
        String country,
        Dates.When lastSeen,
        boolean merged) {
    private static final int HUES = 8;
    private static final Set<String> NAMES = Set.of("firstName", "lastName", "name");

    /** An identifier of the person. */
    public record Id(String namespace, Word label, String value, boolean verified) {}

    /** Reads the header out of a profile. */
    public static PersonHeader of(JsonNode profile, Vocabulary words, Dates dates) {
        var identifiers = identifiers(profile.path("identifiers"), words);
        var traits = profile.path("traits");
        var values = new Values(words, dates);
        var hidden = isHidden(profile);
        var name = hidden ? null : name(profile, traits);
        var id = Fields.text(profile, "id");
        return new PersonHeader(
                id,
                name,
                hidden,
                hidden ? "•" : initials(name, identifiers),
                Math.floorMod(String.valueOf(id).hashCode(), HUES),
                "RESTRICTED".equals(Fields.text(profile, "state")),
                identifiers,
                named("language", Fields.firstText(traits, "locale", "language"), values),
                named("country", Fields.text(traits, "country"), values),
                dates.when(lastSeen(profile)),
                Fields.text(profile, "mergedInto") != null);
    }

    private static boolean isHidden(JsonNode profile) {
        return StreamSupport.stream(profile.path("masked").spliterator(), false)
                .map(JsonNode::asText)
                .anyMatch(NAMES::contains);
    }

    private static String initials(String name, List<Id> identifiers) {
        if (name == null && identifiers.isEmpty()) {
            return "?";
        }
        return Initials.of(name == null ? identifiers.getFirst().value() : name);
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
