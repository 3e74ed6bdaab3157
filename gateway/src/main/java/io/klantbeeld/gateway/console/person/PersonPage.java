package io.klantbeeld.gateway.console.person;

import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Shell;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The page of one person, and its sections one by one for when something changed. */
@Path("/console/customers/{ref}")
@Authenticated
@RunOnVirtualThread
class PersonPage {
    private final PersonReading reading;
    private final Visit visit;
    private final Pages pages;
    private final Notices notices;

    PersonPage(PersonReading reading, Visit visit, Pages pages, Notices notices) {
        this.reading = reading;
        this.visit = visit;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("ref") String reference) {
        return of(reference, person -> switch (reading.whole(person)) {
            case PersonReading.Found(PersonView view) ->
                pages.show(Templates.person(visit.shell(Room.CUSTOMERS), view));
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

    private Response of(String reference, Function<PersonReference, Response> answer) {
        if (!visit.mayEnter(Room.CUSTOMERS)) {
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

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance person(Shell shell, PersonView view);

        static native TemplateInstance traits(TraitsView traits, String reference);

        static native TemplateInstance permissions(PermissionsView permissions, String reference);

        static native TemplateInstance upcoming(UpcomingView upcoming, String reference);
    }
}
