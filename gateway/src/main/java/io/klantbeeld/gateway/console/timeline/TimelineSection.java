package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Customers;
import io.klantbeeld.reference.InvalidReference;
import io.klantbeeld.reference.PersonReference;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** The timeline by itself: filtered, continued, or read again because something happened. */
@Path("/console/customers/{ref}/timeline")
@Authenticated
@RunOnVirtualThread
class TimelineSection {
    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;
    private final Timeline timeline;
    private final Pages pages;
    private final Notices notices;

    TimelineSection(
            Customers customers, CurrentUser user, Visit visit, Timeline timeline, Pages pages, Notices notices) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
        this.timeline = timeline;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("ref") String reference, @BeanParam TimelineQuery query) {
        if (!visit.mayEnter(Room.CUSTOMERS)) {
            return notices.show(Notice.FORBIDDEN);
        }
        try {
            var filter = query.filter(visit.dates());
            var moments = customers.moments(PersonReference.parse(reference), filter, user.onBehalf());
            var view = timeline.view(reference, query, moments);
            var answer = pages.show(Templates.moments(view));
            return view.first()
                    ? Response.fromResponse(answer)
                            .header("HX-Replace-Url", page(view))
                            .build()
                    : answer;
        } catch (InvalidReference e) {
            return notices.show(Notice.UNKNOWN_CUSTOMER);
        }
    }

    @GET
    @Path("earlier")
    public Response earlier(@PathParam("ref") String reference) {
        if (!visit.mayEnter(Room.CUSTOMERS)) {
            return notices.show(Notice.FORBIDDEN);
        }
        try {
            var baseline = customers.baseline(PersonReference.parse(reference), user.onBehalf());
            return pages.show(Templates.earlier(EarlierView.of(baseline, visit.vocabulary(), visit.dates())));
        } catch (InvalidReference e) {
            return notices.show(Notice.UNKNOWN_CUSTOMER);
        }
    }

    /** The page with the same filters, so that it can be kept, sent to a colleague and read again. */
    private static String page(TimelineView view) {
        return view.person() + view.source().substring(view.person().length() + "/timeline".length());
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance moments(TimelineView timeline);

        static native TemplateInstance earlier(EarlierView earlier);
    }
}
