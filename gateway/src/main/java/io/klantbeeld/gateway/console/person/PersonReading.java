package io.klantbeeld.gateway.console.person;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.console.timeline.Timeline;
import io.klantbeeld.gateway.console.timeline.TimelineQuery;
import io.klantbeeld.gateway.console.vocabulary.Fields;
import io.klantbeeld.gateway.customer.CustomerView;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.gateway.customer.MomentFilter;
import io.klantbeeld.gateway.customer.Part;
import io.klantbeeld.gateway.customer.PartName;
import io.klantbeeld.reference.PersonReference;
import jakarta.enterprise.context.RequestScoped;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads a person from the services, for the current visit. */
@RequestScoped
class PersonReading {
    private static final int TRAIL = 10;
    private static final MomentFilter NEWEST = MomentFilter.newest(Timeline.PAGE);

    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;
    private final PersonFrames frames;
    private final Timeline timeline;

    PersonReading(Customers customers, CurrentUser user, Visit visit, PersonFrames frames, Timeline timeline) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
        this.frames = frames;
        this.timeline = timeline;
    }

    /** What came of it. */
    sealed interface Result {}

    record Found(PersonView view) implements Result {}

    record Missing(Notice notice) implements Result {}

    Result whole(PersonReference person, TimelineQuery query) {
        var filter = query.filter(visit.dates());
        var customer = customers.explained(person, EnumSet.allOf(PartName.class), filter, user.onBehalf());
        return switch (customer.part(PartName.PROFILE)) {
            case Part.Refused(int status, JsonNode problem) -> new Missing(PersonFrames.missing(status));
            case Part.Forbidden forbidden -> new Missing(Notice.FORBIDDEN);
            case Part.Unavailable unavailable -> new Found(view(person, customer, null, query));
            case Part.Ok(JsonNode profile) -> new Found(view(person, customer, frames.header(profile), query));
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

    RelationshipView relationship(PersonReference person, String reference, String cursor) {
        var part = customers.relationship(person, cursor, TRAIL, user.onBehalf());
        return RelationshipView.of(part, reference, cursor, visit.vocabulary(), visit.dates());
    }

    private PersonView view(PersonReference person, CustomerView customer, PersonHeader header, TimelineQuery query) {
        var words = visit.vocabulary();
        var dates = visit.dates();
        var reference = header == null ? person.toString() : header.id();
        return new PersonView(
                frames.frame(reference, header, Tab.OVERVIEW),
                TraitsView.of(customer.part(PartName.PROFILE), words, dates),
                PermissionsView.of(customer.part(PartName.PERMISSIONS), words, dates),
                UpcomingView.of(customer.part(PartName.UPCOMING), words, dates),
                RelationshipView.of(customer.part(PartName.RELATIONSHIP), reference, null, words, dates),
                timeline.view(reference, query, customer.part(PartName.INTERACTIONS)),
                timeline.filters(reference, query, brands(customer)));
    }

    /** The brands that asked the person for a permission, or met them lately. */
    private static Set<String> brands(CustomerView customer) {
        var brands = new TreeSet<String>();
        addBrands(customer.part(PartName.PERMISSIONS), "cells", brands);
        addBrands(customer.part(PartName.INTERACTIONS), "items", brands);
        return brands;
    }

    private static void addBrands(Part part, String list, Set<String> brands) {
        if (part instanceof Part.Ok(JsonNode answer)) {
            answer.path(list).forEach(item -> {
                var brand = Fields.text(item, "brand");
                if (brand != null) {
                    brands.add(brand);
                }
            });
        }
    }

    private Part part(PersonReference person, PartName name) {
        return customers
                .explained(person, Set.of(name), NEWEST, user.onBehalf())
                .part(name);
    }
}
