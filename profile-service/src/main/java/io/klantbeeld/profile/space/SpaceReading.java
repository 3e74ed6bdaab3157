package io.klantbeeld.profile.space;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.profile.audit.AccessAudit;
import io.klantbeeld.profile.audit.Disclosure;
import io.klantbeeld.profile.timeline.Interaction;
import io.klantbeeld.profile.timeline.InteractionFilter;
import io.klantbeeld.profile.timeline.Interactions;
import io.klantbeeld.profile.view.Disclosures;
import io.klantbeeld.profile.view.InteractionView;
import io.klantbeeld.profile.view.ProfileReading;
import io.klantbeeld.profile.view.ProfileView;
import io.klantbeeld.profile.view.ProfileView.IdentifierView;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Instants;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Reads one person for the holder of a read key; what is personal is shown once it is on record. */
@ApplicationScoped
class SpaceReading {
    /** Moments that are looked at for a page of chosen events; a page may hold fewer than its limit. */
    private static final int LOOKED_AT = 500;

    private static final String ACCOUNT = "account";

    private final ProfileReading profiles;
    private final Interactions interactions;
    private final AccessAudit audit;

    SpaceReading(ProfileReading profiles, Interactions interactions, AccessAudit audit) {
        this.profiles = profiles;
        this.interactions = interactions;
        this.audit = audit;
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
        record(question, Disclosures.ofTraits(profile, traits.keySet(), question.reader()));
        var next = asked.size() > query.limit() ? asked.get(query.limit() - 1).getKey() : null;
        return new SpaceAnswer.Traits(traits, SpaceCursor.of(path, query, next));
    }

    SpaceAnswer externalIds(SpaceAccess.Question question, SpaceQuery query, String path) {
        var profile = read(question);
        var ids = profile.identifiers().stream()
                .filter(identifier -> query.includes(identifier.namespace()))
                .toList();
        record(question, Disclosures.ofIdentifiers(profile.id(), shown(ids, query), question.reader()));
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
        var views = shown.stream()
                .map(moment -> InteractionView.of(moment, question.reader()))
                .toList();
        record(question, Disclosures.of(profile.id(), views, question.reader()));
        boolean more = found.size() > looked || chosen.size() > shown.size();
        var last = chosen.size() > shown.size() ? shown.getLast() : found.isEmpty() ? null : lastOf(found, looked);
        return new SpaceAnswer.Data<>(
                views.stream().map(SpaceAnswer.Event::of).toList(),
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
        var profile = read(question);
        var account = profile.traits().get(ACCOUNT);
        var id = account == null ? null : account.path("id").textValue();
        var links = id == null
                ? List.<SpaceAnswer.Link>of()
                : List.of(new SpaceAnswer.Link(
                        "accounts", List.of(new SpaceAnswer.AccountId(id, "group_id", "accounts", "none"))));
        record(
                question,
                Disclosures.ofTraits(profile, links.isEmpty() ? List.of() : List.of(ACCOUNT), question.reader()));
        return page(links, Function.identity(), query, path);
    }

    private ProfileView read(SpaceAccess.Question question) {
        return profiles.read(question.user(), question.reader());
    }

    private void record(SpaceAccess.Question question, List<Disclosure> disclosures) {
        audit.record(question.accessor(), disclosures);
    }

    private static <T, R> SpaceAnswer page(List<T> all, Function<T, R> view, SpaceQuery query, String path) {
        var shown = shown(all, query);
        int to = Math.min(query.offset(), all.size()) + shown.size();
        var next = to < all.size() ? Integer.toString(to) : null;
        return new SpaceAnswer.Data<>(shown.stream().map(view).toList(), SpaceCursor.of(path, query, next));
    }

    private static <T> List<T> shown(List<T> all, SpaceQuery query) {
        int from = Math.min(query.offset(), all.size());
        return all.subList(from, Math.min(from + query.limit(), all.size()));
    }

    private static Interactions.Position position(String next) {
        return Cursor.parse(
                next.isEmpty() ? null : next,
                2,
                keys -> new Interactions.Position(Instants.of(keys.getFirst()), UUID.fromString(keys.get(1))));
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
