package io.klantbeeld.gateway.console.campaign.simulation;

import io.klantbeeld.gateway.console.campaign.CampaignRoom;
import io.klantbeeld.gateway.console.dialogue.Answer;
import io.klantbeeld.gateway.console.dialogue.Listing;
import io.klantbeeld.gateway.console.person.People;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import jakarta.enterprise.context.RequestScoped;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Reads some of the persons of a simulation, with their names as far as the user may see them. */
@RequestScoped
class SampleReading {
    private final Simulations simulations;
    private final People people;
    private final CampaignRoom room;

    SampleReading(Simulations simulations, People people, CampaignRoom room) {
        this.simulations = simulations;
        this.people = people;
        this.room = room;
    }

    /** A page of those of an end. */
    SampleView of(String campaign, String id, End end, String cursor) {
        var address = Simulations.address(campaign) + "/" + id;
        var found = simulations.sample(id, end, cursor);
        var who = who(found);
        var words = room.words();
        return new SampleView(
                Listing.of(
                        found,
                        end.within(address + "/people"),
                        sampled -> SampledPerson.of(sampled, who.get(Fields.text(sampled, "person")), words)),
                end.isOne() ? words.gate(end.gate()) + (end.code() == null ? "" : ": " + words.code(end.code())) : null,
                address + "#people");
    }

    private Map<String, PersonHeader> who(Answer page) {
        var items = page.bodyOrNothing().path("items");
        return people.of(StreamSupport.stream(items.spliterator(), false)
                .map(sampled -> Fields.text(sampled, "person"))
                .filter(Objects::nonNull)
                .toList());
    }
}
