package io.klantbeeld.gateway.console.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.timeline.TimelineFilters.Choice;
import io.klantbeeld.gateway.console.timeline.TimelineView.State;
import io.klantbeeld.gateway.console.vocabulary.Channel;
import io.klantbeeld.gateway.console.vocabulary.Direction;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.console.vocabulary.MomentType;
import io.klantbeeld.gateway.console.vocabulary.Vocabulary;
import io.klantbeeld.gateway.console.vocabulary.Word;
import io.klantbeeld.gateway.customer.Part;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Makes the timeline of a person out of what profile-service answered, for the current visit. */
@RequestScoped
public class Timeline {
    /** Contact moments on one page. */
    public static final int PAGE = 25;

    /** A name that a machine gave, such as {@code airport-surprise}; any other is left as somebody wrote it. */
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+([_.-][a-z0-9]+)*|[A-Z0-9]+(_[A-Z0-9]+)*");

    private final Visit visit;

    Timeline(Visit visit) {
        this.visit = visit;
    }

    /** The view of a page of moments that was read by a query. */
    public TimelineView view(String person, TimelineQuery query, Part moments) {
        var source = Address.ofTimeline(person).with(query);
        return switch (moments) {
            case Part.Ok(JsonNode page) -> page(person, query, page, source);
            case Part.Forbidden forbidden -> without(State.FORBIDDEN, person, source);
            case Part.Unavailable unavailable -> without(State.UNAVAILABLE, person, source);
            case Part.Refused refused -> without(empty(source), person, source);
        };
    }

    private TimelineView page(String person, TimelineQuery query, JsonNode page, Address source) {
        var first = query.cursor == null || query.cursor.isBlank();
        var entries = new Moments(person, visit.vocabulary(), visit.dates()).entries(page.path("items"));
        if (entries.isEmpty() && first) {
            return without(empty(source), person, source);
        }
        var cursor = Fields.text(page, "nextCursor");
        var more = cursor == null
                ? null
                : Address.ofTimeline(person).with(query).and("cursor", cursor).toString();
        return new TimelineView(
                State.READY, Address.ofPerson(person), source.toString(), more, first, source.isFiltered(), entries);
    }

    private static State empty(Address source) {
        return source.isFiltered() ? State.NO_MATCH : State.EMPTY;
    }

    private static TimelineView without(State state, String person, Address source) {
        return new TimelineView(
                state, Address.ofPerson(person), source.toString(), null, true, source.isFiltered(), List.of());
    }

    /** The filters of a timeline; brands are those that are known of the person. */
    public TimelineFilters filters(String person, TimelineQuery query, Collection<String> brands) {
        var words = visit.vocabulary();
        var known = new TreeSet<>(brands);
        if (query.brand != null && !query.brand.isBlank()) {
            known.add(query.brand);
        }
        return new TimelineFilters(
                Address.ofTimeline(person).toString(),
                query.firstDay(),
                query.lastDay(),
                choices(names(Channel.values()), query.channel, words::channel),
                choices(names(MomentType.values()), query.type, words::type),
                choices(names(Direction.values()), query.direction, words::direction),
                known.stream()
                        .map(brand -> new Choice(brand, Vocabulary.readable(brand), brand.equals(query.brand)))
                        .toList());
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static List<Choice> choices(List<String> keys, String chosen, Function<String, Word> word) {
        return keys.stream()
                .map(key ->
                        new Choice(key, Vocabulary.capitalised(word.apply(key).text()), key.equals(chosen)))
                .toList();
    }

    /** The title of a moment as a sentence would name it. */
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
        return "EVENT".equals(type) || !KEY.matcher(name).matches() ? words.event(name) : Vocabulary.readable(name);
    }
}
