package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.function.Function;

/** Leads to the pages of a person: tells who may enter, who the person is, and where their pages are. */
@RequestScoped
public class PersonFrames {
    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;
    private final Notices notices;

    PersonFrames(Customers customers, CurrentUser user, Visit visit, Notices notices) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
        this.notices = notices;
    }

    /** Answers about the person of a reference, if the user has the scope for it and the reference is one. */
    public Response enter(String scope, String reference, Function<PersonReference, Response> answer) {
        if (!visit.mayEnter(Room.CUSTOMERS) || !user.has(scope)) {
            return notices.show(Notice.FORBIDDEN);
        }
        PersonReference person;
        try {
            person = PersonReference.parse(reference);
        } catch (InvalidReference e) {
            return notices.show(Notice.UNKNOWN_CUSTOMER);
        }
        return answer.apply(person);
    }

    /** Answers within the frame of a person's pages, once profile-service said who it is. */
    public Response around(PersonReference person, Tab current, Function<PersonFrame, Response> page) {
        return switch (customers.profile(person, user.onBehalf())) {
            case Part.Refused(int status, JsonNode problem) -> notices.show(missing(status));
            case Part.Forbidden forbidden -> notices.show(Notice.FORBIDDEN);
            case Part.Unavailable unavailable -> page.apply(frame(person.toString(), null, current));
            case Part.Ok(JsonNode profile) -> {
                var header = header(profile);
                yield page.apply(frame(header.id(), header, current));
            }
        };
    }

    /** Who somebody is, or null when nobody tells. */
    public PersonHeader header(PersonReference person) {
        return customers.profile(person, user.onBehalf()) instanceof Part.Ok(JsonNode profile) ? header(profile) : null;
    }

    PersonHeader header(JsonNode profile) {
        return PersonHeader.of(profile, visit.vocabulary(), visit.dates());
    }

    PersonFrame frame(String reference, PersonHeader header, Tab current) {
        var tabs = Arrays.stream(Tab.values())
                .filter(tab -> user.has(tab.scope()))
                .map(tab -> new PersonFrame.Entry(tab, tab == current))
                .toList();
        return new PersonFrame(visit.shell(Room.CUSTOMERS), reference, header, tabs);
    }

    static Notice missing(int status) {
        return status == 410 ? Notice.ERASED_CUSTOMER : Notice.UNKNOWN_CUSTOMER;
    }
}
