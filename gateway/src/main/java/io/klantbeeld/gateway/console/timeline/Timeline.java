package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.timeline.TimelineView.Choice;
import io.klantbeeld.gateway.console.timeline.TimelineView.Choices;
import io.klantbeeld.gateway.console.timeline.TimelineView.State;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.MomentType;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.MomentFilter;
import io.klantbeeld.gateway.customer.Part;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Makes the timeline of a person out of what profile-service answered, for the current visit. */
@RequestScoped
public class Timeline {
    /** Contact moments on one page. */
    public static final int PAGE = 25;

    private final Visit visit;

    Timeline(Visit visit) {
        this.visit = visit;
    }

    /** The view of a page of moments that was read by a filter. */
    public TimelineView view(String person, MomentFilter filter, Part moments) {
        var first = filter.cursor() == null;
        var source = source(person, filter);
        var choices = choices(filter);
        return switch (moments) {
            case Part.Ok(JsonNode page) -> page(page, source, first, choices);
            case Part.Forbidden forbidden -> without(State.FORBIDDEN, source, choices);
            case Part.Unavailable unavailable -> without(State.UNAVAILABLE, source, choices);
            case Part.Refused refused -> without(State.EMPTY, source, choices);
        };
    }

    private TimelineView page(JsonNode page, String source, boolean first, Choices choices) {
        var entries = new Moments(visit.vocabulary(), visit.dates()).entries(page.path("items"));
        var cursor = Fields.text(page, "nextCursor");
        var more = cursor == null ? null : source + (source.contains("?") ? "&" : "?") + "cursor=" + encoded(cursor);
        if (entries.isEmpty() && first) {
            return without(choices.any() ? State.NO_MATCH : State.EMPTY, source, choices);
        }
        return new TimelineView(State.READY, pathOf(source), source, more, first, choices, entries);
    }

    private static TimelineView without(State state, String source, Choices choices) {
        return new TimelineView(state, pathOf(source), source, null, true, choices, List.of());
    }

    private Choices choices(MomentFilter filter) {
        var words = visit.vocabulary();
        return new Choices(
                choices(Channel.values(), filter.channel(), key -> words.channel(key)),
                choices(MomentType.values(), filter.type(), key -> words.type(key)),
                filter.channel() != null || filter.type() != null);
    }

    private static List<Choice> choices(Enum<?>[] values, String chosen, Function<String, Word> word) {
        return Arrays.stream(values)
                .map(value -> new Choice(
                        value.name(),
                        word.apply(value.name()).text(),
                        value.name().equals(chosen)))
                .toList();
    }

    private static String source(String person, MomentFilter filter) {
        var query = new StringBuilder();
        append(query, "channel", filter.channel());
        append(query, "type", filter.type());
        return "/console/customers/" + encoded(person) + "/timeline" + query;
    }

    private static String pathOf(String source) {
        return source.split("\\?", 2)[0];
    }

    private static void append(StringBuilder query, String name, String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&').append(name).append('=').append(encoded(value));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The title of a moment as a sentence would name it; here so that pages and filters agree. */
    static String title(JsonNode moment, Vocabulary words) {
        var subject = Fields.text(moment.path("properties"), "subject");
        if (subject != null) {
            return subject;
        }
        var name = Fields.text(moment, "name");
        var type = Fields.text(moment, "type");
        if (name == null) {
            return words.type(type).text();
        }
        return "EVENT".equals(type) ? words.event(name) : Vocabulary.readable(name);
    }
}
