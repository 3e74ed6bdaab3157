package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.vocabulary.Dates;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.Values;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/**
 * How good the relationship with a person is, and what made it so.
 *
 * @param source address of the section
 * @param more address of what made it so earlier, or null
 * @param first whether this is the section and not more of its trail
 * @param moments how many moments made the score
 * @param halfLife days after which a moment counts half
 * @param earlier what moments gave that are not kept any more, or null when there are none
 */
record RelationshipView(
        State state,
        String source,
        String more,
        boolean first,
        String score,
        boolean negative,
        String moments,
        String halfLife,
        Earlier earlier,
        List<Contribution> trail) {
    /** What moments gave that are not kept any more. */
    record Earlier(String moments, String value) {}

    /**
     * What one moment gives.
     *
     * @param weight what it was worth on its day
     * @param age days since then
     * @param value what is left of that
     */
    record Contribution(
            String title,
            Word type,
            Word channel,
            Dates.When at,
            String weight,
            String age,
            String value,
            boolean less) {}

    static RelationshipView of(Part part, String reference, String cursor, Vocabulary words, Dates dates) {
        var source = "/console/customers/" + reference + "/relationship";
        return switch (part) {
            case Part.Ok(JsonNode answer)
            when answer.path("score").isNumber() -> new Reading(answer, words, dates).view(source, cursor == null);
            case Part.Ok other -> without(State.EMPTY, source);
            case Part.Forbidden forbidden -> without(State.FORBIDDEN, source);
            case Part.Unavailable unavailable -> without(State.UNAVAILABLE, source);
            case Part.Refused refused -> without(State.EMPTY, source);
        };
    }

    private static RelationshipView without(State state, String source) {
        return new RelationshipView(state, source, null, true, null, false, null, null, null, List.of());
    }

    private record Reading(JsonNode answer, Vocabulary words, Dates dates) {
        RelationshipView view(String source, boolean first) {
            var cursor = Fields.text(answer, "nextCursor");
            return new RelationshipView(
                    State.READY,
                    source,
                    cursor == null ? null : source + "?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8),
                    first,
                    text("score"),
                    answer.path("score").decimalValue().signum() < 0,
                    text("moments"),
                    halfLife(),
                    earlier(answer.path("earlier")),
                    trail());
        }

        private List<Contribution> trail() {
            var trail = new ArrayList<Contribution>();
            answer.path("items").forEach(item -> trail.add(contribution(item)));
            return List.copyOf(trail);
        }

        private Contribution contribution(JsonNode item) {
            var channel = Fields.text(item, "channel");
            var type = Fields.text(item, "type");
            var name = Fields.text(item, "name");
            var value = Fields.number(item, "value");
            return new Contribution(
                    name == null
                            ? words.type(type).text()
                            : "EVENT".equals(type) ? words.event(name) : Vocabulary.readable(name),
                    words.type(type),
                    channel == null ? null : words.channel(channel),
                    dates.when(Fields.instant(item, "occurredAt")),
                    signed(Fields.number(item, "weight")),
                    number(item.path("ageDays")),
                    signed(value),
                    value != null && value.signum() < 0);
        }

        private Earlier earlier(JsonNode earlier) {
            return earlier.path("moments").asLong() == 0
                    ? null
                    : new Earlier(number(earlier.path("moments")), signed(Fields.number(earlier, "value")));
        }

        private String halfLife() {
            try {
                var text = Fields.text(answer, "halfLife");
                return text == null ? "–" : Integer.toString(Period.parse(text).getDays());
            } catch (DateTimeException other) {
                return "–";
            }
        }

        private String text(String field) {
            return number(answer.path(field));
        }

        private String number(JsonNode number) {
            return new Values(words, dates).text(number);
        }

        private String signed(BigDecimal number) {
            return number == null ? "–" : words.signed(number);
        }
    }
}
