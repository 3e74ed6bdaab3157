package io.klantbeeld.gateway.console.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.person.People;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Lists who is in a segment, and who came and left, with their names as far as the user may see them. */
@RequestScoped
class MemberLists {
    private final Memberships memberships;
    private final People people;
    private final SegmentRoom room;
    private final Visit visit;

    MemberLists(Memberships memberships, People people, SegmentRoom room, Visit visit) {
        this.memberships = memberships;
        this.people = people;
        this.room = room;
        this.visit = visit;
    }

    Listing<MemberRow> members(String key, String cursor, Versions versions) {
        var found = memberships.members(key, cursor);
        var who = who(found);
        var telling = new Telling(visit.vocabulary(), visit.dates());
        return Listing.of(
                found,
                SegmentView.address(key) + "/members",
                member -> MemberRow.of(member, who.get(Fields.text(member, "profile")), versions, telling));
    }

    Listing<HistoryRow> history(String key, String cursor) {
        var found = memberships.history(key, cursor);
        var who = who(found);
        var figures = room.figures();
        return Listing.of(
                found,
                SegmentView.address(key) + "/history",
                change -> HistoryRow.of(change, who.get(Fields.text(change, "profile")), figures));
    }

    private Map<String, PersonHeader> who(Answer page) {
        JsonNode items = page.bodyOrNothing().path("items");
        return people.of(StreamSupport.stream(items.spliterator(), false)
                .map(item -> Fields.text(item, "profile"))
                .filter(Objects::nonNull)
                .toList());
    }
}
