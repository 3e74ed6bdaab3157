package io.klantbeeld.gateway.console.segment;

import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The segments on the page of a customer. */
@Path("/console/customers/{ref}/segments")
@Authenticated
@RunOnVirtualThread
class PersonSegmentsSection {
    private final PersonFrames frames;
    private final Memberships memberships;
    private final Visit visit;
    private final Pages pages;

    PersonSegmentsSection(PersonFrames frames, Memberships memberships, Visit visit, Pages pages) {
        this.frames = frames;
        this.memberships = memberships;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("ref") String reference) {
        return frames.enter(Tab.OVERVIEW.scope(), reference, person -> {
            var telling = new Telling(visit.vocabulary(), visit.dates());
            var segments = PersonSegments.of(memberships.ofPerson(person.toString()), telling);
            return pages.show(Templates.personSegments(segments, reference));
        });
    }

    @CheckedTemplate(basePath = "console/segment")
    static class Templates {
        static native TemplateInstance personSegments(PersonSegments segments, String reference);
    }
}
