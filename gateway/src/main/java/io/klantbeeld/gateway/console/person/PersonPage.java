package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.timeline.TimelineQuery;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The page of one person, and its sections one by one for when something changed. */
@Path("/console/customers/{ref}")
@Authenticated
@RunOnVirtualThread
class PersonPage {
    private final PersonReading reading;
    private final PersonFrames frames;
    private final Pages pages;
    private final Notices notices;

    PersonPage(PersonReading reading, PersonFrames frames, Pages pages, Notices notices) {
        this.reading = reading;
        this.frames = frames;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @BeanParam TimelineQuery query) {
        return of(reference, person -> switch (reading.whole(person, query)) {
            case PersonReading.Found(PersonView view) -> pages.show(Templates.person(view));
            case PersonReading.Missing(Notice notice) -> notices.show(notice);
        });
    }

    @GET
    @Path("traits")
    public Response traits(@PathParam("ref") String reference) {
        return of(reference, person -> pages.show(Templates.traits(reading.traits(person), reference)));
    }

    @GET
    @Path("permissions")
    public Response permissions(@PathParam("ref") String reference) {
        return of(reference, person -> pages.show(Templates.permissions(reading.permissions(person), reference)));
    }

    @GET
    @Path("upcoming")
    public Response upcoming(@PathParam("ref") String reference) {
        return of(reference, person -> pages.show(Templates.upcoming(reading.upcoming(person), reference)));
    }

    @GET
    @Path("relationship")
    public Response relationship(@PathParam("ref") String reference, @QueryParam("cursor") String cursor) {
        return of(
                reference,
                person -> pages.show(Templates.relationship(reading.relationship(person, reference, cursor))));
    }

    private Response of(String reference, Function<PersonReference, Response> answer) {
        return frames.enter(Tab.OVERVIEW.scope(), reference, answer);
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance person(PersonView view);

        static native TemplateInstance traits(TraitsView traits, String reference);

        static native TemplateInstance permissions(PermissionsView permissions, String reference);

        static native TemplateInstance upcoming(UpcomingView upcoming, String reference);

        static native TemplateInstance relationship(RelationshipView relationship);
    }
}
