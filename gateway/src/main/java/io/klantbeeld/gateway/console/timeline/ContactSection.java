package io.klantbeeld.gateway.console.timeline;

import io.klantbeeld.gateway.access.CurrentUser;
import io.klantbeeld.gateway.console.shell.Notice;
import io.klantbeeld.gateway.console.shell.Notices;
import io.klantbeeld.gateway.console.shell.Pages;
import io.klantbeeld.gateway.console.shell.Room;
import io.klantbeeld.gateway.console.shell.Visit;
import io.klantbeeld.gateway.customer.Customers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Where a moment came from: the contact of a campaign that it is, or that it answers. */
@Path("/console/customers/{ref}/contacts/{contact}")
@Authenticated
@RunOnVirtualThread
class ContactSection {
    private final Customers customers;
    private final CurrentUser user;
    private final Visit visit;
    private final Pages pages;
    private final Notices notices;

    ContactSection(Customers customers, CurrentUser user, Visit visit, Pages pages, Notices notices) {
        this.customers = customers;
        this.user = user;
        this.visit = visit;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    public Response show(@PathParam("contact") String contact) {
        if (!visit.mayEnter(Room.CUSTOMERS)) {
            return notices.show(Notice.FORBIDDEN);
        }
        var part = customers.contact(contact, user.onBehalf());
        return pages.show(Templates.contact(ContactView.of(part, visit.vocabulary(), visit.dates())));
    }

    @CheckedTemplate(basePath = "console")
    static class Templates {
        static native TemplateInstance contact(ContactView contact);
    }
}
