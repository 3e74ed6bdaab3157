package io.klantbeeld.gateway.console.identity;

import io.klantbeeld.gateway.console.person.PersonFrame;
import io.klantbeeld.gateway.console.person.PersonFrames;
import io.klantbeeld.gateway.console.person.PersonHeader;
import io.klantbeeld.gateway.console.person.Tab;
import io.klantbeeld.gateway.console.search.CustomerSearch;
import io.klantbeeld.gateway.console.search.SearchResults;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Making two persons one: who the other is, then what will happen and why, and then it is done. */
@Path("/console/customers/{ref}/merge")
@Authenticated
@RunOnVirtualThread
class MergePage {
    private final Decisions decisions;
    private final PersonFrames frames;
    private final CustomerSearch search;
    private final Visit visit;
    private final Pages pages;

    MergePage(Decisions decisions, PersonFrames frames, CustomerSearch search, Visit visit, Pages pages) {
        this.decisions = decisions;
        this.frames = frames;
        this.search = search;
        this.visit = visit;
        this.pages = pages;
    }

    @GET
    public Response show(
            @PathParam("ref") String reference, @QueryParam("q") String query, @QueryParam("with") String with) {
        return frames.enter(Decisions.SCOPE, reference, person -> {
            if (visit.wantsFragment()) {
                return pages.show(Templates.candidates(search.find(query, null), reference));
            }
            return frames.around(person, Tab.IDENTITY, frame -> {
                var other = header(with);
                var candidates = other == null ? search.find(query, null) : null;
                return page(200, frame, candidates, other, Draft.begun());
            });
        });
    }

    @POST
    public Response merge(
            @PathParam("ref") String reference,
            @FormParam("with") String with,
            @FormParam("reason") String reason,
            @FormParam("key") String key) {
        return frames.enter(Decisions.SCOPE, reference, person -> {
            var draft = Draft.sent(reason, key);
            var failure = failure(person, with, draft);
            if (failure == null) {
                return Steps.to(reference, Outcome.MERGED);
            }
            return frames.around(person, Tab.IDENTITY, frame -> {
                var other = header(with);
                var candidates = other == null ? search.find(null, null) : null;
                return page(failure.status(), frame, candidates, other, draft.failed(failure));
            });
        });
    }

    private Failure failure(PersonReference person, String with, Draft draft) {
        if (with == null || with.isBlank()) {
            return Failure.NOTHING_CHOSEN;
        }
        return draft.hasReason() ? Failure.of(decisions.merge(person, with, draft)) : Failure.NO_REASON;
    }

    private Response page(int status, PersonFrame frame, SearchResults candidates, PersonHeader other, Draft draft) {
        return pages.show(status, Templates.merge(new MergeView(frame, candidates, other, draft)));
    }

    private PersonHeader header(String reference) {
        try {
            return reference == null ? null : frames.header(PersonReference.parse(reference));
        } catch (InvalidReference nobody) {
            return null;
        }
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance merge(MergeView view);

        static native TemplateInstance candidates(SearchResults results, String reference);
    }
}
