package io.klantbeeld.gateway.console.access;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.State;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.ServiceCalls;
import io.klantbeeld.gateway.platform.Service;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The page that tells who looked at a person's data. */
@Path("/console/customers/{ref}/accesses")
@Authenticated
@RunOnVirtualThread
class AccessPage {
    private static final int PAGE = 50;

    private final AccessRestClient accesses;
    private final ServiceCalls calls;
    private final PersonFrames frames;
    private final CurrentUser user;
    private final Visit visit;
    private final Pages pages;

    AccessPage(
            @RestClient AccessRestClient accesses,
            ServiceCalls calls,
            PersonFrames frames,
            CurrentUser user,
            Visit visit,
            Pages pages) {
        this.accesses = accesses;
        this.calls = calls;
        this.frames = frames;
        this.user = user;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @QueryParam("cursor") String cursor) {
        return frames.enter(Tab.ACCESSES.scope(), reference, person -> {
            var after = cursor == null || cursor.isBlank() ? null : cursor;
            if (visit.wantsFragment()) {
                return pages.show(Templates.accesses(view(person, reference, after)));
            }
            return frames.around(person, Tab.ACCESSES, frame -> {
                var view = frame.header() == null
                        ? AccessView.without(State.UNAVAILABLE, frame.path() + "/accesses")
                        : view(person, frame.reference(), after);
                return pages.show(Templates.looks(frame, view));
            });
        });
    }

    private AccessView view(PersonReference person, String reference, String cursor) {
        var part =
                calls.call(Service.PROFILE, () -> accesses.accesses(user.onBehalf(), person.toString(), cursor, PAGE));
        var reading = new AccessView.Reading(visit.vocabulary(), visit.dates(), user.subject());
        return AccessView.of(part, reference, cursor == null, reading);
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance looks(PersonFrame frame, AccessView view);

        static native TemplateInstance accesses(AccessView view);
    }
}
