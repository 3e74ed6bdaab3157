package io.klantbeeld.campaign.decision;

import io.klantbeeld.campaign.contact.ContactView;
import io.klantbeeld.campaign.contact.Contacts;
import io.klantbeeld.campaign.contact.Contacts.Upcoming;
import io.klantbeeld.campaign.projection.People;
import io.klantbeeld.campaign.projection.Person;
import io.klantbeeld.rest.Caller;
import io.klantbeeld.rest.Cursor;
import io.klantbeeld.rest.Page;
import io.klantbeeld.rest.PageRequest;
import io.klantbeeld.rest.References;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Contact decisions about a person: why, why not, when next, what is to come, and how much there was. */
@Tag(name = "decisions")
@Path("/api/v1/persons/{person}")
@RunOnVirtualThread
class PersonResource {
    private final People people;
    private final Explaining explaining;
    private final PressureReading pressure;
    private final Contacts contacts;
    private final Caller caller;
    private final Clock clock;

    PersonResource(
            People people,
            Explaining explaining,
            PressureReading pressure,
            Contacts contacts,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.explaining = explaining;
        this.pressure = pressure;
        this.contacts = contacts;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("why")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "Say why a person was or was not contacted, and what would be decided now")
    public WhyView why(String person, @QueryParam("campaign") @NotBlank String campaign) {
        return explaining.why(known(person), campaign, caller.brands());
    }

    @GET
    @Path("decisions")
    @PermissionsAllowed("campaign:read")
    @Operation(summary = "List the decisions about a person, newest first")
    public Page<DecisionView> decisions(
            String person, @QueryParam("campaign") String campaign, @BeanParam PageRequest page) {
        var before = page.after(1, keys -> UUID.fromString(keys.getFirst()));
        var decisions = explaining.decisions(known(person), campaign, caller.brands(), before, page.fetch());
        return Page.of(
                decisions,
                page.limit(),
                decision -> Cursor.of(decision.decisionId().toString()));
    }

    @GET
    @Path("upcoming")
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "List what is to come for a person, the next one first",
            description = "By notBefore, the moment from which a contact can go: later than planned where something"
                    + " holds it. One that is deferred meanwhile moves to its new place.")
    public Page<ContactView> upcoming(String person, @BeanParam PageRequest page) {
        var after =
                page.after(2, keys -> new Upcoming(Instant.parse(keys.getFirst()), UUID.fromString(keys.getLast())));
        var upcoming =
                contacts.upcoming(known(person).members(), caller.brands(), clock.instant(), after, page.fetch());
        return Page.of(
                        upcoming,
                        page.limit(),
                        contact -> Cursor.of(
                                contact.opensAt().toString(), contact.id().toString()))
                .map(ContactView::of);
    }

    @GET
    @Path("pressure")
    @PermissionsAllowed("campaign:read")
    @Operation(
            summary = "Count what a person has had against what policies and the person's own limits permit",
            description =
                    "How full each cap is, and which exclusions block contacts now, until when. An exclusion after"
                            + " an event names the event in its evidence.")
    public PressureView pressure(String person) {
        return pressure.of(known(person), caller.brands());
    }

    private Person known(String reference) {
        return people.require(References.parse("person", reference), caller.brands());
    }
}
