package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.timeline.Timeline;
import io.klantbeeld.gateway.customer.CustomerView;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.gateway.customer.MomentFilter;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.gateway.customer.PartName;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;

/** Reads a person from the services, for the current visit. */
@RequestScoped
class PersonReading {
    private static final MomentFilter NEWEST = new MomentFilter(null, null, null, Timeline.PAGE);

    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;
    private final Timeline timeline;

    PersonReading(Customers customers, CurrentUser user, Visit visit, Timeline timeline) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
        this.timeline = timeline;
    }

    /** What came of it. */
    sealed interface Result {}

    record Found(PersonView view) implements Result {}

    record Missing(Notice notice) implements Result {}

    Result whole(PersonReference person) {
        var customer = customers.explained(person, EnumSet.allOf(PartName.class), user.onBehalf());
        return switch (customer.part(PartName.PROFILE)) {
            case Part.Refused(int status, JsonNode problem) ->
                new Missing(status == 410 ? Notice.ERASED_CUSTOMER : Notice.UNKNOWN_CUSTOMER);
            case Part.Forbidden forbidden -> new Missing(Notice.FORBIDDEN);
            case Part.Unavailable unavailable -> new Found(view(person, customer, null));
            case Part.Ok(JsonNode profile) ->
                new Found(view(person, customer, PersonHeader.of(profile, visit.vocabulary(), visit.dates())));
        };
    }

    TraitsView traits(PersonReference person) {
        return TraitsView.of(part(person, PartName.PROFILE), visit.vocabulary(), visit.dates());
    }

    PermissionsView permissions(PersonReference person) {
        return PermissionsView.of(part(person, PartName.PERMISSIONS), visit.vocabulary(), visit.dates());
    }

    UpcomingView upcoming(PersonReference person) {
        return UpcomingView.of(part(person, PartName.UPCOMING), visit.vocabulary(), visit.dates());
    }

    private PersonView view(PersonReference person, CustomerView customer, PersonHeader header) {
        var words = visit.vocabulary();
        var dates = visit.dates();
        var reference = header == null ? person.toString() : header.id();
        return new PersonView(
                reference,
                header,
                TraitsView.of(customer.part(PartName.PROFILE), words, dates),
                PermissionsView.of(customer.part(PartName.PERMISSIONS), words, dates),
                UpcomingView.of(customer.part(PartName.UPCOMING), words, dates),
                timeline.view(reference, NEWEST, customer.part(PartName.INTERACTIONS)));
    }

    private Part part(PersonReference person, PartName name) {
        return customers.explained(person, Set.of(name), user.onBehalf()).part(name);
    }
}
