package io.klantbeeld.profile.space;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.InteractionFilter;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.view.InteractionView;
import io.klantbeeld.profile.view.ProfileReading;
import io.klantbeeld.profile.view.ProfileView;
import io.klantbeeld.profile.view.ProfileView.IdentifierView;
import io.klantbeeld.rest.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads one person for the holder of a read key. */
@ApplicationScoped
class SpaceReading {
    /** Moments that are looked at for a page of chosen events; a page may hold fewer than its limit. */
    private static final int LOOKED_AT = 500;

    private final ProfileReading profiles;
    private final Interactions interactions;

    SpaceReading(ProfileReading profiles, Interactions interactions) {
        this.profiles = profiles;
        this.interactions = interactions;
    }

    SpaceAnswer traits(SpaceAccess.Question question, SpaceQuery query, String path) {
        var profile = read(question);
        var asked = profile.traits().entrySet().stream()
                .filter(trait -> query.claimed() && query.includes(trait.getKey()))
                .filter(trait -> trait.getKey().compareTo(query.next) > 0)
                .limit(query.limit() + 1L)
                .toList();
        var traits = new LinkedHashMap<String, JsonNode>();
        asked.stream().limit(query.limit()).forEach(trait -> traits.put(trait.getKey(), trait.getValue()));
        var next = asked.size() > query.limit() ? asked.get(query.limit() - 1).getKey() : null;
        return new SpaceAnswer.Traits(traits, SpaceCursor.of(path, query, next));
    }

    SpaceAnswer externalIds(SpaceAccess.Question question, SpaceQuery query, String path) {
        var ids = read(question).identifiers().stream()
                .filter(identifier -> query.includes(identifier.namespace()))
                .toList();
        return page(ids, SpaceAnswer.ExternalId::of, query, path);
    }

    SpaceAnswer events(SpaceAccess.Question question, SpaceQuery query, String path) {
        var profile = read(question);
        var filter = new InteractionFilter(
                null, null, null, "EVENT", null, question.reader().brands());
        int looked = query.include.isEmpty() ? query.limit() : LOOKED_AT;
        var found = interactions.page(profile.id(), filter, position(query.next), looked + 1);
        var chosen = found.stream()
                .limit(looked)
                .filter(moment -> query.includes(moment.name()))
                .toList();
        var shown = chosen.stream().limit(query.limit()).toList();
        boolean more = found.size() > looked || chosen.size() > shown.size();
        var last = chosen.size() > shown.size() ? shown.getLast() : found.isEmpty() ? null : lastOf(found, looked);
        return new SpaceAnswer.Data<>(
                shown.stream()
                        .map(moment -> SpaceAnswer.Event.of(InteractionView.of(moment, question.reader())))
                        .toList(),
                SpaceCursor.of(path, query, more ? cursor(last) : null));
    }

    SpaceAnswer metadata(SpaceAccess.Question question) {
        var profile = read(question);
        var seen = profile.identifiers();
        return new SpaceAnswer.About(
                profile.id(),
                new SpaceAnswer.Metadata(
                        extreme(seen, IdentifierView::firstSeenAt, -1),
                        extreme(seen, IdentifierView::lastSeenAt, 1),
                        null));
    }

    /** The accounts that the person belongs to; a GROUP call says which. */
    SpaceAnswer links(SpaceAccess.Question question, SpaceQuery query, String path) {
        var account = read(question).traits().get("account");
        var id = account == null ? null : account.path("id").textValue();
        var links = id == null
                ? List.<SpaceAnswer.Link>of()
                : List.of(new SpaceAnswer.Link(
                        "accounts", List.of(new SpaceAnswer.AccountId(id, "group_id", "accounts", "none"))));
        return page(links, Function.identity(), query, path);
    }

    private ProfileView read(SpaceAccess.Question question) {
        return profiles.read(question.user(), question.reader());
    }

    private static <T, R> SpaceAnswer page(List<T> all, Function<T, R> view, SpaceQuery query, String path) {
        int from = Math.min(query.offset(), all.size());
        int to = Math.min(from + query.limit(), all.size());
        var next = to < all.size() ? Integer.toString(to) : null;
        return new SpaceAnswer.Data<>(
                all.subList(from, to).stream().map(view).toList(), SpaceCursor.of(path, query, next));
    }

    private static Interactions.Position position(String next) {
        return Cursor.parse(
                next.isEmpty() ? null : next,
                2,
                keys -> new Interactions.Position(Instant.parse(keys.getFirst()), UUID.fromString(keys.get(1))));
    }

    private static Interaction lastOf(List<Interaction> found, int looked) {
        return found.get(Math.min(found.size(), looked) - 1);
    }

    private static String cursor(Interaction last) {
        return Cursor.of(last.occurredAt().toString(), last.id().toString());
    }

    private static Instant extreme(List<IdentifierView> seen, Function<IdentifierView, Instant> time, int sign) {
        return seen.stream()
                .map(time)
                .max((one, other) -> sign * one.compareTo(other))
                .orElse(null);
    }
}
