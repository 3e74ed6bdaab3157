package io.klantbeeld.gateway.console.permission;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.consent.ConsentWords;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.State;
import io.klantbeeld.gateway.console.person.PermissionsView;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a person permits, and the wishes that hold beside it.
 *
 * @param hours when nobody may be contacted, as sentences
 * @param limits how often at most, as sentences
 * @param masked what may not be used, in words, or null
 * @param language in which the person is addressed, or null
 */
record OverviewView(
        State state,
        PermissionsView permissions,
        List<Hours> hours,
        List<String> limits,
        String masked,
        String language,
        String timeZone) {
    /** Hours without contact. */
    record Hours(String sentence, String where, String zone) {}

    static OverviewView of(Answer answer, ConsentWords words, Dates dates) {
        var told = answer.bodyOrNothing();
        var state = answer.state() == State.ABSENT ? State.EMPTY : answer.state();
        return new OverviewView(
                state,
                PermissionsView.of(told, words.vocabulary(), dates),
                hours(told.path("hours"), words),
                limits(told.path("limits"), words),
                masked(told.path("deniedAttributes"), words),
                language(Fields.text(told, "language"), words.vocabulary().locale()),
                Fields.text(told, "timeZone"));
    }

    public boolean hasWishes() {
        return !hours.isEmpty() || !limits.isEmpty() || masked != null || language != null;
    }

    private static List<Hours> hours(JsonNode hours, ConsentWords words) {
        return StreamSupport.stream(hours.spliterator(), false)
                .map(span -> new Hours(words.notBetween(span), words.where(span), Fields.text(span, "timeZone")))
                .distinct()
                .toList();
    }

    static List<String> limits(JsonNode limits, ConsentWords words) {
        var sentences = new ArrayList<String>();
        limits.forEach(limit -> {
            var atMost = words.atMost(Fields.text(limit, "max"), Fields.text(limit, "per"));
            var where = words.where(Reach.of(Fields.text(limit, "scope")));
            sentences.add((atMost + " " + where).strip());
        });
        return List.copyOf(sentences);
    }

    private static String masked(JsonNode attributes, ConsentWords words) {
        var names = StreamSupport.stream(attributes.spliterator(), false)
                .map(attribute -> words.vocabulary().trait(attribute.asText()))
                .sorted()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static String language(String tag, Locale locale) {
        return tag == null ? null : Locale.forLanguageTag(tag).getDisplayLanguage(locale);
    }
}
