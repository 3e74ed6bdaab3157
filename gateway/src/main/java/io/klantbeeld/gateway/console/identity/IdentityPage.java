package io.klantbeeld.gateway.console.identity;

import com.fasterxml.jackson.databind.JsonNode;
import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.State;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Part;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Who a person is and why, as a drawing and as lists that say the same. */
@Path("/console/customers/{ref}/identity")
@Authenticated
@RunOnVirtualThread
class IdentityPage {
    private final Decisions decisions;
    private final PersonFrames frames;
    private final CurrentUser user;
    private final Visit visit;
    private final Pages pages;

    IdentityPage(Decisions decisions, PersonFrames frames, CurrentUser user, Visit visit, Pages pages) {
        this.decisions = decisions;
        this.frames = frames;
        this.user = user;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @QueryParam("done") String done) {
        return frames.enter(Tab.IDENTITY.scope(), reference, person -> {
            if (visit.wantsFragment()) {
                return pages.show(Templates.who(view(person, reference, null)));
            }
            return frames.around(person, Tab.IDENTITY, frame -> {
                var view = frame.header() == null
                        ? IdentityView.without(State.UNAVAILABLE, path(frame.reference()))
                        : view(person, frame.reference(), null);
                return pages.show(Templates.identity(frame, view, Outcome.find(done)));
            });
        });
    }

    @GET
    @Path("links")
    public Response links(@PathParam("ref") String reference, @QueryParam("cursor") String cursor) {
        return frames.enter(
                Tab.IDENTITY.scope(),
                reference,
                person -> pages.show(
                        Templates.links(view(person, reference, cursor).links())));
    }

    private IdentityView view(PersonReference person, String reference, String cursor) {
        return switch (decisions.identity(person, cursor)) {
            case Part.Ok(JsonNode answer) ->
                ready(new Identity(answer, visit.vocabulary(), visit.dates(), user.subject()), reference);
            case Part.Forbidden forbidden -> IdentityView.without(State.FORBIDDEN, path(reference));
            case Part.Unavailable unavailable -> IdentityView.without(State.UNAVAILABLE, path(reference));
            case Part.Refused refused -> IdentityView.without(State.EMPTY, path(reference));
        };
    }

    private IdentityView ready(Identity identity, String reference) {
        var nodes = identity.nodes();
        var cursor = identity.cursor();
        var more = cursor == null
                ? null
                : path(reference) + "/links?cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
        return new IdentityView(
                nodes.isEmpty() ? State.EMPTY : State.READY,
                path(reference),
                decisions.areAllowed(),
                Drawing.of(identity),
                nodes,
                identity.devices(),
                new IdentityView.Links(identity.links(), more),
                identity.refused(),
                identity.turns());
    }

    private static String path(String reference) {
        return "/console/customers/" + reference + "/identity";
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance identity(PersonFrame frame, IdentityView view, Outcome outcome);

        static native TemplateInstance who(IdentityView view);

        static native TemplateInstance links(IdentityView.Links links);
    }
}
